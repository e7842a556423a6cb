import { expect, test } from 'vitest'
import {
  countDrops,
  failDrop,
  failedDrops,
  jobsChannel,
  readDrop,
  removeArticle,
  setDropProgress,
  stageDrop,
  startDrop,
  waitingDrops,
  writeArticles,
} from '../../src/index.ts'
import type { Use } from '../conformance.ts'
import { makeDeferred } from '../deferred.ts'
import { makeExtraction } from '../fixtures.ts'
import { testLinker } from '../linker.ts'

const input = { bytes: Buffer.from('a text'), given: { source: 'Test Wire' }, file: 'a.txt' }
const extraction = makeExtraction({ text: 'a text' })
const { id: articleId } = extraction.article

export function testDrops(use: Use): void {
  const complete = (dropId: string) =>
    writeArticles(use(), { dropId, extractions: [extraction], linker: testLinker })

  test('a new drop waits with its bytes', async () => {
    const staged = await stageDrop(use(), input)
    expect(staged).toEqual({ id: staged.id, generation: 1, state: 'WAITING', fresh: true })
    expect(await readDrop(use(), staged.id)).toEqual({
      id: staged.id,
      state: 'WAITING',
      progress: 0,
      file: 'a.txt',
      errorCode: null,
      error: null,
      attempts: 0,
      articles: [],
    })
    const running = await startDrop(use(), staged.id)
    expect(Buffer.from(running?.bytes ?? []).toString()).toBe('a text')
    expect(running).toMatchObject({ given: { source: 'Test Wire' }, attempts: 1, generation: 1 })
  })

  test('the same drop again is kept while it waits, runs and when it is done', async () => {
    const { id } = await stageDrop(use(), input)
    const again = { id, generation: 1, fresh: false }
    expect(await stageDrop(use(), input)).toEqual({ ...again, state: 'WAITING' })
    await startDrop(use(), id)
    expect(await stageDrop(use(), input)).toEqual({ ...again, state: 'ACTIVE' })
    await complete(id)
    expect(await stageDrop(use(), input)).toEqual({ ...again, state: 'COMPLETED' })
    expect(await startDrop(use(), id)).toBeNull()
  })

  test('other metadata is another drop', async () => {
    const one = await stageDrop(use(), input)
    const other = await stageDrop(use(), { ...input, given: {} })
    expect(other).toMatchObject({ fresh: true })
    expect(other.id).not.toBe(one.id)
  })

  test('a drop that is done has its articles and no bytes', async () => {
    const { id } = await stageDrop(use(), input)
    await startDrop(use(), id)
    await complete(id)
    expect(await readDrop(use(), id)).toMatchObject({
      state: 'COMPLETED',
      progress: 1,
      articles: [articleId],
    })
    const row = await use().sql.selectFrom('drops').select('bytes').executeTakeFirst()
    expect(row).toEqual({ bytes: null })
  })

  test('a drop whose article was removed begins anew', async () => {
    const { id } = await stageDrop(use(), input)
    await complete(id)
    await removeArticle(use(), articleId, testLinker)
    expect(await stageDrop(use(), input)).toEqual({ id, generation: 2, state: 'WAITING', fresh: true })
    expect(Buffer.from((await startDrop(use(), id))?.bytes ?? []).toString()).toBe('a text')
  })

  test('a failure that may pass waits with its reason; a final one begins anew when it is sent again', async () => {
    const { id } = await stageDrop(use(), input)
    await startDrop(use(), id)
    await failDrop(use(), id, { code: 'DATABASE_AWAY', message: 'try again', final: false })
    expect(await readDrop(use(), id)).toMatchObject({
      state: 'WAITING',
      errorCode: 'DATABASE_AWAY',
      attempts: 1,
    })
    await startDrop(use(), id)
    await failDrop(use(), id, { code: 'EMPTY_FILE', message: 'no\0text', final: true })
    const reason = { state: 'FAILED', errorCode: 'EMPTY_FILE', error: 'no\uFFFDtext', attempts: 2 }
    expect(await failedDrops(use())).toMatchObject([{ id, ...reason }])
    expect(await startDrop(use(), id)).toBeNull()
    expect(await countDrops(use())).toEqual({ WAITING: 0, ACTIVE: 0, COMPLETED: 0, FAILED: 1 })
    expect(await stageDrop(use(), input)).toMatchObject({ generation: 2, state: 'WAITING', fresh: true })
    expect(await readDrop(use(), id)).toMatchObject({ errorCode: null, error: null, attempts: 0 })
  })

  test('a failure comes too late for a drop that is done', async () => {
    const { id } = await stageDrop(use(), input)
    await complete(id)
    await failDrop(use(), id, { code: 'LATE', message: 'late', final: true })
    expect(await readDrop(use(), id)).toMatchObject({ state: 'COMPLETED', errorCode: null })
  })

  test('drops that nothing is heard of are found', async () => {
    const { id } = await stageDrop(use(), input)
    expect(await waitingDrops(use(), 0)).toEqual([{ id, generation: 1 }])
    expect(await waitingDrops(use(), 60_000)).toEqual([])
    await complete(id)
    expect(await waitingDrops(use(), 0)).toEqual([])
  })

  test('each change is told', async () => {
    const heard: string[] = []
    const enough = makeDeferred<void>()
    const stop = await use().listen(jobsChannel, (id) => {
      heard.push(id)
      if (heard.length === 4) enough.resolve()
    })
    const { id } = await stageDrop(use(), input)
    await startDrop(use(), id)
    await setDropProgress(use(), id, 0.5)
    expect(await readDrop(use(), id)).toMatchObject({ progress: 0.5 })
    await complete(id)
    await enough.promise
    await stop()
    expect(heard).toEqual([id, id, id, id])
  })

  test('two that send the same at once make one drop', async () => {
    const staged = await Promise.all(Array.from({ length: 8 }, () => stageDrop(use(), input)))
    expect(staged.filter((drop) => drop.fresh)).toHaveLength(1)
    expect(await countDrops(use())).toMatchObject({ WAITING: 1 })
  })

  test.each([
    ['NUL', { ...input, given: { title: 'a\0b' } }],
    ['half a surrogate pair', { ...input, file: 'a\uD800.txt' }],
  ])('%s in the metadata is refused', async (_what, bad) => {
    await expect(stageDrop(use(), bad)).rejects.toMatchObject({ name: 'RefusedInput', code: 'NOT_STORABLE' })
  })
}
