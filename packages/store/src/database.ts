import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** The part of pg.Pool that BullMQ's PostgreSQL backend and Kysely use. */
export interface PgPool {
  query(text: string, values?: readonly unknown[]): Promise<PgResult>
  connect(): Promise<PgClient>
  end(): Promise<void>
  on(event: string, listener: (...args: unknown[]) => void): unknown
}
export interface PgClient {
  query(text: string, values?: readonly unknown[]): Promise<PgResult>
  release(error?: unknown): void
  on(event: string, listener: (...args: unknown[]) => void): unknown
}
export interface PgResult {
  readonly rows: unknown[]
  readonly rowCount: number | null
}

/** One database, embedded or served; everything above it is the same code. */
export interface Database {
  readonly driver: 'pglite' | 'postgres'
  readonly sql: Kysely<Tables>
  /** For BullMQ's PostgreSQL backend. */
  readonly pool: PgPool
  /** Runs `onPayload` for each NOTIFY on the channel, from this and other processes; the result stops it. */
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>
  close(): Promise<void>
}
