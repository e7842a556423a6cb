import { setTimeout as sleep } from 'node:timers/promises'
import { FolderInUse } from '@wiregraph/store'
import type { Environment } from '../environment.ts'
import { openRuntime, type Runtime } from '../runtime.ts'
import { readAddress } from './control.ts'
import type { Desk } from './desk.ts'
import { openLocalDesk } from './local-desk.ts'
import { openRemoteDesk } from './remote-desk.ts'

/** How often and how long a process that has just taken the folder is waited for until it answers. */
const patience = { everyMs: 250, tries: 40 } as const

async function findRunning(folder: string): Promise<Desk | null> {
  for (let i = 0; i < patience.tries; i++) {
    const address = readAddress(folder)
    const desk = address && openRemoteDesk(address)
    if (
      desk &&
      (await desk.status().then(
        () => true,
        () => false,
      ))
    )
      return desk
    await sleep(patience.everyMs)
  }
  return null
}

/**
 * A desk for one command: on the database, or in the process that holds the embedded folder. `attend` runs beside a
 * local desk (a worker, say) and gives back how to stop it. Throws FolderInUse where the holder does not answer.
 */
export async function openDesk(
  env: Environment,
  onError: (error: Error) => void,
  attend: (runtime: Runtime) => Promise<() => Promise<void>> = async () => async () => undefined,
): Promise<Desk> {
  try {
    const runtime = await openRuntime(env, onError)
    const leave = await attend(runtime).catch(async (error: unknown) => {
      await runtime.close()
      throw error
    })
    const close = async () => {
      await leave()
      await runtime.close()
    }
    return { ...openLocalDesk(runtime), close }
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error
    const desk = await findRunning(env.WIREGRAPH_DATA)
    if (desk === null) throw error
    return desk
  }
}
