import type { Database, PgQuery } from './database.ts'

/**
 * The same database for one piece of work: each statement of `pool.query`, and so all reading, ends when the signal does
 * that `signalOf` gave for it, with StatementCancelled. PostgreSQL stops in the middle of a statement; the embedded
 * database finishes the one that runs, and begins none of those in line. Writing (`sql`, `connect`) is not cut short.
 */
export function cancelledBy(database: Database, signalOf: () => AbortSignal): Database {
  const { pool } = database
  return {
    ...database,
    pool: {
      query(query: PgQuery, values) {
        const statement = typeof query === 'string' ? { text: query } : query
        const given = values === undefined ? statement : { ...statement, values }
        return pool.query({ ...given, signal: signalOf() })
      },
      connect: () => pool.connect(),
      end: () => pool.end(),
      on: (event, listener) => pool.on(event, listener),
      removeAllListeners: (event) => pool.removeAllListeners(event),
    },
  }
}
