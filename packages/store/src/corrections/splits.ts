import { groupBy } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Trx } from '../rows.ts'

export type Sides = ReadonlyMap<string, number>

/** Of the reports that splits speak of: on which side of each split that holds they stand, by the id of the correction. */
export async function readSides(trx: Trx, reports: readonly string[]): Promise<ReadonlyMap<string, Sides>> {
  const { rows } = await sql<{ report: string; split: string; side: number }>`
    select s.report_id as report, s.correction_id as split, s.side
    from report_corrections s join corrections c on c.id = s.correction_id
    where s.report_id = any(${reports}) and c.kind = 'SPLIT_EVENT' and c.undone_at is null
    order by 1, 2`.execute(trx)
  const found = groupBy(rows, ({ report }) => report)
  return new Map(
    [...found].map(([report, own]) => [report, new Map(own.map(({ split, side }) => [split, side]))]),
  )
}
