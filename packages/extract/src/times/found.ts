import type { DocSentence, TokenRun } from '../doc.ts'
import type { Reading } from './rule.ts'

/** One end of a range, with the value of its own words. */
export interface End {
  readonly start: number
  readonly end: number
  /** TIMEX3. */
  readonly timex: string | null
}

/** A reading with its place in the text: what the refiners work on. */
export interface Found extends Omit<Reading, 'ends'> {
  readonly sentence: number
  readonly start: number
  readonly end: number
  readonly rule: string
  /** Both ends of a range; null for everything else. */
  readonly ends: readonly [End, End] | null
  /** The day told before it: in its sentence, or in a narrative at all. */
  readonly day: string | null
  /** The day that it counts from; null where its words name the day themselves. */
  readonly anchor: string | null
  /** The day told in one of the sentences just before; null without one. */
  readonly recent: string | null
  /** The last day told at all, else the writing day. */
  readonly lastDay: string | null
}

/** The tokens that a stretch of text touches. */
export function runOf(sentence: DocSentence, { start, end }: { start: number; end: number }): TokenRun {
  const first = sentence.tokens.findIndex((token) => token.end > start)
  const last = sentence.tokens.findLastIndex((token) => token.start < end)
  return { sentence: sentence.index, first, last, start, end }
}
