import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Database, migrate, openDatabase } from '@wiregraph/store'
import { startPostgres } from '@wiregraph/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startGateway } from '../src/index.ts'
import { dataOf, gatewayOver } from './ask.ts'
import { rollArticles, write } from './graph.ts'
import { testLinker } from './linker.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const megabyte = 2 ** 20
const copies = 200

/** Each event so often, with all that hangs on it. */
async function multiply(database: Database): Promise<void> {
  const idOf = (column: string) => `left(${column}, 6) || md5(${column} || n)::char(24)`
  const from = `generate_series(1, ${copies}) n`
  const columns = `title, type, mode, contexts, modality, quad_class, when_start, when_end, place_id, place_precision,
    country, killed_low, killed_high, disputed, report_count, first_reported_at, last_reported_at, search`
  await database.pool.query(`insert into events (id, data, ${columns})
    select ${idOf('e.id')}, jsonb_set(e.data, '{id}', to_jsonb(${idOf('e.id')})), ${columns} from events e, ${from}`)
  for (const [table, column] of [
    ['event_participants', 'role, actor_id, ord'],
    ['event_articles', 'article_id'],
  ]) {
    await database.pool.query(`insert into ${table} (event_id, ${column})
      select ${idOf('t.event_id')}, ${column} from ${table} t, ${from}`)
  }
  await database.pool.query('analyze')
}

const server = await startPostgres()
let database: Database
beforeAll(async () => {
  database = await openDatabase(server ? { url: await server.createDatabase() } : { memory: true })
  await migrate(database)
  await write(database, rollArticles(120))
  await multiply(database)
})
afterAll(async () => {
  await database.close()
  await server?.stop()
})

const filter = { modality: ['ACTUAL', 'FUTURE', 'NEGATED'] }
const path = (format: string) =>
  `/export/events.${format}?filter=${encodeURIComponent(JSON.stringify(filter))}`

describe('an export of more than 50,000 events', () => {
  it.each(['ndjson', 'csv', 'geojson'])('as %s has all of them, in flat memory', async (format) => {
    const gateway = gatewayOver(database)
    const asked = 'query($filter: EventFilter) { events(filter: $filter) { totalCount } }'
    const { events } = await dataOf(gateway)(asked, { filter })
    expect(events.totalCount).toBeGreaterThan(50_000)

    const { body } = await gateway.fetch(`http://test${path(format)}`)
    const found = new Set<bigint>()
    const sizes: number[] = []
    let [bytes, pieces] = [0, 0]
    for await (const piece of body as unknown as AsyncIterable<Uint8Array>) {
      bytes += piece.length
      for (const [id] of Buffer.from(piece)
        .toString()
        .matchAll(/(?:^|"id":")event_[0-9a-f]{24}/gm)) {
        // As a number: a part of a text would keep the whole of it in memory.
        found.add(BigInt(`0x${id.slice(-24)}`))
      }
      if (pieces++ % 20 === 5) {
        collect()
        sizes.push(process.memoryUsage().heapUsed)
      }
    }
    expect(found.size).toBe(events.totalCount)
    expect(bytes).toBeGreaterThan(20 * megabyte)
    expect(sizes.length).toBeGreaterThan(8)
    // The ids that this test keeps take some megabytes themselves.
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(16 * megabyte)
  })

  it('is read no further once the caller has gone', async () => {
    let asked = 0
    const pool = {
      ...database.pool,
      query: (...args: Parameters<typeof database.pool.query>) => {
        asked += 1
        return database.pool.query(...args)
      },
    }
    const context = {
      database: { ...database, pool } as Database,
      queue: { enqueue: async () => {}, ping: async () => {} },
      removeArticle: null,
      corrections: null,
      linker: testLinker,
      version: '0',
    }
    const running = await startGateway(context, { port: 0 })
    const leaving = new AbortController()
    const { body } = await fetch(`${running.url}${path('ndjson')}`, { signal: leaving.signal })
    const reader = body?.getReader()
    await reader?.read()
    const quiet = async () => {
      for (let before = -1; before !== asked; ) {
        before = asked
        await new Promise((resolve) => setTimeout(resolve, 500))
      }
      return asked
    }
    // What the sockets hold is read ahead; then the reading waits for the caller.
    const whenFull = await quiet()
    expect(whenFull).toBeLessThan(4 * 200)
    leaving.abort()
    await quiet()
    expect(asked).toBeLessThanOrEqual(whenFull + 4)
    await running.close()
  })
})
