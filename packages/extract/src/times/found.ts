import type { DocSentence, TokenRun } from '../doc.ts'
import type { Reading } from './rule.ts'

/** A reading with its place in the text: what the refiners work on. */
export interface Found extends Reading {
  readonly sentence: number
  readonly start: number
  readonly end: number
  readonly rule: string
}

/** The tokens that a stretch of text touches. */
export function runOf(sentence: DocSentence, { start, end }: { start: number; end: number }): TokenRun {
  const first = sentence.tokens.findIndex((token) => token.end > start)
  const last = sentence.tokens.findLastIndex((token) => token.start < end)
  return { sentence: sentence.index, first, last, start, end }
}
