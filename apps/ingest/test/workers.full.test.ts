import { readFileSync } from 'node:fs'
import { createIngestQueue, enqueueArticle, type QueueDriver } from '@wiregraph/queue'
import { countDrops, type Database, migrate, openDatabase, stageDrop } from '@wiregraph/store'
import { shuffle, startPostgres, startRedis } from '@wiregraph/store/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { startIngest } from '../src/index.ts'
import { extractFile, filesOf, linesOf, tools, write } from './sets.ts'

const files = await filesOf('examples', 'corpus', 'benchmarks/stories', 'benchmarks/newswire')
const [postgres, redis] = [await startPostgres(), await startRedis()]
afterAll(async () => {
  await postgres?.stop()
  await redis?.stop()
})

async function graphOfOne(): Promise<string[]> {
  const database = await openDatabase({ memory: true })
  try {
    await write(database, files.flatMap(extractFile))
    return await linesOf(database)
  } finally {
    await database.close()
  }
}
const once = await graphOfOne()

interface Stack {
  readonly databases: readonly Database[]
  readonly queueDriver: QueueDriver
  /** Articles at a time in each of the workers. */
  readonly concurrency: number
}

/** All files through the queue, by a worker on each of the databases. */
async function ingestAll({ databases, queueDriver, concurrency }: Stack, seed: number): Promise<string[]> {
  const [database] = databases
  if (database === undefined) throw new RangeError('no database')
  const queue = await createIngestQueue(queueDriver)
  const ingests = await Promise.all(
    databases.map((one) => startIngest({ database: one, queueDriver, queue, tools, concurrency })),
  )
  for (const file of shuffle([...files, ...files], seed)) {
    const stage = (article: Parameters<typeof stageDrop>[1]) => stageDrop(database, article)
    await enqueueArticle({ bytes: readFileSync(file), given: {}, file }, { stage, queue })
  }
  await expect
    .poll(() => countDrops(database), { timeout: 300_000, interval: 100 })
    .toEqual({ WAITING: 0, ACTIVE: 0, COMPLETED: files.length, FAILED: 0 })
  await Promise.all(ingests.map((ingest) => ingest.close()))
  await queue.close()
  return await linesOf(database)
}

const seeds = [1, 2, 3, 4, 5]

describe('four workers write the graph of one', () => {
  it.each(seeds)('on the embedded database and its queue (%i)', async (seed) => {
    const database = await openDatabase({ memory: true })
    await migrate(database)
    const queueDriver = { kind: 'postgres', pool: database.pool } as const
    expect(await ingestAll({ databases: [database], queueDriver, concurrency: 4 }, seed)).toEqual(once)
    await database.close()
  })

  it.skipIf(postgres === null || redis === null).each(seeds)('on PostgreSQL and Redis (%i)', async (seed) => {
    const url = (await postgres?.createDatabase()) ?? ''
    const databases = await Promise.all(seeds.slice(0, 4).map(() => openDatabase({ url })))
    for (const database of databases.slice(0, 1)) await migrate(database)
    const queueDriver = { kind: 'redis', url: `${redis?.url}/${seed}` } as const
    expect(await ingestAll({ databases, queueDriver, concurrency: 1 }, seed)).toEqual(once)
    await Promise.all(databases.map((database) => database.close()))
  })
})
