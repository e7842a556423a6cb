import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Database, migrate, writeArticles } from '../src/index.ts'
import { dumpTables, memoryDriver } from './drivers.ts'
import { sampleArticles } from './fixtures.ts'
import { testLinker } from './linker.ts'

/** Takes back what 0003-places-and-times and all after it did, so that the database is one of before. */
const undoPlacesAndTimes = [
  `delete from kysely_migration where name >= '0003'`,
  'drop index events_for_counts',
  'drop table report_corrections, correction_subjects, corrections',
  'alter table events drop column review',
  'alter table reports add column link_keys text[]',
  `update reports r set link_keys = array(
    select case when key like 'place%' then type || '|' || key else key end
    from article_keys k, unnest(keys) key where k.article_id = r.article_id)`,
  'create index reports_by_key on reports using gin (link_keys)',
  'drop table article_keys',
  `update reports set link_keys = array_replace(link_keys, 'harbour|5', type || '|harbour|5')`,
  'alter table reports drop column type',
  'alter table place_evidence add column data jsonb',
  `update place_evidence e set data = r.data from place_readings r
    where r.place_id = e.place_id and r.hash = e.hash`,
  'drop table place_readings, actor_readings',
  'create index place_evidence_by_hash on place_evidence (place_id, hash)',
  'create index actor_evidence_by_hash on actor_evidence (actor_id, hash)',
  'drop table article_changes',
  'drop index event_changes_by_time',
  ...['mode', 'modality', 'quad_class', 'dispute', 'span', 'changed'].map(
    (name) => `drop index events_by_${name}`,
  ),
  ...[
    'places_without_point',
    'places_by_kind',
    'actors_by_country',
    'actors_by_generic',
    'actors_by_sector',
    'articles_by_language',
  ].map((name) => `drop index ${name}`),
  ...['when', 'first_reported', 'last_reported', 'report_count', 'killed', 'changed'].map(
    (name) => `drop index events_by_${name}_up`,
  ),
  ...['published', 'ingested'].map((name) => `drop index articles_by_${name}_up`),
  'alter table articles drop column changed_at',
  'alter table places drop column name_keys',
  'alter table actors drop column name_keys',
  'drop index events_by_place_reported',
  'drop table article_words',
  'drop table article_copies',
  'alter table articles drop column story, drop column runs, drop column hashes, drop column bands',
  'alter table articles drop column read_by, drop column linked_by',
  'alter table events drop column independent_count',
  `update events set data = data #- '{casualties,killed,lowFrom}' #- '{casualties,killed,highFrom}'`,
  'drop index places_by_point',
  'create index places_by_latitude on places (latitude, longitude)',
  'alter table events drop column place_precision',
  `update events set data = (data #- '{when,anchor}') - 'placeRelation' - 'placePrecision' - 'witnesses'`,
  `update reports set data = data #- '{when,anchor}'`,
  `update articles set mentions =
    (select coalesce(jsonb_agg(mention - 'time'), '[]') from jsonb_array_elements(mentions) as m(mention))`,
]

describe('a database of before', () => {
  let db: Database
  beforeAll(async () => {
    db = await memoryDriver.open()
    await writeArticles(db, { dropId: null, extractions: sampleArticles(), linker: testLinker })
    return () => db.close()
  })

  it('has, migrated, what one of now has: its places, how exactly they are known, its times, its witnesses', async () => {
    await sql.raw(`update articles set runs = 0, hashes = '{}', bands = '{}'`).execute(db.sql)
    await sql
      .raw(`update article_keys
      set keys = array(select unnest(keys || array['harbour|5']) order by 1)`)
      .execute(db.sql)
    const now = await dumpTables(db)
    for (const statement of undoPlacesAndTimes) await sql.raw(statement).execute(db.sql)
    for (const table of ['articles', 'events', 'reports']) {
      expect(await dumpTables(db, [table])).not.toEqual({ [table]: now[table] })
    }
    expect(await migrate(db)).toEqual([
      '0003-places-and-times',
      '0004-stories',
      '0005-copies',
      '0006-related',
      '0007-accounts',
      '0008-read-by',
      '0009-reports-by-key',
      '0010-readings',
      '0011-reading',
      '0012-corrections',
      '0013-keys-of-articles',
      '0014-counts',
    ])
    expect(await dumpTables(db)).toEqual(now)
  })
})
