import { createIngestQueue, enqueueArticle, type IngestQueue, type QueueDriver } from '@wiregraph/queue'
import type { IngestState } from '@wiregraph/schema'
import { countGraph, type Database, readDrop, stageDrop } from '@wiregraph/store'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Ingest, type IngestOptions, type Pipeline, requeueWaiting, startIngest } from '../src/index.ts'
import { useDatabase } from './database.ts'
import { fakePipeline } from './fake-pipeline.ts'

const db = useDatabase()
let database: Database
let queueDriver: QueueDriver
let queue: IngestQueue
let running: Ingest[] = []

beforeEach(async () => {
  database = db.database
  queueDriver = { kind: 'postgres', pool: database.pool }
  queue = await createIngestQueue(queueDriver, { retryDelay: 10, attempts: 3 })
})
afterEach(async () => {
  for (const ingest of running) await ingest.close()
  running = []
  await queue.close()
})

async function start(options: Partial<IngestOptions> = {}): Promise<Ingest> {
  const ingest = await startIngest({ database, queueDriver, queue, tools: fakePipeline, ...options })
  running.push(ingest)
  return ingest
}
const stage = (article: Parameters<typeof stageDrop>[1]) => stageDrop(database, article)
const articleOf = (text: string) => ({ bytes: new TextEncoder().encode(text), given: {}, file: 'a.txt' })
const handIn = (text: string) => enqueueArticle(articleOf(text), { stage, queue })
const comesTo = (id: string, state: IngestState) =>
  expect
    .poll(async () => (await readDrop(database, id))?.state, { timeout: 10_000, interval: 20 })
    .toBe(state)

it('reads what is queued, the same article once', async () => {
  await start()
  const first = await handIn('Rain\n\nIt rained.')
  const again = await handIn('Rain\n\nIt rained.')
  const other = await handIn('Snow\n\nIt snowed.')
  expect(again.id).toBe(first.id)
  await comesTo(first.id, 'COMPLETED')
  await comesTo(other.id, 'COMPLETED')
  expect(await countGraph(database)).toMatchObject({ articles: 2 })
  expect(await handIn('Rain\n\nIt rained.')).toMatchObject({ queued: false, state: 'COMPLETED' })
})

it('keeps the reason of a refused file and goes on with the others', async () => {
  await start()
  const binary = await handIn('\0\u0001\u0002')
  const text = await handIn('Rain\n\nIt rained.')
  await comesTo(text.id, 'COMPLETED')
  await comesTo(binary.id, 'FAILED')
  expect(await readDrop(database, binary.id)).toMatchObject({ errorCode: 'NOT_TEXT', attempts: 1 })
})

it('tries again what failed by chance', async () => {
  let left = 2
  const errors: string[] = []
  const flaky: Pipeline = {
    ...fakePipeline,
    extract(article) {
      if (left-- > 0) throw new Error('by chance')
      return fakePipeline.extract(article)
    },
  }
  await start({ tools: flaky, onError: (error) => errors.push(error.message) })
  const { id } = await handIn('Rain\n\nIt rained.')
  await comesTo(id, 'COMPLETED')
  expect(await readDrop(database, id)).toMatchObject({ attempts: 3, error: null, errorCode: null })
  expect(errors).toEqual(['by chance', 'by chance'])
})

it('gives up after the last attempt, with the reason', async () => {
  const broken: Pipeline = {
    ...fakePipeline,
    extract: () => {
      throw new Error('never')
    },
  }
  await start({ tools: broken })
  const { id } = await handIn('Rain\n\nIt rained.')
  await comesTo(id, 'FAILED')
  expect(await readDrop(database, id)).toMatchObject({
    errorCode: 'READING_FAILED',
    error: 'never',
    attempts: 3,
  })
})

it('reads what was staged before a stop that came before its job was added', async () => {
  const { id } = await stage(articleOf('Rain\n\nIt rained.'))
  await start()
  await comesTo(id, 'COMPLETED')
})

it('finds a staged drop without a job while it runs', async () => {
  await start({ requeueEvery: 50 })
  const { id } = await stage(articleOf('Rain\n\nIt rained.'))
  await comesTo(id, 'COMPLETED')
})

it('adds anew what the queue has lost', async () => {
  const { id } = await handIn('Rain\n\nIt rained.')
  await database.pool.query('delete from bullmq.job')
  expect(await queue.counts()).toMatchObject({ waiting: 0 })
  expect(await requeueWaiting(database, queue, { olderThan: 0, thorough: false })).toBe(1)
  expect(await queue.counts()).toMatchObject({ waiting: 1 })
  await start()
  await comesTo(id, 'COMPLETED')
})

it('leaves drops alone whose jobs are under way', async () => {
  await handIn('Rain\n\nIt rained.')
  expect(await requeueWaiting(database, queue, { olderThan: 0, thorough: false })).toBe(0)
  expect(await requeueWaiting(database, queue, { olderThan: 60_000, thorough: true })).toBe(0)
})

it('fails a drop whose job failed for good without a word', async () => {
  const { id } = await handIn('Rain\n\nIt rained.')
  await database.pool.query(`update bullmq.job set state = 'failed', failed_reason = 'stalled too often'`)
  await requeueWaiting(database, queue, { olderThan: 0, thorough: false })
  expect(await readDrop(database, id)).toMatchObject({
    state: 'FAILED',
    errorCode: 'JOB_FAILED',
    error: 'stalled too often',
  })
})

it('finishes the drop at hand when it closes, and leaves the rest for the next start', async () => {
  const ids: string[] = []
  for (const name of ['a', 'b', 'c']) ids.push((await handIn(`${name}\n\nText of ${name}.`)).id)
  const errors: Error[] = []
  const ingest = await start({ onError: (error) => errors.push(error) })
  await expect
    .poll(async () => (await readDrop(database, ids[0] ?? ''))?.state, { interval: 1 })
    .not.toBe('WAITING')
  await ingest.close()
  expect(errors).toEqual([])
  const states = await Promise.all(ids.map(async (id) => (await readDrop(database, id))?.state))
  expect(states).not.toContain('ACTIVE')
  await start()
  for (const id of ids) await comesTo(id, 'COMPLETED')
  expect(await countGraph(database)).toMatchObject({ articles: 3 })
})
