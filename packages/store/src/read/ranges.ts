import { sql } from 'kysely'
import { InvalidQuery } from './errors.ts'
import type { DateRange, TimeRange } from './filters.ts'
import { given, type Piece } from './sql.ts'

/** Throws InvalidQuery where `from` lies after `to`. */
export function checkOrder({ from, to }: DateRange | TimeRange): void {
  if (from != null && to != null && Date.parse(from) > Date.parse(to)) {
    throw new InvalidQuery(`Expected from before to, found ${from} and ${to}: exchange them.`)
  }
}

/** from <= column < to, of instants. */
export function isIn(column: Piece, range: TimeRange): readonly Piece[] {
  checkOrder(range)
  return [
    ...given(range.from, (from) => sql`${column} >= ${from}::timestamptz`),
    ...given(range.to, (to) => sql`${column} < ${to}::timestamptz`),
  ]
}

/** Spans of days that share a day with the range: an open side reaches on for ever, a span without a day has none. */
export function overlapsDays(
  { start, end }: { start: Piece; end: Piece },
  range: DateRange,
): readonly Piece[] {
  checkOrder(range)
  return [
    sql`(${start} is not null or ${end} is not null)`,
    ...given(range.from, (from) => sql`(${end} is null or ${end} >= ${from}::date)`),
    ...given(range.to, (to) => sql`(${start} is null or ${start} <= ${to}::date)`),
  ]
}
