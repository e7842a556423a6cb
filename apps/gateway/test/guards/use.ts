import type { Database } from '@wiregraph/store'
import { type Gateway, type RunningGateway, type ServerOptions, startGateway } from '../../src/index.ts'
import { endpoint } from '../ask.ts'
import { testLinker } from '../linker.ts'

/** The database that the tests of all guards share. */
export type Use = () => Database

/** A gateway on a free port, which only reads. */
export async function serve(
  database: Database,
  options: Omit<ServerOptions, 'port'> = {},
): Promise<RunningGateway> {
  const queue = { enqueue: async () => {}, ping: async () => {} }
  const context = {
    database,
    queue,
    removeArticle: null,
    corrections: null,
    linker: testLinker,
    version: '0',
  }
  return await startGateway(context, { port: 0, graceMs: 100, ...options })
}

export interface Told {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is known to the test that asks
  readonly body: any
}

/** Posts a query; what came as JSON, with status and headers. */
export async function tell(
  gateway: Pick<Gateway, 'fetch'>,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Told> {
  const response = await gateway.fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
}

export const codesOf = ({ body }: Told): unknown[] =>
  (body.errors ?? []).map((error: { extensions: { code: string } }) => error.extensions.code)

/** Reads the first sign of life of a stream, and leaves it. */
export async function readAndLeave(response: Response | undefined): Promise<void> {
  const reader = response?.body?.getReader()
  await reader?.read()
  await reader?.cancel()
}

export const ping = { query: '{ __typename }' }
