import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * A statement by itself, or with its values, with a name when it shall be prepared once a connection, and with a signal
 * that ends it: `pool.query` then throws StatementCancelled.
 */
export type PgQuery = string | PgStatement
export interface PgStatement {
  readonly text: string
  readonly values?: readonly unknown[] | undefined
  readonly name?: string
  readonly signal?: AbortSignal
}

/** The part of pg.Pool that BullMQ's PostgreSQL backend and Kysely use. */
export interface PgPool {
  query(query: PgQuery, values?: readonly unknown[]): Promise<PgResult>
  connect(): Promise<PgClient>
  end(): Promise<void>
  on(event: string, listener: (...args: never[]) => void): unknown
  removeAllListeners(event?: string): unknown
  /** Connections that are open, that are free, and statements in line for one; where the driver has several. */
  readonly totalCount?: number
  readonly idleCount?: number
  readonly waitingCount?: number
}
export interface PgClient {
  query(query: PgQuery, values?: readonly unknown[]): Promise<PgResult>
  release(error?: Error | boolean): void
  on(event: string, listener: (...args: never[]) => void): unknown
  removeListener(event: string, listener: (...args: never[]) => void): unknown
  removeAllListeners(event?: string): unknown
}
export interface PgResult {
  readonly rows: unknown[]
  readonly rowCount: number | null
  readonly command: string
}

/** One database, embedded or served; everything above it is the same code. */
export interface Database {
  readonly driver: 'pglite' | 'postgres'
  /**
   * Days come as YYYY-MM-DD, instants as ISO strings in UTC with milliseconds, bigint as string, jsonb as what it
   * holds. A jsonb parameter must be a JSON string. The embedded database has one connection: inside a transaction,
   * use the transaction's handle only, or wait for ever.
   */
  readonly sql: Kysely<Tables>
  /** For BullMQ's PostgreSQL backend, and for named (prepared) statements. */
  readonly pool: PgPool
  /**
   * Runs `onPayload` for each NOTIFY on the channel, from this and other processes; the result stops it. An empty
   * payload says that the connection was lost for a while: look again, something may have been missed.
   */
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>
  /** Waits for running statements, then lets go of connections and folder. May be called twice. */
  close(): Promise<void>
}
