import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { cancelledBy, migrate, StatementCancelled } from '../../src/index.ts'
import type { Use } from '../conformance.ts'
import { makeDeferred } from '../deferred.ts'

const values: readonly [expression: string, value: unknown][] = [
  ["date '2014-06-23'", '2014-06-23'],
  ["timestamptz '2014-06-23 05:56:00-04'", '2014-06-23T09:56:00.000Z'],
  ["timestamptz '2014-06-23 09:56:00.123Z'", '2014-06-23T09:56:00.123Z'],
  ["timestamptz '0999-01-01Z'", '0999-01-01T00:00:00.000Z'],
  ['9007199254740993::bigint', '9007199254740993'],
  ['7::integer', 7],
  ['0.5::double precision', 0.5],
  [`'{"a": [1, null, {"b": "é"}]}'::jsonb`, { a: [1, null, { b: 'é' }] }],
  ["array['a', 'b,c', '\"']", ['a', 'b,c', '"']],
  ['true', true],
  ['null::timestamptz', null],
]

export function testDriver(use: Use): void {
  test.each(values)('%s comes back as it should', async (expression, value) => {
    const { rows } = await use().pool.query(`select ${expression} as value`)
    expect(rows).toEqual([{ value }])
    const prepared = await use().pool.query(`select ${expression} as value where $1`, [true])
    expect(prepared.rows).toEqual([{ value }])
  })

  test('bytes and texts go there and back', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
    const text = 'a\u0001\u{1F600}\n\\\'"$1'
    const { rows } = await use().pool.query('select $1::bytea as bytes, $2::text as text', [bytes, text])
    const [row] = rows as { bytes: Uint8Array; text: string }[]
    expect([...(row?.bytes ?? [])]).toEqual([...bytes])
    expect(row?.text).toBe(text)
  })

  test('a named statement is run with each of its values', async () => {
    const run = (value: string) =>
      use().pool.query({ name: 'echo', text: 'select $1::text as value', values: [value] })
    const results = await Promise.all(['a', 'b', 'c'].map(run))
    expect(results.flatMap(({ rows }) => rows)).toEqual([{ value: 'a' }, { value: 'b' }, { value: 'c' }])
  })

  test('an error has its code, and the next statement works', async () => {
    await expect(use().pool.query('select $1::int', ['x'])).rejects.toMatchObject({ code: '22P02' })
    await expect(use().pool.query('select * from nowhere')).rejects.toMatchObject({ code: '42P01' })
    expect((await use().pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })

  test('transactions do not see into each other, and one that fails leaves nothing', async () => {
    const db = use()
    const name = 'event_ids'
    const failing = db.sql.transaction().execute(async (trx) => {
      await trx.insertInto(name).values({ id: 'x', report_id: 'r' }).execute()
      await sql`select 1 / 0`.execute(trx)
    })
    const working = db.sql.transaction().execute(async (trx) => {
      const before = await trx.selectFrom(name).selectAll().execute()
      await trx.insertInto(name).values({ id: 'y', report_id: 'r' }).execute()
      return before
    })
    await expect(failing).rejects.toMatchObject({ code: '22012' })
    expect(await working).toEqual([])
    expect(await db.sql.selectFrom(name).select('id').execute()).toEqual([{ id: 'y' }])
  })

  test('a client that is let go of in a transaction leaves nothing behind', async () => {
    const db = use()
    const client = await db.pool.connect()
    await client.query('begin')
    await client.query("insert into event_ids values ('z', 'r')")
    client.release(true)
    expect(await db.sql.selectFrom('event_ids').selectAll().execute()).toEqual([])
  })

  test('NOTIFY reaches every listener of its channel, and none after it stopped', async () => {
    const db = use()
    const heard: string[] = []
    const last = makeDeferred<void>()
    const stop = await db.listen('Test channel', (payload) => heard.push(`first ${payload}`))
    await db.listen('Test channel', (payload) => {
      heard.push(`second ${payload}`)
      if (payload === 'end') last.resolve()
    })
    await db.listen('another', (payload) => heard.push(`another ${payload}`))
    await db.pool.query('select pg_notify($1, $2)', ['Test channel', 'a'])
    await db.pool.query('select pg_notify($1, $2)', ['Test channel', 'b'])
    await stop()
    await db.pool.query('select pg_notify($1, $2)', ['Test channel', 'end'])
    await last.promise
    expect(heard.filter((line) => line.startsWith('second'))).toEqual(['second a', 'second b', 'second end'])
    expect(heard).not.toContain('first end')
    expect(heard.some((line) => line.startsWith('another'))).toBe(false)
  })

  test('names of BullMQ are found without their schema, and times are in UTC', async () => {
    const { rows } = await use().pool.query(
      "select current_setting('search_path') as path, current_setting('timezone') as zone",
    )
    expect(rows).toEqual([{ path: 'public,bullmq', zone: 'UTC' }])
  })

  test('a statement whose signal is aborted does not begin, and the next one does', async () => {
    const leaving = new AbortController()
    const db = cancelledBy(use(), () => leaving.signal)
    const read = () => db.pool.query('select $1::int as n', [1])
    expect((await read()).rows).toEqual([{ n: 1 }])
    leaving.abort()
    await expect(read()).rejects.toThrow(StatementCancelled)
    expect((await use().pool.query('select 2 as n')).rows).toEqual([{ n: 2 }])
  })

  test('a database of a newer version is refused', async () => {
    const db = use()
    await db.pool.query("insert into kysely_migration values ('9999-later', '2030-01-01')")
    await expect(migrate(db)).rejects.toMatchObject({ name: 'DatabaseTooNew', unknown: ['9999-later'] })
    await db.pool.query("delete from kysely_migration where name = '9999-later'")
  })

  test('a database that is up to date has nothing to migrate', async () => {
    expect(await migrate(use())).toEqual([])
  })
}
