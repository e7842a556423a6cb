import { mkdirSync } from 'node:fs'
import { type InboxEvent, makeLazyPipeline, openInboxDesk, watchInbox } from '@wiregraph/ingest'
import { attendQueue } from './attend.ts'
import { startControl } from './desk/control.ts'
import type { Desk } from './desk/desk.ts'
import { openLocalDesk } from './desk/local-desk.ts'
import type { Environment } from './environment.ts'
import { contextOf } from './gateway-context.ts'
import { openGateway } from './open-gateway.ts'
import { openRuntime } from './runtime.ts'
import { complain, say } from './terminal.ts'

/** All of Wiregraph in this process: graph, queue, worker, inbox and gateway. */
export interface OneProcess {
  readonly url: string
  readonly drivers: string
  readonly desk: Desk
  /** Takes nothing new in, finishes what runs, and lets go of the database. */
  close(): Promise<void>
}

/** What the inbox has to say for itself, in a line; null for what needs no telling. */
function describeInbox(event: InboxEvent): string | null {
  if (event.type === 'queued') return `inbox: ${event.file}`
  if (event.type === 'refused')
    return `inbox: ${event.file} refused, ${event.reason.code}: ${event.reason.message}`
  if (event.type === 'error') return `inbox: ${event.file ?? 'the folder'}: ${event.error.message}`
  return null
}

/** An article that comes later than this finds lexicon and grammar loaded. */
const preloadAfterMs = 2000

/** Throws FolderInUse, PortTaken, and what the servers of the drivers throw; nothing is left running then. */
export async function startOneProcess(env: Environment): Promise<OneProcess> {
  const closers: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const step of closers.splice(0).reverse()) await step()
  }
  try {
    const onError = (error: Error) => complain(error.message)
    const runtime = await openRuntime(env, onError)
    closers.push(runtime.close)
    // Lexicon and grammar take more than a second: questions are answered before they are there.
    const pipeline = makeLazyPipeline()
    const desk = openLocalDesk(runtime, pipeline)
    const gateway = await openGateway(env, contextOf(runtime))
    closers.push(() => gateway.close())
    closers.push(await attendQueue(runtime, env, onError, pipeline))
    if (env.DATABASE_URL === undefined) closers.push(await startControl(desk, env.WIREGRAPH_DATA))
    mkdirSync(env.WIREGRAPH_INBOX, { recursive: true })
    const inbox = await watchInbox(env.WIREGRAPH_INBOX, {
      desk: openInboxDesk(runtime),
      onEvent: (event) => {
        const line = describeInbox(event)
        if (line !== null) say(line)
      },
    })
    closers.push(() => inbox.close())
    const preload = setTimeout(pipeline.preload, preloadAfterMs)
    closers.push(async () => clearTimeout(preload))
    return { url: gateway.url, drivers: runtime.drivers, desk, close }
  } catch (error) {
    await close()
    throw error
  }
}
