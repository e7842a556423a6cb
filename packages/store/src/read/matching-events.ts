import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { filterEvents } from './event-filter.ts'
import type { EventFilter } from './filters.ts'
import { run } from './run.ts'
import { and } from './sql.ts'

/** Those of the events that the filter lets through. */
export async function matchingEvents(
  db: Database,
  ids: readonly string[],
  filter: EventFilter,
): Promise<ReadonlySet<string>> {
  const here = sql`e.id = any(${ids}::text[])`
  const { where } = await filterEvents(db, filter)
  const rows = await run(db, sql<{ id: string }>`select e.id from events e where ${and([here, ...where])}`)
  return new Set(rows.map((row) => row.id))
}
