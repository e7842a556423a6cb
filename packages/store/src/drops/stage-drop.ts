import { dropId, type Given, IngestState } from '@wiregraph/schema'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import { refuseUnstorable } from '../storable.ts'
import type { Tables } from '../tables.ts'
import { notifyJob } from './notify-job.ts'

export interface DropInput {
  readonly bytes: Uint8Array
  readonly given: Given
  /** Name of the file it came in, null where there is none. */
  readonly file: string | null
}

export interface StagedDrop {
  readonly id: string
  /** Rises each time the drop begins anew, so that each beginning is a job of its own. */
  readonly generation: number
  readonly state: IngestState
  /** This call made it wait: it is new, or begins anew. A state of WAITING alone may lack its job as well. */
  readonly fresh: boolean
}

/**
 * Keeps what was sent in until it is read. The same bytes and metadata are one drop: one that waits or runs is kept,
 * one whose articles are all in the graph too; one that failed, or has lost an article, begins anew. Throws
 * RefusedInput where the metadata cannot be stored.
 */
export async function stageDrop(db: Database, { bytes, given, file }: DropInput): Promise<StagedDrop> {
  refuseUnstorable({ given, file })
  const id = dropId(bytes, given)
  return await db.sql.transaction().execute(async (trx) => {
    const added = await trx
      .insertInto('drops')
      .values({ id, bytes, given: JSON.stringify(given), file })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    const staged: StagedDrop = added
      ? { id, generation: 1, state: 'WAITING', fresh: true }
      : await stageAgain(trx, id, { bytes, file })
    if (staged.fresh) await notifyJob(trx, id)
    return staged
  })
}

async function stageAgain(
  trx: Kysely<Tables>,
  id: string,
  { bytes, file }: Pick<DropInput, 'bytes' | 'file'>,
): Promise<StagedDrop> {
  const row = await trx
    .selectFrom('drops')
    .select(['state', 'generation', 'articles'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const done = row.state === 'COMPLETED' && (await allInGraph(trx, row.articles))
  if (done || row.state === 'WAITING' || row.state === 'ACTIVE') {
    return { id, generation: row.generation, state: IngestState.parse(row.state), fresh: false }
  }
  const generation = row.generation + 1
  await trx
    .updateTable('drops')
    .set({ state: 'WAITING', generation, bytes, file, progress: 0, attempts: 0, articles: [] })
    .set({ error: null, error_code: null, updated_at: sql`now()` })
    .where('id', '=', id)
    .execute()
  return { id, generation, state: 'WAITING', fresh: true }
}

async function allInGraph(trx: Kysely<Tables>, articles: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ there: number }>`
    select count(*)::int as there from articles where id = any(${articles})`.execute(trx)
  return rows[0]?.there === new Set(articles).size
}
