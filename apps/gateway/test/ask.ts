import { type Database, makeCorrection, removeArticle, undoCorrection } from '@wiregraph/store'
import { createGateway, type Gateway, type GatewayContext, type GatewayOptions } from '../src/index.ts'
import { testLinker } from './linker.ts'

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: what a query gives is known to the test that asks it
  readonly data: any
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly unknown[]
    readonly extensions: { readonly code?: string }
  }[]
}

export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Answer>

export const endpoint = 'http://test/graphql'

/** Corrections of the database, with the linker of the tests. */
export const correctionsOf = (database: Database): GatewayContext['corrections'] => ({
  make: (request, by) => makeCorrection(database, { request, by, linker: testLinker }),
  undo: (id, reason, by) => undoCorrection(database, { id, reason, by, linker: testLinker }),
})

/** A gateway over the database, with a queue that takes everything where none is given. */
export function gatewayOver(
  database: Database,
  { queue, ...context }: Partial<GatewayContext> = {},
  options: GatewayOptions = {},
): Gateway {
  return createGateway(
    {
      database,
      queue: queue ?? { enqueue: async () => {}, ping: async () => {} },
      removeArticle: (id) => removeArticle(database, id, testLinker),
      corrections: correctionsOf(database),
      linker: testLinker,
      version: '0.0.0',
      ...context,
    },
    options,
  )
}

export function post(gateway: Gateway, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return gateway.fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(body) })
}

/** Asks and gives what came, errors and all. */
export function asker(gateway: Gateway): Ask {
  return async (query, variables = {}) => (await (await post(gateway, { query, variables })).json()) as Answer
}

/** Asks and throws on errors. */
export function dataOf(gateway: Gateway): (...asked: Parameters<Ask>) => Promise<Answer['data']> {
  const ask = asker(gateway)
  return async (query, variables) => {
    const { data, errors } = await ask(query, variables)
    if (errors) throw new Error(JSON.stringify(errors))
    return data
  }
}

/** The same database, and the statements that it was given since the last look. */
export function countStatements(database: Database): { database: Database; take(): string[] } {
  let statements: string[] = []
  const pool = new Proxy(database.pool, {
    get(target, key) {
      const value = Reflect.get(target, key)
      if (key !== 'query') return typeof value === 'function' ? value.bind(target) : value
      return (query: string | { text: string }, ...rest: unknown[]) => {
        statements.push(typeof query === 'string' ? query : query.text)
        return value.call(target, query, ...rest)
      }
    },
  })
  return {
    database: { ...database, pool },
    take() {
      const taken = statements
      statements = []
      return taken
    },
  }
}
