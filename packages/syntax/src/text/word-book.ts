import { describeWord, type Word } from './word.ts'

/** What the training texts say of frequent words: ids, 0 for none. */
export interface LexiconEntry {
  /** Which set of tags the word was seen with. */
  readonly ambiguity: number
  /** Which words stand in like places: a coarse and a fine cluster. */
  readonly coarse: number
  readonly fine: number
}

/** By hash of the lower-cased spelling, digits as 0 (the atom `low`). */
export type Lexicon = ReadonlyMap<number, LexiconEntry>

export type WordBook = (text: string) => Word

/** Words kept ready; the book starts anew when it is full, so that memory is bounded. */
const CAPACITY = 40_000

function describeWith(lexicon: Lexicon, text: string): Word {
  const word = describeWord(text)
  const entry = lexicon.get(word.atoms[1] as number)
  if (!entry) return word
  word.atoms[13] = entry.ambiguity
  word.atoms[14] = entry.coarse
  word.atoms[15] = entry.fine
  return word
}

/** A function that describes words and remembers them. */
export function createWordBook(lexicon: Lexicon): WordBook {
  const known = new Map<string, Word>()
  return (text) => {
    const seen = known.get(text)
    if (seen) return seen
    const word = describeWith(lexicon, text)
    if (known.size >= CAPACITY) known.clear()
    known.set(text, word)
    return word
  }
}
