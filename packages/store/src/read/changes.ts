import type { EventChangeKind } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
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
