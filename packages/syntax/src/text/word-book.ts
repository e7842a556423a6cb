import { hashText } from '../model/hash.ts'
import type { WordClasses } from './classes.ts'
import { AMBIGUITY, COARSE, describeWord, FINE, FINITE, LOW, type Word } from './word.ts'

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

function describeWith(lexicon: Lexicon, { fine, coarse }: WordClasses, text: string): Word {
  const word = describeWord(text)
  const { atoms, lower } = word
  const entry = lexicon.get(atoms[LOW] as number)
  if (entry) {
    atoms[AMBIGUITY] = entry.ambiguity
    atoms[FINITE] = entry.finite
  }
  const group = fine.get(hashText(lower)) ?? fine.get(atoms[LOW] as number) ?? 0
  atoms[FINE] = group
  atoms[COARSE] = coarse[group] as number
  return word
}

/** A function that describes words and remembers them. */
export function createWordBook(lexicon: Lexicon, classes: WordClasses): WordBook {
  const known = new Map<string, Word>()
  return (text) => {
    const seen = known.get(text)
    if (seen) return seen
    const word = describeWith(lexicon, classes, text)
    if (text.length > SHORT) return word
    if (known.size >= CAPACITY) known.clear()
    known.set(text, word)
    return word
  }
}
