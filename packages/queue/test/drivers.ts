import { type Database, openDatabase } from '@wiregraph/store'
import type { QueueDriver } from '../src/index.ts'
import { findPostgres, findRedis, startPostgres, startRedis } from './servers.ts'

export interface RunningDriver {
  readonly driver: QueueDriver
  /** Leaves no job behind. */
  empty(): Promise<void>
  stop(): Promise<void>
}

export interface TestedDriver {
  readonly name: string
  /** Why it cannot be tested here. */
  readonly missing: string | null
  start(): Promise<RunningDriver>
}

function onDatabase(database: Database, stop: () => Promise<void>): RunningDriver {
  return {
    driver: { kind: 'postgres', pool: database.pool },
    async empty() {
      const { rows } = await database.pool.query(
        `select tablename as name from pg_tables where schemaname = 'bullmq' and tablename <> 'migration'`,
      )
      const names = (rows as readonly { name: string }[]).map(({ name }) => `bullmq."${name}"`)
      if (names.length > 0) await database.pool.query(`truncate ${names.join(', ')}`)
    },
    async stop() {
      await database.close()
      await stop()
    },
  }
}

/** Every driver on which the same suite runs. */
export const testedDrivers: readonly TestedDriver[] = [
  {
    name: 'PGlite',
    missing: null,
    start: async () => onDatabase(await openDatabase({ memory: true }), async () => {}),
  },
  {
    name: 'PostgreSQL',
    missing: findPostgres() ? null : 'postgresql is not installed',
    async start() {
      const server = await startPostgres()
      return onDatabase(await openDatabase({ url: server.url }), server.stop)
    },
  },
  {
    name: 'Redis',
    missing: findRedis() ? null : 'redis-server is not installed',
    async start() {
      const server = await startRedis()
      const { Redis } = await import('ioredis')
      const client = new Redis(server.url)
      return {
        driver: { kind: 'redis', url: server.url },
        async empty() {
          await client.flushall()
        },
        async stop() {
          client.disconnect()
          await server.stop()
        },
      }
    },
  },
]
