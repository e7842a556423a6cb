import pg from 'pg'
import type { PgStatement } from '../database.ts'
import { StatementCancelled } from '../errors.ts'

/** A connection that is lost fails its statement, which tells of it. */
const unheard = () => undefined

/** By a connection of its own: those of the pool may all be busy with what is to be cancelled. */
async function cancelBackend(config: pg.ClientConfig, processId: number): Promise<void> {
  const client = new pg.Client(config)
  client.on('error', unheard)
  try {
    await client.connect()
    await client.query('select pg_cancel_backend($1)', [processId])
  } finally {
    await client.end().catch(() => undefined)
  }
}

const isCancellable = (query: unknown): query is PgStatement & { readonly signal: AbortSignal } =>
  typeof query === 'object' && query !== null && 'signal' in query && query.signal instanceof AbortSignal

/** Statements of the pool that come with a signal are cancelled in the server when it is aborted. */
export function cancelBySignal(pool: pg.Pool, config: pg.ClientConfig): void {
  const plain = pool.query.bind(pool) as (...args: readonly unknown[]) => unknown
  async function run({ signal, ...query }: PgStatement & { readonly signal: AbortSignal }) {
    if (signal.aborted) throw new StatementCancelled()
    const client = await pool.connect()
    const { processID } = client as unknown as { readonly processID: number }
    const cancel = () => void cancelBackend(config, processID).catch(() => undefined)
    signal.addEventListener('abort', cancel)
    client.on('error', unheard)
    try {
      if (signal.aborted) throw new StatementCancelled()
      return await client.query(query as pg.QueryConfig)
    } catch (error) {
      throw signal.aborted ? new StatementCancelled() : error
    } finally {
      signal.removeEventListener('abort', cancel)
      client.removeListener('error', unheard)
      // A cancel that comes late must not hit the next statement of the same connection.
      client.release(signal.aborted)
    }
  }
  Object.assign(pool, {
    query: (...args: readonly unknown[]) => (isCancellable(args[0]) ? run(args[0]) : plain(...args)),
  })
}
