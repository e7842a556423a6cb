import { appendFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createIngestQueue, type IngestQueue } from '@wiregraph/queue'
import { countDrops, countGraph, failedDrops } from '@wiregraph/store'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  type InboxWatch,
  type Ingest,
  loadTools,
  openInboxDesk,
  startIngest,
  watchInbox,
} from '../src/index.ts'
import { useDatabase } from './database.ts'
import { makeFolder } from './folder.ts'

const tools = loadTools()
const db = useDatabase()
const settled = 150
let queue: IngestQueue
let ingest: Ingest
let inbox: InboxWatch
let folder: string

beforeEach(async () => {
  const queueDriver = { kind: 'postgres', pool: db.database.pool } as const
  queue = await createIngestQueue(queueDriver)
  ingest = await startIngest({ database: db.database, queueDriver, queue, tools })
  folder = makeFolder()
  inbox = await watchInbox(folder, { desk: openInboxDesk({ database: db.database, queue }), settled })
})
afterEach(async () => {
  await inbox.close()
  await ingest.close()
  await queue.close()
})

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
const comesTo = (counts: { COMPLETED: number; FAILED: number }) =>
  expect
    .poll(() => countDrops(db.database), { timeout: 20_000, interval: 50 })
    .toEqual({ WAITING: 0, ACTIVE: 0, ...counts })

const fall = `Rebels capture Goma

By Jane Doe
January 28, 2025

GOMA, Congo (AP) — Rebels captured the city of Goma on Monday, officials said.

Fighters killed at least 17 soldiers near the airport, according to the army.
`

const spanish = `Los rebeldes toman la ciudad

Los rebeldes tomaron el lunes la ciudad de Goma, en el este del Congo, según dijeron las autoridades locales.
El ejército informó de que al menos diecisiete soldados murieron cerca del aeropuerto durante los combates.
`

it('makes a graph of a file that is dropped, and the same of the same file again', async () => {
  put('fall.txt', fall)
  await comesTo({ COMPLETED: 1, FAILED: 0 })
  const counts = await countGraph(db.database)
  expect(counts).toMatchObject({ articles: 1 })
  expect(counts.reports).toBeGreaterThanOrEqual(2)
  expect(counts.events).toBeGreaterThanOrEqual(2)
  expect(counts.places).toBeGreaterThanOrEqual(2)
  const { rows } = await db.database.pool.query(
    `select e.type, p.name as place from events e join places p on p.id = e.place_id`,
  )
  expect(rows).toContainEqual({ type: 'COERCE', place: 'Goma' })
  put('again.txt', fall)
  put('unchanged.md', 'Nothing\n\nNothing happened in the village this week, its people told a visitor.\n')
  await comesTo({ COMPLETED: 2, FAILED: 0 })
  expect(await countGraph(db.database)).toMatchObject({ articles: 2, reports: counts.reports })
})

it('fails what is no article once, with its reason, and goes on with the others', async () => {
  put('picture.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))
  put('empty.txt', '')
  put('table.xlsx', 'PK')
  put('broken.json', '{"title": ')
  put('fall.txt', fall)
  await comesTo({ COMPLETED: 1, FAILED: 4 })
  const failed = (await failedDrops(db.database)).map(({ file, errorCode, attempts }) => [
    file,
    errorCode,
    attempts,
  ])
  expect(failed.sort()).toEqual([
    ['broken.json', 'BAD_JSON', 1],
    ['empty.txt', 'EMPTY_FILE', 1],
    ['picture.txt', 'NOT_TEXT', 1],
    ['table.xlsx', 'UNKNOWN_KIND', 0],
  ])
})

it('reads a file that comes in pieces whole', async () => {
  for (const piece of fall.match(/[\s\S]{1,60}/g) ?? []) {
    appendFileSync(join(folder, 'slow.txt'), piece)
    await sleep(settled / 4)
  }
  await comesTo({ COMPLETED: 1, FAILED: 0 })
  const { rows } = await db.database.pool.query('select title, text from articles')
  expect(rows).toMatchObject([
    { title: 'Rebels capture Goma', text: expect.stringContaining('according to the army') },
  ])
})

it('reads nothing through a link out of the inbox', async () => {
  const outside = makeFolder()
  writeFileSync(join(outside, 'secret.txt'), fall)
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'))
  symlinkSync(outside, join(folder, 'linked'))
  put('.moved.txt', spanish)
  renameSync(join(folder, '.moved.txt'), join(folder, 'moved.txt'))
  await comesTo({ COMPLETED: 1, FAILED: 0 })
  await inbox.sweep()
  expect(await countGraph(db.database)).toMatchObject({ articles: 1, reports: 0 })
})

it('keeps an article of another language, without reports, and says why', async () => {
  put('toman.txt', spanish)
  await comesTo({ COMPLETED: 1, FAILED: 0 })
  expect(await countGraph(db.database)).toMatchObject({ articles: 1, reports: 0, events: 0 })
  const { rows } = await db.database.pool.query('select language, issues from articles')
  expect(rows).toMatchObject([{ language: 'es' }])
  const [{ issues }] = rows as [{ issues: { code: string }[] }]
  expect(issues.map(({ code }) => code)).toContain('LANGUAGE_NOT_SUPPORTED')
})
