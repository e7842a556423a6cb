#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { createIngestQueue } from '@wiregraph/queue'
import { type Database, migrate, openDatabase } from '@wiregraph/store'
import { type Logger, pino } from 'pino'
import { BadEnvironment, type Environment, readEnvironment } from './environment.ts'
import { type RunningGateway, startGateway } from './server.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

async function serve(env: Environment, database: Database, logger: Logger): Promise<() => Promise<void>> {
  await migrate(database)
  const queue = await createIngestQueue(
    { kind: 'redis', url: env.REDIS_URL },
    { onError: (err) => logger.warn({ err }, 'the queue is away') },
  )
  const context = { database, queue, removeArticle: null, logger, version: String(version) }
  const running: RunningGateway = await startGateway(context, { port: env.PORT, host: env.HOST }).catch(
    async (error: unknown) => {
      await queue.close()
      throw error
    },
  )
  logger.info({ url: `${running.url}/graphql` }, 'the gateway answers')
  return async () => {
    await running.close()
    await queue.close()
    await database.close()
  }
}

async function run(): Promise<void> {
  const env = readEnvironment(process.env)
  const logger = pino({ name: 'gateway', level: env.LOG_LEVEL })
  const database = await openDatabase({ url: env.DATABASE_URL })
  const stop = await serve(env, database, logger).catch(async (error: unknown) => {
    await database.close()
    throw error
  })
  const onSignal = (signal: string) => {
    logger.info({ signal }, 'the gateway closes')
    stop().then(
      () => process.exit(0),
      (err: unknown) => {
        logger.error({ err }, 'the gateway did not close well')
        process.exit(1)
      },
    )
  }
  process.once('SIGINT', onSignal)
  process.once('SIGTERM', onSignal)
}

const plain = new Set(['BadEnvironment', 'PortTaken', 'DatabaseTooNew', 'QueueMisconfigured'])

/** Errors of settings and servers tell all there is to know; others are ours, and show where they come from. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (plain.has(error.name)) return error.message
  const { code, message } = error as NodeJS.ErrnoException
  return code ? `cannot start: ${message || code}` : String(error.stack)
}

run().catch((error: unknown) => {
  console.error(`gateway: ${describe(error)}`)
  process.exitCode = error instanceof BadEnvironment ? 78 : 1
})
