import type { Event } from '@wiregraph/schema'
import { sql } from 'kysely'
import { compare } from '../canonical.ts'
import { insertRows, orUpdate, type Trx } from '../rows.ts'
import type { StoredReport } from './contexts.ts'
import type { PlacedReport } from './relink.ts'

/** Each new id leads to the report that gave it its name. */
export async function nameEvents(trx: Trx, events: readonly Event[]): Promise<void> {
  const rows = events.map((event) => ({ id: event.id, report_id: [...event.reports].sort(compare)[0] }))
  await insertRows(trx, 'event_ids', rows, orUpdate(['id'], ['report_id']))
}

/**
 * Ids that led to a report that is gone lead to the smallest one left of the event that held it, so that an id once
 * served goes on to lead to that event.
 */
export async function leadOn(
  trx: Trx,
  removed: readonly StoredReport[],
  { before, placed }: { before: readonly StoredReport[]; placed: ReadonlyMap<string, PlacedReport> },
): Promise<void> {
  const leftOf = new Map<string, string>()
  for (const { id, event_id } of before) {
    if (!leftOf.has(event_id) || id < (leftOf.get(event_id) ?? '')) leftOf.set(event_id, id)
  }
  const rows = removed.flatMap(({ id, event_id }) => {
    const heir = leftOf.get(event_id)
    return placed.has(id) || heir === undefined ? [] : [{ gone: id, heir }]
  })
  if (rows.length === 0) return
  await sql`
    update event_ids set report_id = x.heir
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(gone text, heir text)
    where event_ids.report_id = x.gone`.execute(trx)
}
