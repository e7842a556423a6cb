import { serveHealth } from '@wiregraph/ingest'
import type { Logger } from 'pino'
import { type Environment, readEnvironment } from './environment.ts'
import { UsageError } from './errors.ts'
import { makeLog } from './log.ts'
import { openRuntime, type Runtime } from './runtime.ts'
import { stopOnSignal } from './shutdown.ts'

/** What one process of the stack works with. */
export interface Post extends Runtime {
  readonly env: Environment
  readonly log: Logger
}

/** The part of a process that does its work. */
export interface Duty {
  isRunning?(): boolean
  close(): Promise<unknown>
}

/** Answers health checks of a duty that serves no port of its own. */
async function openHealth({ env, database, queue }: Post, duty: Duty) {
  if (env.WIREGRAPH_HEALTH_PORT === undefined) return null
  const checks = {
    database: () => database.pool.query('select 1'),
    queue: () => queue.ping(),
    work: async () => {
      if (duty.isRunning?.() === false) throw new Error('not running')
    },
  }
  return await serveHealth({ port: env.WIREGRAPH_HEALTH_PORT, checks })
}

/**
 * Runs one process of the stack: opens database and queue, begins its duty, answers health checks, and at SIGTERM or
 * SIGINT ends in the reverse order. It speaks in JSON lines. Throws a UsageError without DATABASE_URL, since several
 * processes cannot share the embedded database, and what `begin` throws.
 */
export async function runInFleet(name: string, begin: (post: Post) => Promise<Duty>): Promise<void> {
  const env = readEnvironment(process.env)
  if (env.DATABASE_URL === undefined) {
    throw new UsageError(
      `wiregraph ${name} is one process of several and needs DATABASE_URL (and REDIS_URL for a queue on Redis). ` +
        'On one machine, `wiregraph start` does all in one process.',
      78,
    )
  }
  const log = makeLog(`wiregraph-${name}`, env.LOG_LEVEL)
  const runtime = await openRuntime(env, (err) => log.warn({ err }, 'tried again'))
  const post: Post = { ...runtime, env, log }
  try {
    const duty = await begin(post)
    const health = await openHealth(post, duty)
    stopOnSignal(async () => {
      log.info('stopping')
      health?.drain()
      const closed = await duty.close()
      await runtime.close()
      await health?.close()
      log.info({ closed }, 'stopped')
    })
    log.info({ drivers: runtime.drivers, health: health?.port }, 'started')
  } catch (error) {
    await runtime.close()
    throw error
  }
}
