import type { Corrector, Linker } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { refuseUnstorable } from '../storable.ts'
import { takeTurn } from '../write/apply.ts'
import { applyCorrection } from './apply-correction.ts'
import { type CorrectionRow, correctionColumns, correctionOf } from './correction-rows.ts'
import type { Corrected } from './make-correction.ts'
import type { Refusal } from './plan.ts'

export interface CorrectionToUndo {
  readonly id: string
  readonly reason: string | null
  readonly by: Corrector | null
  readonly linker: Linker
}

/**
 * Takes a correction back, in one transaction, and writes down who did so: the graph is what it would be without it. Making
 * it again is another correction.
 */
export async function undoCorrection(db: Database, asked: CorrectionToUndo): Promise<Corrected | Refusal> {
  const { id, reason, by, linker } = asked
  refuseUnstorable({ id, reason })
  return await db.sql.transaction().execute(async (trx) => {
    await takeTurn(trx)
    const { rows } = await sql<CorrectionRow>`
      update corrections o set undone_at = clock_timestamp(), undone_reason = ${reason},
        undone_by_kind = ${by?.kind ?? null}, undone_by_name = ${by?.name ?? null}
      where id = ${id} and undone_at is null returning ${correctionColumns}`.execute(trx)
    const [undone] = rows
    if (undone !== undefined) {
      const correction = correctionOf(undone)
      return { correction, changes: await applyCorrection(trx, correction, linker) }
    }
    const known = await sql`select from corrections where id = ${id}`.execute(trx)
    return known.rows.length === 0
      ? {
          problem: 'NOT_FOUND',
          path: 'id',
          message: 'Expected the id of a correction, found none with this one.',
        }
      : {
          problem: 'ALREADY_UNDONE',
          path: 'id',
          message: 'The correction is undone already: it says by whom.',
        }
  })
}
