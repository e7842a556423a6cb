import type { EventChangeKind } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { InvalidQuery } from './errors.ts'
import { run } from './run.ts'

/** A change as it was written down. */
export interface StoredChange {
  /** Rises with every change. */
  readonly seq: string
  readonly kind: EventChangeKind
  readonly event: string
  /** The event that now holds the reports of a merged one. */
  readonly mergedInto: string | null
}

/** The greatest `seq` there is; 0 before the first change. */
export async function lastChange(db: Database): Promise<string> {
  const [row] = await run(
    db,
    sql<{ seq: string }>`select coalesce(max(seq), 0)::text as seq from event_changes`,
  )
  return row?.seq ?? '0'
}

/** Changes after `seq`, in order, at most `limit`. */
export async function changesAfter(db: Database, seq: string, limit = 500): Promise<readonly StoredChange[]> {
  return await run(
    db,
    sql<StoredChange>`
      select seq::text as seq, kind, event_id as event, merged_into as "mergedInto"
      from event_changes where seq > ${seq}::bigint order by event_changes.seq limit ${limit}`,
  )
}

/** A change of an event or of an article. */
export interface Change {
  /** Rises with every change of either. */
  readonly seq: string
  readonly kind: EventChangeKind
  readonly id: string
  /** The event that held the reports of a merged one then. */
  readonly mergedInto: string | null
  readonly at: string
}

export type ChangedKind = 'article' | 'event'

export interface ChangesAsked {
  /** Only after the change of this `seq`. */
  readonly after?: string | null | undefined
  /** Only what was written down at this instant or later. */
  readonly since?: string | null | undefined
  readonly of: readonly ChangedKind[]
  /** 1 to 1,000. */
  readonly first: number
}

export const mostChanges = 1000

const logs = {
  event: sql`select seq, kind, event_id as id, merged_into, at from event_changes`,
  article: sql`select seq, kind, article_id as id, null as merged_into, at from article_changes`,
}

/** The first change at the instant or later; clocks of several machines may differ, so nothing after it is left out. */
const firstSince = (since: string) => sql`coalesce((select min(x.seq) from (
    (select seq from event_changes where at >= ${since}::timestamptz order by at, seq limit 1) union all
    (select seq from article_changes where at >= ${since}::timestamptz order by at, seq limit 1)) x),
  9223372036854775807)`

const isSeq = /^\d{1,18}$/

/**
 * What became of articles and events, in the order in which it was written: whoever keeps a copy of the graph and reads on
 * from the last change misses none, removals included. One statement.
 */
export async function readChanges(
  db: Database,
  { after, since, of, first }: ChangesAsked,
): Promise<readonly Change[]> {
  if (!(Number.isInteger(first) && first >= 1 && first <= mostChanges)) {
    throw new InvalidQuery(`Expected first from 1 to ${mostChanges}, found ${first}.`, {
      limit: mostChanges,
      found: first,
    })
  }
  if (after != null && !isSeq.test(after)) {
    throw new InvalidQuery(
      'The cursor is none of changes: use an endCursor, edge cursor or head that it gave.',
    )
  }
  if (of.length === 0) return []
  const start = since == null ? sql`0` : firstSince(since)
  const parts = of.map(
    (kind) => sql`(select * from (${logs[kind]}) l where l.seq > ${after ?? '0'}::bigint and l.seq >= s.first
      order by l.seq limit ${sql.lit(first)})`,
  )
  return await run(
    db,
    sql<Change>`
      select c.seq::text as seq, c.kind, c.id, c.merged_into as "mergedInto", c.at
      from (select ${start} as first) s, lateral (${sql.join(parts, sql` union all `)}) c
      order by c.seq limit ${sql.lit(first)}`,
  )
}

/** The `seq` of the newest change of either; 0 before the first. */
export async function newestChange(db: Database): Promise<string> {
  const [row] = await run(
    db,
    sql<{ seq: string }>`
      select greatest((select coalesce(max(seq), 0) from event_changes),
        (select coalesce(max(seq), 0) from article_changes))::text as seq`,
  )
  return row?.seq ?? '0'
}
