import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import type { Database } from '../src/index.ts'
import { testArticles } from './conformance/articles.ts'
import { testCopies } from './conformance/copies.ts'
import { testCorrections } from './conformance/corrections.ts'
import { testDriver } from './conformance/driver.ts'
import { testDrops } from './conformance/drops.ts'
import { testEvents } from './conformance/events.ts'
import { testOrder } from './conformance/order.ts'
import { testRelated } from './conformance/related.ts'
import { testRewriting } from './conformance/rewriting.ts'
import type { TestDriver } from './drivers.ts'

/** The database of the running test, empty at its beginning. */
export type Use = () => Database

const suites: readonly ((use: Use) => void)[] = [
  testDriver,
  testDrops,
  testArticles,
  testCopies,
  testCorrections,
  testEvents,
  testOrder,
  testRelated,
  testRewriting,
]

export async function emptyTables(db: Database): Promise<void> {
  await db.pool.query(`truncate drops, articles, places, actors, events, reports, article_revisions, place_evidence,
    actor_evidence, place_readings, actor_readings, article_copies, article_words, article_places, article_actors, event_participants, event_places, event_articles, event_ids, corrections,
    event_changes, article_changes cascade`)
}

/** All that any database must do, on the one that `driver` opens. */
export function describeConformance(driver: TestDriver): void {
  describe(driver.name, () => {
    let db: Database
    beforeAll(async () => {
      db = await driver.open()
    })
    beforeEach(() => emptyTables(db))
    afterAll(() => db.close())
    for (const suite of suites) suite(() => db)
  })
}
