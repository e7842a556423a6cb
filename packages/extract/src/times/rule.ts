import type { TimeMention } from '../doc.ts'
import { type DaySpan, spanOfTimex } from './timex.ts'

/** What a rule sees beside its match. */
export interface Setting {
  /** Day of writing; null where it is unknown. */
  readonly today: string | null
  /** Last day that the text spoke of; null before the first. */
  readonly anchor: string | null
  /** True in an account of long ago, where dates without a year count from the last one, not from the writing day. */
  readonly narrative: boolean
  /** Tense of the verb that governs the expression. */
  readonly tense: 'past' | 'present' | 'future'
  /** Up to 40 characters on either side. */
  readonly before: string
  readonly after: string
}

/** What an expression stands for. */
export interface Reading {
  readonly kind: TimeMention['kind'] | 'clock'
  /** TIMEX3 value, e.g. 2014-06-23, 2014-W25, P3D, XXXX-WXX-5; null where it cannot be placed. */
  readonly timex: string | null
  /** Null where it has no days. */
  readonly span: DaySpan | null
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
export const pattern = (source: string) => new RegExp(`(?:${source})(?![\\p{L}\\p{N}]|-\\p{Ll})`, 'iuy')

export const dated = (timex: string, span: DaySpan | null = spanOfTimex(timex)): Reading => ({
  kind: 'date',
  timex,
  span,
})
/** A date that nothing places on the calendar. */
export const unplaced = (timex: string | null = null): Reading => ({ kind: 'date', timex, span: null })
export const lasting = (timex: string): Reading => ({ kind: 'duration', timex, span: null })
export const repeated = (timex: string): Reading => ({ kind: 'set', timex, span: null })
export const aged = (timex: string | null): Reading => ({ kind: 'age', timex, span: null })

/** The day from which an expression counts: in a narrative the last one told, else the day of writing. */
export const originOf = ({ narrative, anchor, today }: Setting) => (narrative ? (anchor ?? today) : today)

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
