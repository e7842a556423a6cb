import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../src/index.ts'
import { eventConditions } from '../src/read/event-filter.ts'
import { placeConditions } from '../src/read/node-filters.ts'
import { candidateStatement } from '../src/read/related-candidates.ts'
import { and, type Piece } from '../src/read/sql.ts'
import { sharingKey } from '../src/write/article-keys.ts'
import { hasBand } from '../src/write/copies.ts'
import type { TestDriver } from './drivers.ts'

/** Articles of sixty-four bands each, of which every third article shares one. */
async function fillArticles(db: Database): Promise<void> {
  await sql`insert into articles (id, title, text, language, sections, content_hash, mentions, issues, rank, reading,
      search, bands)
    select 'article_' || n, '', '', 'en', '[]', '', '[]', '[]', '', '', '',
      array(select n * 64 + i from generate_series(0, 62) i) || (n / 3)
    from generate_series(1, 5000) n`.execute(db.sql)
  await sql`analyze articles`.execute(db.sql)
}

/** A report of each of five thousand articles of forty keys, of which each hundred share one. */
async function fillReports(db: Database): Promise<void> {
  await sql`insert into reports (id, article_id, event_id, ord, link_group, actor_ids, data)
    select 'report_' || n, 'article_' || n, 'event_place_1', n, '', '{}', '{"type": "ASSAULT"}'
    from generate_series(1, 5000) n`.execute(db.sql)
  await sql`insert into article_keys
    select 'article_' || n, array(select 'key ' || n * 40 + i from generate_series(0, 38) i) || ('key of ' || n / 100)
    from generate_series(1, 5000) n`.execute(db.sql)
  await sql`analyze reports, article_keys`.execute(db.sql)
}

/** Towns on a grid of tenths of a degree, every hundredth with a site without coordinates, and an event at each place. */
async function fill(db: Database): Promise<void> {
  await sql`insert into places (id, name, aliases, kind, latitude, longitude, ancestors, search)
    select 'place_' || n, 'Place ' || n, '{}', 'CITY', n / 200 / 10.0 - 5, n % 200 / 10.0 + 20, '{}', ''
    from generate_series(0, 19999) n`.execute(db.sql)
  await sql`insert into places (id, name, aliases, kind, parent_id, ancestors, search)
    select 'place_' || n || '_site', 'Site ' || n, '{}', 'FACILITY', 'place_' || n, '{}', ''
    from generate_series(0, 19999, 100) n`.execute(db.sql)
  await sql`insert into events (id, data, title, type, contexts, modality, quad_class, place_id, disputed,
      report_count, search)
    select 'event_' || id, '{}', '', 'ASSAULT', '{}', 'ACTUAL', 'MATERIAL_CONFLICT', id, false, 1, ''
    from places`.execute(db.sql)
  await sql`analyze places, events`.execute(db.sql)
}

/** The plan of a query, one step a line. */
async function planOf(db: Database, from: Piece, conditions: readonly Piece[]): Promise<string> {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`
    explain select count(*) from ${from} where ${and(conditions)}`.execute(db.sql)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

const box = { within: { south: 1.05, west: 25.05, north: 1.55, east: 25.55 } }
const acrossMeridian = { within: { south: 1.05, west: 179.5, north: 1.55, east: -179.5 } }
const circle = { near: { latitude: 1, longitude: 25, radiusKm: 25 } }

/** Which indexes serve boxes and circles, on the database that `driver` opens. */
export function describePlans(driver: TestDriver): void {
  describe(`plans of ${driver.name}`, () => {
    let db: Database
    beforeAll(async () => {
      db = await driver.open()
      await fill(db)
      await fillArticles(db)
      await fillReports(db)
      return () => db.close()
    })

    it.each([
      ['a box', box],
      ['a box across the 180th meridian', acrossMeridian],
      ['a circle', circle],
    ])('places in %s come from the index over points', async (_, filter) => {
      const plan = await planOf(db, sql`places g`, placeConditions(filter))
      expect(plan).toContain('places_by_point')
      expect(plan).not.toContain('Seq Scan')
    })

    it.each([
      ['a box', box],
      ['a circle', circle],
    ])('events in %s come by their places', async (_, filter) => {
      const plan = await planOf(db, sql`events e`, eventConditions(filter))
      expect(plan).toContain('places_by_point')
      expect(plan).toContain('events_by_place')
      expect(plan).not.toContain('Seq Scan')
    })

    it.each([1, 20])('copies of %i articles come from the index over bands', async (articles) => {
      const bands = Array.from({ length: articles * 64 }, (_, i) => 1000 + i)
      const plan = await planOf(db, sql`articles a`, [hasBand(bands)])
      expect(plan).toContain('articles_by_band')
      expect(plan).not.toContain('Seq Scan')
    })

    it('reports that share one of two hundred keys come from the index over keys', async () => {
      const keys = Array.from({ length: 200 }, (_, i) => `key of ${i}`)
      const { rows } = await sql<{ 'QUERY PLAN': string }>`
        explain ${sharingKey(keys, ['ASSAULT'])}`.execute(db.sql)
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      for (const index of ['article_keys_by_key', 'reports_by_article']) expect(plan).toContain(index)
      expect(plan).not.toContain('Seq Scan')
      expect((await sharingKey(['key of 7', 'key 80'], ['ASSAULT']).execute(db.sql)).rows).toHaveLength(101)
      expect((await sharingKey(['key of 7'], ['COERCE']).execute(db.sql)).rows).toEqual([])
    })

    it('the filter by independent articles comes from its index', async () => {
      const plan = await planOf(db, sql`events e`, eventConditions({ minIndependentArticles: 3 }))
      expect(plan).toContain('events_by_independent')
    })

    it('what may be related comes by places and times from indexes', async () => {
      const { rows } = await sql<{ 'QUERY PLAN': string }>`
        explain ${candidateStatement(['event_place_1', 'event_place_2'])}`.execute(db.sql)
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      for (const index of ['places_by_point', 'events_by_place_reported']) expect(plan).toContain(index)
      for (const table of ['events', 'places']) expect(plan).not.toContain(`Seq Scan on ${table} `)
    })

    const count = async (from: Piece, conditions: readonly Piece[]) => {
      const { rows } = await sql<{ n: string }>`
        select count(*) as n from ${from} where ${and(conditions)}`.execute(db.sql)
      return Number(rows[0]?.n)
    }

    it('finds the 25 towns of a box and the 21 of a circle', async () => {
      expect(await count(sql`places g`, placeConditions(box))).toBe(25)
      expect(await count(sql`places g`, placeConditions(circle))).toBe(21)
    })

    it('finds the events of these towns, and those at the five sites in others', async () => {
      expect(await count(sql`events e`, eventConditions(circle))).toBe(21)
      const aroundSite = { near: { latitude: 1, longitude: 30, radiusKm: 25 } }
      expect(await count(sql`places g`, placeConditions(aroundSite))).toBe(21)
      expect(await count(sql`events e`, eventConditions(aroundSite))).toBe(26)
    })
  })
}
