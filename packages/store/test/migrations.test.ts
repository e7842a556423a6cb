import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Database, migrate, writeArticles } from '../src/index.ts'
import { dumpTables, memoryDriver } from './drivers.ts'
import { sampleArticles } from './fixtures.ts'
import { testLinker } from './linker.ts'

/** Takes back what 0003-places-and-times and all after it did, so that the database is one of before. */
const undoPlacesAndTimes = [
  `delete from kysely_migration where name >= '0003'`,
  'alter table articles drop column story',
  'drop index places_by_point',
  'create index places_by_latitude on places (latitude, longitude)',
  'alter table events drop column place_precision',
  `update events set data = (data #- '{when,anchor}') - 'placeRelation' - 'placePrecision'`,
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

  it('has, migrated, what one of now has: its places, how exactly they are known, and its times', async () => {
    const now = await dumpTables(db)
    for (const statement of undoPlacesAndTimes) await sql.raw(statement).execute(db.sql)
    expect(await dumpTables(db)).not.toEqual(now)
    expect(await migrate(db)).toEqual(['0003-places-and-times', '0004-stories'])
    expect(await dumpTables(db)).toEqual(now)
  })
})
