import { createIngestQueue, type IngestQueue, type QueueDriver } from '@wiregraph/queue'
import { type Database, migrate, openDatabase } from '@wiregraph/store'
import { type Logger, pino } from 'pino'
import { type Environment, EnvironmentError, readEnvironment } from './environment.ts'
import { type Health, serveHealth } from './health.ts'

/** What a process of the fleet works with. */
export interface Fleet {
  readonly env: Environment
  readonly log: Logger
  readonly database: Database
  readonly queueDriver: QueueDriver
  readonly queue: IngestQueue
}

/** A part of the process that can be stopped. */
export interface Running {
  isRunning?(): boolean
  close(): Promise<unknown>
}

/** Exit code for settings that are not valid (EX_CONFIG of sysexits.h). */
const badConfiguration = 78

/**
 * Runs one process of the fleet: reads the environment, opens database and queue, starts `start`, answers health checks,
 * and at SIGTERM or SIGINT stops in the reverse order and ends with 0. A second signal ends it at once.
 */
export async function runProcess(name: string, start: (fleet: Fleet) => Promise<Running>): Promise<void> {
  let env: Environment
  try {
    env = readEnvironment(process.env)
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = badConfiguration
    return
  }
  const log = pino({ name, level: env.LOG_LEVEL, redact: ['env.DATABASE_URL', 'env.REDIS_URL'] })
  try {
    await run(env, log, start)
  } catch (error) {
    log.fatal({ err: error }, 'cannot start')
    process.exit(1)
  }
}

async function run(env: Environment, log: Logger, start: (fleet: Fleet) => Promise<Running>): Promise<void> {
  const database = await openDatabase({ url: env.DATABASE_URL })
  await migrate(database)
  const queueDriver: QueueDriver = env.REDIS_URL
    ? { kind: 'redis', url: env.REDIS_URL }
    : { kind: 'postgres', pool: database.pool }
  const queue = await createIngestQueue(queueDriver, { onError: (err) => log.warn({ err }, 'queue') })
  const running = await start({ env, log, database, queueDriver, queue })
  const health = await openHealth(env, { database, queue, running })
  log.info({ graph: 'postgres', queue: queueDriver.kind, health: health?.port }, 'started')
  onSignal(log, async () => {
    health?.drain()
    await running.close()
    await queue.close()
    await database.close()
    await health?.close()
    log.info('stopped')
  })
}

async function openHealth(
  { WIREGRAPH_HEALTH_PORT: port }: Environment,
  { database, queue, running }: Pick<Fleet, 'database' | 'queue'> & { running: Running },
): Promise<Health | null> {
  if (port === undefined) return null
  const checks = {
    database: () => database.pool.query('select 1'),
    queue: () => queue.ping(),
    work: async () => {
      if (running.isRunning?.() === false) throw new Error('not running')
    },
  }
  return await serveHealth({ port, checks })
}

function onSignal(log: Logger, stop: () => Promise<void>): void {
  let stopping = false
  const onStop = (signal: string) => {
    if (stopping) process.exit(130)
    stopping = true
    log.info({ signal }, 'stopping')
    stop().then(
      () => process.exit(0),
      (err: unknown) => {
        log.error({ err }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', onStop)
  process.on('SIGINT', onStop)
}
