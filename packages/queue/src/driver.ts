/** Where the jobs are kept. The same queue, worker and producers run on each of them. */
export type QueueDriver = RedisDriver | PostgresDriver

/** A Redis server by its url, e.g. `redis://user:secret@host:6379/0`; `rediss:` for TLS. */
export interface RedisDriver {
  readonly kind: 'redis'
  readonly url: string
}

/**
 * A PostgreSQL database by a pool that the caller opened and will close: a `pg.Pool` of at least two connections, or
 * the store's pool over an embedded PGlite. Its sessions must have `bullmq` in their search_path.
 */
export interface PostgresDriver {
  readonly kind: 'postgres'
  readonly pool: QueuePool
}

/** The part of `pg.Pool` that is needed here. */
export interface QueuePool {
  query(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>
  connect(): Promise<QueuePoolClient>
  end(): Promise<void>
  on(event: 'error', listener: (error: Error) => void): unknown
  /** Whether its connections are kept alive, so that a silent loss is noticed. */
  readonly options?: { readonly keepAlive?: boolean | undefined }
}

export interface QueuePoolClient {
  query(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>
  release(error?: Error | boolean): void
}
