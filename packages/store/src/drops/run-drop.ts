import type { Given } from '@wiregraph/schema'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Tables } from '../tables.ts'
import { jobsChannel } from './notify-job.ts'

/** A drop that is being read. */
export interface RunningDrop {
  readonly id: string
  readonly bytes: Uint8Array
  readonly given: Given
  readonly file: string | null
  readonly attempts: number
  readonly generation: number
}

const longestReason = 2000

/** Changes one drop where `condition` holds and tells of it; true when it was there. */
async function change(
  db: Kysely<Tables>,
  id: string,
  set: RawBuilder<unknown>,
  condition: RawBuilder<unknown>,
): Promise<boolean> {
  const { rows } = await sql`
    with changed as (
      update drops set ${set}, updated_at = now() where id = ${id} and ${condition} returning id
    ) select pg_notify(${jobsChannel}, id) from changed`.execute(db)
  return rows.length > 0
}

const unfinished = sql`state in ('WAITING', 'ACTIVE')`

/** Marks a drop as being read and gives its bytes; null where there is nothing left to do, or no such drop. */
export async function startDrop(db: Database, id: string): Promise<RunningDrop | null> {
  const started = await change(db.sql, id, sql`state = 'ACTIVE', attempts = attempts + 1`, unfinished)
  if (!started) return null
  const row = await db.sql
    .selectFrom('drops')
    .select(['id', 'bytes', 'given', 'file', 'attempts', 'generation'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.bytes ? { ...row, bytes: row.bytes } : null
}

/** `progress` goes from 0 to 1. */
export async function setDropProgress(db: Database, id: string, progress: number): Promise<void> {
  await change(db.sql, id, sql`progress = ${Math.min(1, Math.max(0, progress))}`, sql`state = 'ACTIVE'`)
}

export interface DropFailure {
  /** Stable, e.g. EMPTY_FILE. */
  readonly code: string
  readonly message: string
  /** It can never succeed, or was tried often enough; else it waits to be tried again. */
  readonly final: boolean
}

/** Keeps the reason; a drop that is done already stays done. */
export async function failDrop(db: Database, id: string, failure: DropFailure): Promise<void> {
  const message = failure.message.replaceAll('\0', '\uFFFD').slice(0, longestReason)
  const state = failure.final ? 'FAILED' : 'WAITING'
  const set = sql`state = ${state}, error_code = ${failure.code}, error = ${message}`
  await change(db.sql, id, set, unfinished)
}

/** Part of the transaction that writes the articles: the bytes go, the articles' texts are kept. */
export async function completeDrops(
  trx: Kysely<Tables>,
  drops: readonly { readonly id: string; readonly articles: readonly string[] }[],
): Promise<void> {
  if (drops.length === 0) return
  await sql`
    with changed as (
      update drops set state = 'COMPLETED', progress = 1, bytes = null, error = null, error_code = null,
        articles = x.articles, updated_at = now()
      from jsonb_to_recordset(${JSON.stringify(drops)}::jsonb) as x(id text, articles text[])
      where drops.id = x.id returning drops.id
    ) select pg_notify(${jobsChannel}, id) from changed`.execute(trx)
}
