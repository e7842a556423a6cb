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

/**
 * Spans of days that share a day with the range: an open side reaches on for ever, a span without a day has none. Written
 * as the index over spans is.
 */
export function overlapsDays(alias: string, range: DateRange): Piece {
  checkOrder(range)
  const [start, end] = [sql.ref(`${alias}.when_start`), sql.ref(`${alias}.when_end`)]
  return sql`((${start} is not null or ${end} is not null)
    and (case when ${end} < ${start} then null else daterange(${start}, ${end}, '[]') end)
      && daterange(${range.from ?? null}::date, ${range.to ?? null}::date, '[]'))`
}
