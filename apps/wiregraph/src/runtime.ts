import { createIngestQueue, type IngestQueue, type QueueDriver } from '@wiregraph/queue'
import { type Database, migrate, openDatabase } from '@wiregraph/store'
import type { Environment } from './environment.ts'

/** The database and the queue that this process works on. */
export interface Runtime {
  readonly database: Database
  readonly queueDriver: QueueDriver
  readonly queue: IngestQueue
  /** The choice in words, for the start-up line. */
  readonly drivers: string
  close(): Promise<void>
}

const withoutSecrets = (url: string) => {
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname}`
}

/** The one place where drivers are chosen. */
function chooseDrivers(env: Environment, database: Database): { queueDriver: QueueDriver; drivers: string } {
  const graph = env.DATABASE_URL
    ? `PostgreSQL at ${withoutSecrets(env.DATABASE_URL)}`
    : `PGlite in ${env.WIREGRAPH_DATA}`
  if (env.REDIS_URL) {
    const drivers = `graph: ${graph}; queue: BullMQ on Redis at ${withoutSecrets(env.REDIS_URL)}`
    return { queueDriver: { kind: 'redis', url: env.REDIS_URL }, drivers }
  }
  return {
    queueDriver: { kind: 'postgres', pool: database.pool },
    drivers: `graph: ${graph}; queue: BullMQ on the same`,
  }
}

/**
 * Opens and migrates the database and opens the queue. Throws FolderInUse where another process holds the embedded
 * folder, and the driver's error where a server is away.
 */
export async function openRuntime(env: Environment, onError: (error: Error) => void): Promise<Runtime> {
  const database = await openDatabase(
    env.DATABASE_URL ? { url: env.DATABASE_URL } : { folder: env.WIREGRAPH_DATA },
  )
  try {
    await migrate(database)
    const { queueDriver, drivers } = chooseDrivers(env, database)
    const queue = await createIngestQueue(queueDriver, { onError })
    const close = async () => {
      await queue.close()
      await database.close()
    }
    return { database, queueDriver, queue, drivers, close }
  } catch (error) {
    await database.close()
    throw error
  }
}
