import type { Extraction } from '@wiregraph/schema'
import { sql } from 'kysely'
import { deleteRows, insertRows, type Trx } from '../rows.ts'
import { actorIdsOf, type StoredReport } from './contexts.ts'
import type { PlacedReport, Relinked } from './relink.ts'

function placementOf({ report, group, event }: PlacedReport) {
  return { id: report.id, event_id: event, link_group: group }
}

/** The reports of new readings, with their events. */
export async function insertReports(
  trx: Trx,
  added: readonly Extraction[],
  { placed }: Relinked,
): Promise<void> {
  const rows = added.flatMap(({ article, reports }) =>
    reports.flatMap((report, ord) => {
      const place = placed.get(report.id)
      if (place === undefined) return []
      const columns = { article_id: article.id, ord, place_id: report.place, actor_ids: actorIdsOf(report) }
      return [{ ...placementOf(place), ...columns, data: report }]
    }),
  )
  await insertRows(trx, 'reports', rows)
}

function isMoved(row: StoredReport, { group, event }: PlacedReport): boolean {
  return row.event_id !== event || row.link_group !== group
}

/** Reports that were there and now belong to another event or group. */
export async function moveReports(trx: Trx, { before, placed }: Relinked): Promise<void> {
  const moved = before.flatMap((row) => {
    const place = placed.get(row.id)
    return place && isMoved(row, place) ? [placementOf(place)] : []
  })
  if (moved.length === 0) return
  await sql`
    update reports set event_id = x.event_id, link_group = x.link_group
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb)
      as x(id text, event_id text, link_group text)
    where reports.id = x.id`.execute(trx)
}

/** Takes out the reports of the articles, with their keys, and gives them as they were. */
export async function deleteReports(trx: Trx, articles: readonly string[]): Promise<StoredReport[]> {
  await deleteRows(trx, 'article_keys', 'article_id', articles)
  const { rows } = await sql<StoredReport>`
    delete from reports where article_id = any(${articles})
    returning id, article_id, event_id, link_group, data`.execute(trx)
  return rows
}
