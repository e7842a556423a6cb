import { passageOf, type Report } from '@wiregraph/schema'
import { sql } from 'kysely'
import { insertRows, type Trx } from '../rows.ts'

/** A report that a correction speaks of; of a split, side 1 is what is split off. */
export interface Member {
  readonly report: Report
  readonly side: 0 | 1
}

/** Keeps what the correction speaks of, so that it is found again when events and articles have changed. */
export async function insertSubjects(
  trx: Trx,
  correction: string,
  members: readonly Member[],
): Promise<void> {
  const rows = members.map(({ report, side }) => ({
    correction_id: correction,
    report_id: report.id,
    article_id: report.article,
    passage: passageOf(report),
    side,
  }))
  await insertRows(trx, 'correction_subjects', rows)
}

/**
 * Finds which of the reports are spoken of by corrections, undone ones too: by id, else by passage. The reports need not be
 * stored before the end of the transaction.
 */
export async function matchSubjects(trx: Trx, reports: readonly Report[]): Promise<void> {
  if (reports.length === 0) return
  const asked = JSON.stringify(reports.map((report) => ({ id: report.id, passage: passageOf(report) })))
  await sql`
    with x as (select * from jsonb_to_recordset(${asked}::jsonb) as x(id text, passage text))
    insert into report_corrections (report_id, correction_id, side)
    select distinct on (id, correction_id) id, correction_id, side from (
      select x.id, s.correction_id, s.side, 0 as far from x join correction_subjects s on s.report_id = x.id
      union all
      select x.id, s.correction_id, s.side, 1 from x join correction_subjects s on s.passage = x.passage
    ) found order by id, correction_id, far, side
    on conflict do nothing`.execute(trx)
}
