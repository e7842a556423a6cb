import { type IngestJob, IngestState } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { jobColumns, jobOf } from './job-of.ts'

/** The drop as a job, or null. */
export async function readDrop(db: Database, id: string): Promise<IngestJob | null> {
  const row = await db.sql.selectFrom('drops').select(jobColumns).where('id', '=', id).executeTakeFirst()
  return row ? jobOf(row) : null
}

/**
 * Drops that are not finished and that nothing was heard of for so long, oldest first, at most 1,000: their jobs may
 * have been lost with the queue, so that they are enqueued again.
 */
export async function waitingDrops(
  db: Database,
  olderThanMs: number,
): Promise<readonly { readonly id: string; readonly generation: number }[]> {
  return await db.sql
    .selectFrom('drops')
    .select(['id', 'generation'])
    .where('state', 'in', ['WAITING', 'ACTIVE'])
    .where('updated_at', '<=', sql<string>`now() - make_interval(secs => ${olderThanMs / 1000})`)
    .orderBy('created_at')
    .orderBy('id')
    .limit(1000)
    .execute()
}

export async function countDrops(db: Database): Promise<Readonly<Record<IngestState, number>>> {
  const rows = await db.sql
    .selectFrom('drops')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .groupBy('state')
    .execute()
  const counts = { WAITING: 0, ACTIVE: 0, COMPLETED: 0, FAILED: 0 }
  for (const row of rows) counts[IngestState.parse(row.state)] = row.count
  return counts
}

/** The drops that failed for good, with their reasons, newest first. */
export async function failedDrops(db: Database, limit = 100): Promise<readonly IngestJob[]> {
  const rows = await db.sql
    .selectFrom('drops')
    .select(jobColumns)
    .where('state', '=', 'FAILED')
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(jobOf)
}
