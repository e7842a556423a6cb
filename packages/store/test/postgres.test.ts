import { afterAll, describe, expect, test } from 'vitest'
import { cancelledBy, migrate, openDatabase, writeArticles } from '../src/index.ts'
import { migrations } from '../src/migrations/index.ts'
import { describeConformance } from './conformance.ts'
import { makeDeferred } from './deferred.ts'
import { linesOf, postgresDriver } from './drivers.ts'
import { sampleArticles } from './fixtures.ts'
import { testLinker } from './linker.ts'
import { type PostgresServer, startPostgres } from './servers.ts'

const server = await startPostgres()
afterAll(async () => {
  await server?.stop()
})

async function openTwo({ createDatabase }: PostgresServer) {
  const url = await createDatabase()
  return await Promise.all([openDatabase({ url }), openDatabase({ url })])
}

function testServed(postgres: PostgresServer): void {
  test('two that migrate at once do it once', async () => {
    const both = await openTwo(postgres)
    const ran = await Promise.all(both.map(migrate))
    expect(ran.flat()).toEqual(migrations.map(({ name }) => name))
    await Promise.all(both.map((db) => db.close()))
  })

  test('two processes that write at once write the graph of one', async () => {
    const [left, right] = await openTwo(postgres)
    await migrate(left)
    const articles = sampleArticles()
    const writing = articles.flatMap((extraction) =>
      [left, right].map((db) =>
        writeArticles(db, { dropId: null, extractions: [extraction], linker: testLinker }),
      ),
    )
    await Promise.all(writing)
    const alone = await openDatabase({ memory: true })
    await writeArticles(alone, { dropId: null, extractions: articles, linker: testLinker })
    expect(await linesOf(right)).toEqual(await linesOf(alone))
    await Promise.all([left, right, alone].map((db) => db.close()))
  })

  test('a listener that lost its connection listens again, and is told to look', async () => {
    const [db, other] = await openTwo(postgres)
    const heard: string[] = []
    const [first, again, last] = [makeDeferred<void>(), makeDeferred<void>(), makeDeferred<void>()]
    await db.listen('news', (payload) => {
      heard.push(payload)
      if (payload === 'first') first.resolve()
      if (payload === '') again.resolve()
      if (payload === 'second') last.resolve()
    })
    await other.pool.query("select pg_notify('news', 'first')")
    await first.promise
    await other.pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where query = \'listen "news"\' and pid <> pg_backend_pid()',
    )
    await again.promise
    await other.pool.query("select pg_notify('news', 'second')")
    await last.promise
    expect(heard).toEqual(['first', '', 'second'])
    await Promise.all([db.close(), other.close()])
  })

  test('options of the url are kept beside our own', async () => {
    const db = await openDatabase({
      url: `${postgres.url}?options=-c%20geqo%3Doff%20-c%20timezone%3DAsia/Tokyo`,
    })
    const { rows } = await db.pool.query(
      "select current_setting('geqo') as geqo, current_setting('timezone') as zone, current_setting('search_path') as path",
    )
    expect(rows).toEqual([{ geqo: 'off', zone: 'UTC', path: 'public,bullmq' }])
    await db.close()
  })

  test('a statement beyond its time is ended', async () => {
    const db = await openDatabase({ url: postgres.url, statementTimeoutMs: 50 })
    await expect(db.pool.query('select pg_sleep(10)')).rejects.toMatchObject({ code: '57014' })
    await db.close()
  })

  test('a statement whose signal is aborted ends in the server, and leaves its place to others', async () => {
    const db = await openDatabase({ url: postgres.url, poolSize: 3 })
    const leaving = new AbortController()
    const reading = cancelledBy(db, () => leaving.signal)
    const sleeps = [1, 2, 3, 4].map(() =>
      reading.pool.query('select pg_sleep(100)').then(
        () => 'slept',
        (error: Error) => error.name,
      ),
    )
    const asleep = `select count(*)::int as n from pg_stat_activity where query like 'select pg_sleep(100)%' and state = 'active'
      and pid <> pg_backend_pid()`
    const other = await openDatabase({ url: postgres.url })
    const count = async () => (await other.pool.query(asleep)).rows
    await expect.poll(count).toEqual([{ n: 3 }])
    leaving.abort()
    expect(await Promise.all(sleeps)).toEqual(sleeps.map(() => 'StatementCancelled'))
    await expect.poll(count).toEqual([{ n: 0 }])
    expect((await db.pool.query('select 1 as n')).rows).toEqual([{ n: 1 }])
    await Promise.all([db.close(), other.close()])
  })
}

if (server) {
  describeConformance(postgresDriver(server))
  describe('a served database', () => testServed(server))
} else describe.skip('PostgreSQL', () => test('is not installed here', () => {}))

test('a server that is not there is an error', async () => {
  await expect(openDatabase({ url: 'postgres://x@127.0.0.1:1/x' })).rejects.toMatchObject({
    code: 'ECONNREFUSED',
  })
})
