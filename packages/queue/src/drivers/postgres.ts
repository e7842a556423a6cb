import { type ConnectionOptions, createPostgresBackend, type createRedisBackend, runMigrations } from 'bullmq'
import type { PostgresDriver, QueuePool } from '../driver.ts'
import { QueueMisconfigured } from '../errors.ts'
import type { Connection } from './connection.ts'

/** Pools that have been given their listener. */
const guarded = new WeakSet<QueuePool>()

export function connectPostgres({ pool }: PostgresDriver): Connection {
  if (!guarded.has(pool)) {
    guarded.add(pool)
    // An idle connection that is lost is replaced when the next one is asked for; unheard, it would end the process.
    pool.on('error', () => undefined)
  }
  let prepared: Promise<void> | null = null
  return {
    backend: createPostgresBackend as unknown as typeof createRedisBackend,
    connection: withoutEvents(pool) as unknown as ConnectionOptions,
    prepare() {
      prepared ??= prepare(pool).catch((error: unknown) => {
        prepared = null
        throw error
      })
      return prepared
    },
    async ping() {
      await pool.query('select 1')
    },
    async close() {},
  }
}

/** BullMQ adds a listener to its pool for each queue and worker, and never takes it away. */
function withoutEvents(pool: QueuePool): object {
  const facade = {
    options: pool.options,
    query: pool.query.bind(pool),
    connect: pool.connect.bind(pool),
    end: pool.end.bind(pool),
    on: () => facade,
    removeAllListeners: () => facade,
  }
  return facade
}

async function prepare(pool: QueuePool): Promise<void> {
  const client = await pool.connect()
  try {
    await runMigrations(client as Parameters<typeof runMigrations>[0])
  } finally {
    client.release()
  }
  const { rows } = await pool.query(`select 'bullmq' = any(current_schemas(false)) as found`)
  const [row] = rows as readonly { found: boolean }[]
  if (row?.found) return
  throw new QueueMisconfigured(
    'The queue keeps its jobs in the schema "bullmq", which is not in the search_path of this pool. ' +
      "Open the pool with the option `options: '-c search_path=public,bullmq'`.",
  )
}
