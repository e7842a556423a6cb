import type { Event, EventChangeKind } from '@wiregraph/schema'
import { sql } from 'kysely'
import { canonicalJson, compare } from '../canonical.ts'
import { insertRows, type Trx } from '../rows.ts'
import type { PlacedReport } from './relink.ts'

/** The greatest `seq` of event_changes is sent on this channel when events have changed. */
export const changesChannel = 'wiregraph_changes'

export interface EventChange {
  readonly kind: EventChangeKind
  readonly event: string
  readonly mergedInto: string | null
}

/** An event that is there as before, and other. */
export const changeOf = (event: string): EventChange => ({ kind: 'CHANGED', event, mergedInto: null })

/** The event that now holds the reports of one that is gone: that of its smallest report that is left. */
function heirOf(event: Event, placed: ReadonlyMap<string, PlacedReport>): string | null {
  const left = [...event.reports].sort(compare).find((report) => placed.has(report))
  return left === undefined ? null : (placed.get(left)?.event ?? null)
}

/** What became of the events, by id. One whose data is the same has not changed. */
export function findChanges(
  before: ReadonlyMap<string, Event>,
  after: ReadonlyMap<string, Event>,
  placed: ReadonlyMap<string, PlacedReport>,
): readonly EventChange[] {
  const changes: EventChange[] = []
  for (const [id, event] of after) {
    const old = before.get(id)
    if (old === undefined) changes.push({ kind: 'ADDED', event: id, mergedInto: null })
    else if (canonicalJson(old) !== canonicalJson(event)) {
      changes.push(changeOf(id))
    }
  }
  for (const [id, event] of before) {
    if (after.has(id)) continue
    const heir = heirOf(event, placed)
    changes.push({ kind: heir === null ? 'REMOVED' : 'MERGED', event: id, mergedInto: heir })
  }
  return changes.sort((a, b) => compare(a.event, b.event))
}

/** Writes the changes down and tells of them when the transaction is done. */
export async function tellChanges(trx: Trx, changes: readonly EventChange[]): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.map(({ kind, event, mergedInto }) => ({
    kind,
    event_id: event,
    merged_into: mergedInto,
  }))
  await insertRows(trx, 'event_changes', rows)
  await sql`select pg_notify(${changesChannel}, max(seq)::text) from event_changes`.execute(trx)
}

export interface ArticleChange {
  readonly kind: 'ADDED' | 'CHANGED' | 'REMOVED'
  readonly article: string
}

/** Writes down what became of articles. */
export async function noteArticles(trx: Trx, changes: readonly ArticleChange[]): Promise<void> {
  const rows = changes.map(({ kind, article }) => ({ kind, article_id: article }))
  await insertRows(trx, 'article_changes', rows)
}
