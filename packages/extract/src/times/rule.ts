import type { TimeMention } from '../doc.ts'
import { type DaySpan, spanOfTimex } from './timex.ts'
import { month, season } from './words.ts'

/** What a rule sees beside its match. */
export interface Setting {
  /** Day of writing; null where it is unknown. */
  readonly today: string | null
  /** Last day that the text spoke of; null before the first. */
  readonly anchor: string | null
  /** First day of the last date of any length that the text spoke of. */
  readonly told: string | null
  /** As anchor, but told in this sentence. */
  readonly sameDay: string | null
  /** True where the article writes 22/01/2019 for 22 January. */
  readonly dayFirst: boolean
  /** True in an account of long ago, where dates without a year count from the last one, not from the writing day. */
  readonly narrative: boolean
  /** Tense of the verb that governs the expression. */
  readonly tense: 'past' | 'present' | 'future'
  /** Up to 40 characters on either side. */
  readonly before: string
  readonly after: string
}

/** How far from a day a point lies: "two weeks ago" is two weeks back from the day of writing. */
export interface Away {
  /** Null where nothing was told to count from. */
  readonly from: string | null
  /** As of Amount: D, W, TH … */
  readonly unit: string
  /** Negative for what lies back. */
  readonly count: number
}

/** What an expression stands for. */
export interface Reading {
  readonly kind: TimeMention['kind'] | 'clock'
  /** TIMEX3 value, e.g. 2014-06-23, 2014-W25, P3D, XXXX-WXX-5; null where it cannot be placed. */
  readonly timex: string | null
  /** Null where it has no days. */
  readonly span: DaySpan | null
  /** TIMEX3 values of what stands before and after the group `gap`: "June 5" and "8" of "June 5-8". */
  readonly ends?: readonly [string, string]
  /** Where it was counted; absent for all else. */
  readonly away?: Away
}

export type Groups = Readonly<Record<string, string | undefined>>

/** One way of saying a time. Tried at every token; the longest match wins, and of equals the first in the list. */
export interface TimeRule {
  readonly id: string
  readonly example: string
  /** Sticky, ignoring case; ends at the end of a word by itself. */
  readonly pattern: RegExp
  /** Null where the words are no time after all. */
  readonly read: (groups: Groups, setting: Setting) => Reading | null
}

/** A pattern that starts here and ends at the end of a word. */
export const pattern = (source: string) =>
  new RegExp(`(?:${source})(?![\\p{L}\\p{N}])(?!-(?!${month}|${season})\\p{L})`, 'diuy')

export const dated = (timex: string, span: DaySpan | null = spanOfTimex(timex)): Reading => ({
  kind: 'date',
  timex,
  span,
})
/** A date that nothing places on the calendar. */
export const unplaced = (timex: string | null = null): Reading => ({ kind: 'date', timex, span: null })
/** From the first day of one value to the last of another. */
export const ranged = (first: string, last: string): Reading | null => {
  const [from, to] = [spanOfTimex(first), spanOfTimex(last)]
  if (!from?.start || !to?.end || from.start > to.end) return null
  return { kind: 'date', timex: first, span: through(from.start, to.end), ends: [first, last] }
}
export const lasting = (timex: string): Reading => ({ kind: 'duration', timex, span: null })
export const repeated = (timex: string): Reading => ({ kind: 'set', timex, span: null })
export const aged = (timex: string | null): Reading => ({ kind: 'age', timex, span: null })

/** The day from which an expression counts: in a narrative the last one told, else the day of writing. */
export const originOf = ({ narrative, anchor, today }: Setting) => (narrative ? (anchor ?? today) : today)

/** "that year", "the following month": what was told last, else the day of writing. */
export const toldOf = ({ told, anchor, today }: Setting) => told ?? anchor ?? today

export const through = (start: string | null, end: string | null): DaySpan => ({
  start,
  end,
  precision: 'INTERVAL',
  extent: 'THROUGHOUT',
})
export const sometime = (start: string | null, end: string | null): DaySpan => ({
  start,
  end,
  precision: 'INTERVAL',
  extent: 'WITHIN',
})
