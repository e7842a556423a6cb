/** A year, a month or a day: 2009, 2009-01, 2009-01-20. */
export const partialDay = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

const firstOf = (date: string) => `${date}-01-01`.slice(0, 10)
const lastOf = (date: string) => `${date}${'-12-31'.slice(date.length - 4)}`.slice(0, 10)

/** A span of office; null where it is open or unknown. Both ends belong to it, a year with all of its days. */
export interface Term {
  readonly from: string | null
  readonly until: string | null
}

/** Whether a day (YYYY-MM-DD) lies in the term. */
export const covers = ({ from, until }: Term, day: string): boolean =>
  (from === null || firstOf(from) <= day) && (until === null || day <= lastOf(until))

/** Whether a year lies in the term, or a part of it. */
export const coversYear = ({ from, until }: Term, year: string): boolean =>
  (from === null || from.slice(0, 4) <= year) && (until === null || year <= until.slice(0, 4))

/** a before b, as far as both are told: 2009 is not before 2009-01-20, nor after it. */
export function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) < b.slice(0, length)
}

/** Whether two terms have days in common; where one ends as the other begins they have none. */
export const overlaps = (a: Term, b: Term): boolean =>
  (a.until === null || b.from === null || isBefore(b.from, a.until)) &&
  (b.until === null || a.from === null || isBefore(a.from, b.until))
