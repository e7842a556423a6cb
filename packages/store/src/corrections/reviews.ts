import { type EventReview, groupBy } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Trx } from '../rows.ts'
import { type Reviewed, reviewOf, type Verdict } from './review-of.ts'

interface Row {
  readonly event: string
  readonly review: EventReview
  readonly report: string
  readonly article: string
  /** Of a verdict on the report; null where there is none. */
  readonly kind: Verdict['kind'] | null
  readonly seq: string | null
}

/** Those of the events that have a review or shall have one, with their reports and the verdicts on these. */
async function readReviewed(trx: Trx, events: readonly string[]): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    with verdicts as materialized (
      select r.event_id as event, s.report_id as report, c.kind, c.seq
      from reports r join report_corrections s on s.report_id = r.id join corrections c on c.id = s.correction_id
      where r.event_id = any(${events}) and c.kind in ('CONFIRM_EVENT', 'DISMISS_EVENT') and c.undone_at is null)
    select e.id as event, e.review, r.id as report, r.article_id as article, v.kind, v.seq
    from events e join reports r on r.event_id = e.id left join verdicts v on v.report = r.id
    where e.id = any(${events}) and (e.review <> 'UNREVIEWED' or e.id in (select event from verdicts))
    order by e.id, r.id`.execute(trx)
  return rows
}

/** Whether one of two of the articles is a copy of the other one. */
async function readCopies(trx: Trx, articles: readonly string[]): Promise<Reviewed['areCopies']> {
  const { rows } = await sql<{ a: string; b: string }>`
    select shorter_id as a, longer_id as b from article_copies
    where shorter_id = any(${articles}) and longer_id = any(${articles})`.execute(trx)
  const pairs = new Set(rows.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]))
  return (a, b) => pairs.has(`${a} ${b}`)
}

function reviewedOf(rows: readonly Row[], areCopies: Reviewed['areCopies']): Reviewed {
  const spoken = groupBy(
    rows.filter(({ kind }) => kind !== null),
    ({ kind, seq }) => `${kind} ${seq}`,
  )
  const verdicts = [...spoken].map(([key, those]) => {
    const [kind, seq] = key.split(' ') as [Verdict['kind'], string]
    return { kind, seq: Number(seq), reports: new Set(those.map(({ report }) => report)) }
  })
  const reports = new Map(rows.map(({ report, article }) => [report, { id: report, article }]))
  return { reports: [...reports.values()], verdicts, areCopies }
}

/** Writes anew what analysts say of these events; gives those of which it is something else now. */
export async function reviewEvents(trx: Trx, events: Iterable<string>): Promise<readonly string[]> {
  const rows = await readReviewed(trx, [...events])
  if (rows.length === 0) return []
  const areCopies = await readCopies(trx, [...new Set(rows.map(({ article }) => article))])
  const changed = [...groupBy(rows, ({ event }) => event)].flatMap(([id, own]) => {
    const review = reviewOf(reviewedOf(own, areCopies))
    return review === own[0]?.review ? [] : [{ id, review }]
  })
  if (changed.length === 0) return []
  await sql`
    update events set review = x.review, changed_at = clock_timestamp()
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as x(id text, review text)
    where events.id = x.id`.execute(trx)
  return changed.map(({ id }) => id)
}
