import { readFileSync } from 'node:fs'

/** How common the words of English are. */
export interface WordLexicon {
  /** How rare a dictionary form in lower case is: 0 for "the", about 12 for a word or name hardly met. */
  readonly rarity: (word: string) => number
}

/** Reads data/words/common.tsv. Throws an Error with the line where it is not of the format. */
export function loadWords(): WordLexicon {
  const file = readFileSync(new URL('../../data/words/common.tsv', import.meta.url), 'utf8')
  const [first = '', ...lines] = file.trimEnd().split('\n')
  const counts = new Map<string, number>()
  for (const [i, line] of lines.entries()) {
    const [word = '', count] = line.split('\t')
    if (word === '' || !(Number(count) > 0))
      throw new Error(`data/words/common.tsv:${i + 2}: expected a word, a tab and its count, found "${line}"`)
    counts.set(word, Number(count))
  }
  const total = Number(first)
  if (!(total > 0)) throw new Error(`data/words/common.tsv:1: expected the number of words, found "${first}"`)
  return { rarity: (word) => Math.log((total + 1) / ((counts.get(word) ?? 0) + 1)) }
}
