import { AMBIGUITY, describeWord, FINITE, type Word } from './word.ts'

/** What the training texts say of a frequent word. */
export interface LexiconEntry {
  /** Which set of tags the word was seen with, as an id above 0. */
  readonly ambiguity: number
  /** Was it a finite verb: 0 never, 1 at times, 2 most often. */
  readonly finite: number
}

/** By hash of the lower-cased spelling, digits as 0 (the atom `low`). */
export type Lexicon = ReadonlyMap<number, LexiconEntry>

export type WordBook = (text: string) => Word

/**
 * Only short words are remembered: engines copy short slices, while a longer one would keep the whole article in memory.
 */
const SHORT = 12

/** Words kept ready; the book starts anew when it is full, so that memory is bounded. */
const CAPACITY = 40_000

function describeWith(lexicon: Lexicon, text: string): Word {
  const word = describeWord(text)
  const entry = lexicon.get(word.atoms[1] as number)
  if (!entry) return word
  word.atoms[AMBIGUITY] = entry.ambiguity
  word.atoms[FINITE] = entry.finite
  return word
}

/** A function that describes words and remembers them. */
export function createWordBook(lexicon: Lexicon): WordBook {
  const known = new Map<string, Word>()
  return (text) => {
    const seen = known.get(text)
    if (seen) return seen
    const word = describeWith(lexicon, text)
    if (text.length > SHORT) return word
    if (known.size >= CAPACITY) known.clear()
    known.set(text, word)
    return word
  }
}
