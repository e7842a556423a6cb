import type { Candidate } from '@wiregraph/lexicon'
import type { DocSentence, PlaceMention, TokenRun } from '../doc.ts'

/** A run of tokens that may name a place, with everything it may stand for. */
export interface Name extends TokenRun {
  /** Its words, white space made single. */
  readonly text: string
  /** Folded: spellings of one name share it. */
  readonly key: string
  readonly kind: 'name' | 'adjective'
  readonly candidates: readonly Candidate[]
  /** Only a province, because a word says so: "Kirkuk province". */
  readonly only: 'ADMIN1' | 'CITY' | null
  /** Key of the place that is said to be around it: "Paris, Texas". */
  readonly container: Candidate | null
  /** The name that is said to be around it, though none of its candidates lies there: "Mocha, Yemen". */
  readonly outside: TokenRun | null
  readonly rule: string
}

/** The run alone. */
export const runOf = ({ sentence, first, last, start, end }: TokenRun): TokenRun => ({
  sentence,
  first,
  last,
  start,
  end,
})

/** A run with the place it stands for. */
export interface Resolved {
  readonly run: TokenRun
  readonly place: Candidate
  readonly kind: PlaceMention['kind']
  readonly rule: string
}

/** A sentence and what its neighbours need to know. */
export interface Scene {
  readonly sentence: DocSentence
  readonly text: string
}

export const wordsBefore = ({ sentence, text }: Scene, at: { start: number }, length = 80) =>
  text.slice(Math.max(sentence.start, at.start - length), at.start)

export const wordsAfter = ({ sentence, text }: Scene, at: { end: number }, length = 60) =>
  text.slice(at.end, Math.min(sentence.end, at.end + length))
