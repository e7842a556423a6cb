import { RefusedInput } from '@wiregraph/schema'
import { countGraph, readDrop, stageDrop } from '@wiregraph/store'
import { expect, it } from 'vitest'
import { makeDropWriter } from '../src/drop-writer.ts'
import { type Pipeline, processDrop } from '../src/index.ts'
import { useDatabase } from './database.ts'
import { fakePipeline } from './fake-pipeline.ts'

const db = useDatabase()

const stage = async (text: string) =>
  (await stageDrop(db.database, { bytes: new TextEncoder().encode(text), given: {}, file: 'a.txt' })).id

const failing = (error: Error): Pipeline => ({
  ...fakePipeline,
  extract: () => {
    throw error
  },
})

it('reads a drop into the graph and completes it', async () => {
  const id = await stage('Rain\n\nIt rained.')
  const written = await processDrop(
    id,
    { database: db.database, pipeline: fakePipeline },
    { lastAttempt: false },
  )
  expect(written).toHaveLength(1)
  expect(await readDrop(db.database, id)).toMatchObject({
    state: 'COMPLETED',
    progress: 1,
    attempts: 1,
    error: null,
    articles: written,
  })
})

it('does nothing for a drop that is done, or that nobody staged', async () => {
  const id = await stage('Rain\n\nIt rained.')
  const tools = { database: db.database, pipeline: fakePipeline }
  await processDrop(id, tools, { lastAttempt: false })
  expect(await processDrop(id, tools, { lastAttempt: false })).toBeNull()
  expect(await processDrop(`drop_${'0'.repeat(64)}`, tools, { lastAttempt: false })).toBeNull()
})

it('gives the same graph when two workers have the same drop', async () => {
  const id = await stage('Rain\n\nIt rained.')
  const tools = { database: db.database, pipeline: fakePipeline }
  await Promise.all([1, 2].map(() => processDrop(id, tools, { lastAttempt: false })))
  expect(await countGraph(db.database)).toMatchObject({ articles: 1 })
  expect(await readDrop(db.database, id)).toMatchObject({ state: 'COMPLETED' })
})

it.each([
  [
    'refused input is final at the first attempt',
    new RefusedInput('EMPTY_FILE', 'empty'),
    false,
    'FAILED',
    'EMPTY_FILE',
  ],
  ['another error waits for the next attempt', new Error('deadlock'), false, 'WAITING', 'READING_FAILED'],
  ['another error is final at the last attempt', new Error('deadlock'), true, 'FAILED', 'READING_FAILED'],
])('%s', async (_, error, lastAttempt, state, errorCode) => {
  const id = await stage('Rain\n\nIt rained.')
  const doing = processDrop(id, { database: db.database, pipeline: failing(error) }, { lastAttempt })
  await expect(doing).rejects.toBe(error)
  expect(await readDrop(db.database, id)).toMatchObject({
    state,
    errorCode,
    error: error.message,
    articles: [],
  })
  expect(await countGraph(db.database)).toMatchObject({ articles: 0 })
})

it('puts the issues of reading before those of extraction', async () => {
  const issue = (code: string) => ({ code, message: code, severity: 'INFO' as const, span: null })
  const pipeline: Pipeline = {
    ...fakePipeline,
    read: (bytes, options) => ({
      articles: fakePipeline
        .read(bytes, options)
        .articles.map((read) => ({ ...read, issues: [issue('READ')] })),
    }),
    extract: (article) => ({ ...fakePipeline.extract(article), issues: [issue('EXTRACTED')] }),
  }
  const id = await stage('Rain\n\nIt rained.')
  await processDrop(id, { database: db.database, pipeline }, { lastAttempt: false })
  const { rows } = await db.database.pool.query('select issues from articles')
  expect(rows).toEqual([{ issues: [issue('READ'), issue('EXTRACTED')] }])
})

it('writes drops that are read at the same time in one transaction', async () => {
  const ids = await Promise.all(['Rain', 'Snow', 'Hail'].map((title) => stage(`${title}\n\n${title} fell.`)))
  const tools = { database: db.database, pipeline: fakePipeline }
  const together = { ...tools, writer: makeDropWriter(tools) }
  await Promise.all(ids.map((id) => processDrop(id, together, { lastAttempt: false })))
  const { rows } = await db.database.pool.query('select xmin::text from articles')
  expect(rows).toHaveLength(3)
  expect(new Set(rows.map((row) => (row as { xmin: string }).xmin)).size).toBe(1)
})

it('lets a drop that cannot be written fail alone', async () => {
  const [good, bad] = [await stage('Rain\n\nIt rained.'), await stage('Snow\n\nIt snowed.')]
  const tools = {
    database: db.database,
    pipeline: {
      ...fakePipeline,
      extract: (article: Parameters<Pipeline['extract']>[0]) => ({
        ...fakePipeline.extract(article),
        datelinePlace: article.title === 'Snow' ? 'place_of_nothing' : null,
      }),
    },
  }
  const together = { ...tools, writer: makeDropWriter(tools) }
  const [first, second] = await Promise.allSettled(
    [good, bad].map((id) => processDrop(id, together, { lastAttempt: true })),
  )
  expect(first).toMatchObject({ status: 'fulfilled' })
  expect(second).toMatchObject({ status: 'rejected' })
  expect(await readDrop(db.database, good)).toMatchObject({ state: 'COMPLETED', error: null })
  expect(await readDrop(db.database, bad)).toMatchObject({ state: 'FAILED', errorCode: 'READING_FAILED' })
  expect(await countGraph(db.database)).toMatchObject({ articles: 1 })
})
