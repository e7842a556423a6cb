import {
  type Correction,
  type CorrectionRequest,
  type Corrector,
  correctionId,
  type Linker,
} from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Trx } from '../rows.ts'
import { refuseUnstorable } from '../storable.ts'
import { takeTurn } from '../write/apply.ts'
import type { EventChange } from '../write/changes.ts'
import { applyCorrection } from './apply-correction.ts'
import { type CorrectionRow, correctionColumns, correctionOf } from './correction-rows.ts'
import { type Plan, planCorrection, type Refusal } from './plan.ts'
import { insertSubjects, matchSubjects } from './subjects.ts'

/** What came of a correction or of undoing one. */
export interface Corrected {
  readonly correction: Correction
  /** What became of events. */
  readonly changes: readonly EventChange[]
}

export interface CorrectionToMake {
  readonly request: CorrectionRequest
  /** Null where nobody knows who asks. */
  readonly by: Corrector | null
  readonly linker: Linker
}

async function nextSeq(trx: Trx): Promise<string> {
  const { rows } = await sql<{ seq: string }>`
    select nextval(pg_get_serial_sequence('corrections', 'seq'))::text as seq`.execute(trx)
  if (rows[0] === undefined) throw new Error('the sequence of corrections gave no number')
  return rows[0].seq
}

async function insertCorrection(
  trx: Trx,
  plan: Plan,
  { request, by }: CorrectionToMake,
): Promise<CorrectionRow> {
  const { kind, subject, name, formerName, members } = plan
  const seq = await nextSeq(trx)
  const id = correctionId(kind, subject, `${seq} ${new Date().toISOString()}`)
  const { rows } = await sql<CorrectionRow>`
    insert into corrections as o (seq, id, kind, subject, name, former_name, reason, by_kind, by_name)
    overriding system value
    values (${seq}, ${id}, ${kind}, ${subject}, ${name}, ${formerName}, ${request.reason || null},
      ${by?.kind ?? null}, ${by?.name ?? null})
    returning ${correctionColumns}`.execute(trx)
  if (rows[0] === undefined) throw new Error('a correction was written and did not come back')
  await insertSubjects(trx, id, members)
  await matchSubjects(
    trx,
    members.map(({ report }) => report),
  )
  return rows[0]
}

/**
 * Writes down what an analyst says and does it, in one transaction: nothing of it is ever deleted, and undoCorrection takes
 * it back. It holds as well for articles that come later or come again. Throws RefusedInput where a text cannot be stored.
 */
export async function makeCorrection(db: Database, asked: CorrectionToMake): Promise<Corrected | Refusal> {
  refuseUnstorable(asked.request)
  return await db.sql.transaction().execute(async (trx) => {
    await takeTurn(trx)
    const plan = await planCorrection(trx, asked.request, asked.linker)
    if ('problem' in plan) return plan
    const correction = correctionOf(await insertCorrection(trx, plan, asked))
    return { correction, changes: await applyCorrection(trx, correction, asked.linker) }
  })
}
