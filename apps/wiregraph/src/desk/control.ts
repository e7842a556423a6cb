import { randomBytes, timingSafeEqual } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Given, Stamps } from '@wiregraph/schema'
import { z } from 'zod'
import type { Desk } from './desk.ts'
import { sendLines } from './lines.ts'

/** Where the process that holds the data folder answers, and the secret that proves that a caller may read the folder. */
const Address = z.object({ url: z.url(), token: z.string().length(64) })
export type Address = z.infer<typeof Address>

const addressFile = (folder: string) => join(folder, 'control.json')

/** The address that the process holding the folder left there; null where there is none. */
export function readAddress(folder: string): Address | null {
  try {
    return Address.parse(JSON.parse(readFileSync(addressFile(folder), 'utf8')))
  } catch {
    return null
  }
}

/** Larger than any file that the reader takes, so that the refusal is the reader's. */
const maxBodyBytes = 64 * 1024 * 1024

async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > maxBodyBytes) throw new RangeError(`a file may have at most ${maxBodyBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const Ids = z.array(z.string()).max(10_000)
const Asked = z.object({ actor: z.string(), articles: z.int().nullable() })
const AskedCorrections = z.object({ subject: z.string().nullable(), first: z.int() })
const Undoing = z.object({
  id: z.string(),
  reason: z.string().max(2000).nullable(),
  by: z.string().min(1).max(300),
})
const AskedEvents = z.object({
  format: z.string(),
  filter: z.string().optional(),
  orderBy: z.string().optional(),
})

async function readJson<T>(request: IncomingMessage, shape: z.ZodType<T>): Promise<T> {
  return shape.parse(JSON.parse(Buffer.from(await readBody(request)).toString()))
}

type Handler = (desk: Desk, request: IncomingMessage, url: URL) => Promise<unknown>

const handlers: Readonly<Record<string, Handler>> = {
  'POST /drop': async (desk, request, url) => {
    const given = Given.parse(JSON.parse(url.searchParams.get('given') ?? '{}'))
    return await desk.drop(await readBody(request), given, url.searchParams.get('file') ?? 'unnamed')
  },
  'POST /jobs': async (desk, request) => await desk.jobs(await readJson(request, Ids)),
  'POST /articles': async (desk, request) => await desk.articles(await readJson(request, Ids)),
  'POST /remove': async (desk, _request, url) => ({
    removed: await desk.remove(url.searchParams.get('id') ?? ''),
  }),
  'POST /explain': async (desk, request) => {
    const { actor, articles } = await readJson(request, Asked)
    return await desk.explain(actor, articles)
  },
  'POST /corrections': async (desk, request) =>
    await desk.corrections(await readJson(request, AskedCorrections)),
  'POST /undo': async (desk, request) => ({ refusal: await desk.undo(await readJson(request, Undoing)) }),
  'GET /status': async (desk) => await desk.status(),
}

/** What is answered line by line. */
const streams: Readonly<Record<string, (desk: Desk, request: IncomingMessage) => AsyncIterable<string>>> = {
  'GET /export': (desk) => desk.export(),
  async *'POST /export-events'(desk, request) {
    for await (const piece of desk.exportEvents(await readJson(request, AskedEvents)))
      yield JSON.stringify(piece)
  },
  async *'POST /relink'(desk, request) {
    for await (const state of desk.relink(await readJson(request, Stamps))) yield JSON.stringify(state)
  },
}

function mayEnter(request: IncomingMessage, token: string): boolean {
  const given = Buffer.from(request.headers.authorization?.replace(/^Bearer /, '') ?? '')
  const wanted = Buffer.from(token)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

async function answer(
  desk: Desk,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  const url = new URL(request.url ?? '/', 'http://localhost')
  const asked = `${request.method} ${url.pathname}`
  const [handler, stream] = [handlers[asked], streams[asked]]
  const refuse = (error: unknown) =>
    send(400, { error: error instanceof Error ? error.message : String(error) })
  if (!mayEnter(request, token)) send(401, { error: 'the token of the data folder is missing or wrong' })
  else if (stream) await sendLines(response, stream(desk, request)).catch(refuse)
  else if (handler) await handler(desk, request, url).then((result) => send(200, result), refuse)
  else send(404, { error: `there is no ${asked}` })
}

/**
 * Lets the command line hand its work to this process while it holds the data folder: a loopback port of its own,
 * whose address and token lie in the folder, readable by its owner alone. The result closes it.
 */
export async function startControl(desk: Desk, folder: string): Promise<() => Promise<void>> {
  const token = randomBytes(32).toString('hex')
  const server = createServer((request, response) => {
    answer(desk, token, request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the control port has no number')
  const content = JSON.stringify({ url: `http://127.0.0.1:${address.port}`, token } satisfies Address)
  writeFileSync(addressFile(folder), content, { mode: 0o600 })
  return async () => {
    rmSync(addressFile(folder), { force: true })
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}
