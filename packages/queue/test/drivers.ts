import { type Database, openDatabase } from '@wiregraph/store'
import { Redis } from 'ioredis'
import type { QueueDriver } from '../src/index.ts'
import { redisMissing, startPostgres, startRedis } from './servers.ts'

export interface RunningDriver {
  readonly driver: QueueDriver
  /** Leaves no job behind. */
  empty(): Promise<void>
  stop(): Promise<void>
}

export interface TestedDriver {
  readonly name: string
  /** Null, and the reason printed, where its server is not installed. */
  start(): Promise<RunningDriver | null>
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

async function startOnPostgres(): Promise<RunningDriver | null> {
  const server = await startPostgres()
  return server && onDatabase(await openDatabase({ url: server.url }), server.stop)
}

async function startOnRedis(): Promise<RunningDriver | null> {
  if (redisMissing !== null) {
    console.log(`skipped: ${redisMissing}`)
    return null
  }
  const server = await startRedis()
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
}

/** Every driver on which the same suite runs. */
export const testedDrivers: readonly TestedDriver[] = [
  { name: 'PGlite', start: async () => onDatabase(await openDatabase({ memory: true }), async () => {}) },
  { name: 'PostgreSQL', start: startOnPostgres },
  { name: 'Redis', start: startOnRedis },
]
