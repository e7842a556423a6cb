import { foldSearch } from '../search.ts'

/** One thing to look for. */
export interface SearchTerm {
  /** Folded; several words must follow each other. */
  readonly words: string
  readonly excluded: boolean
  /** Words that begin so. */
  readonly isPrefix: boolean
  /** In other spellings as well: what stands in quotes is meant as it stands. */
  readonly isLoose: boolean
}

/** Longer search texts are cut, further terms left out. */
const longestSearch = 1000
const mostTerms = 32

const token = /(?<excluded>-)?(?:"(?<phrase>[^"]{0,1000})(?:"|$)|(?<word>[^\s"]{1,1000}))/gu

/** The Arabic article, written onto a name: [al-]Qaim, [el-]Arish, [ash-]Shirqat. */
const article = /^(?:[ae]l|a(?:[drtnz]|sh?|th))-(?=\p{L})/u

/** Words apart by one blank. */
const wordsOf = (text: string) =>
  text
    .replace(/[^\p{L}\p{N}'.]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const isWord = (text: string) => /[\p{L}\p{N}]/u.test(text)

function termOf({ excluded, phrase, word = '' }: Record<string, string | undefined>): SearchTerm | null {
  const isPrefix = phrase === undefined && /[\p{L}\p{N}]{2}\*+$/u.test(word)
  const words = wordsOf(phrase ?? word.replace(article, ''))
  if (!isWord(words)) return null
  return { words, excluded: excluded !== undefined, isPrefix, isLoose: phrase === undefined && !isPrefix }
}

/**
 * Reads a search as people write it: words, "a phrase", begin*, -without, one or another. Groups of which any may hold;
 * all terms of a group must. Any text is one; none where there is no word in it.
 */
export function parseSearch(text: string): readonly (readonly SearchTerm[])[] {
  const groups: SearchTerm[][] = [[]]
  const tokens = [...foldSearch(text.slice(0, longestSearch)).matchAll(token)]
  for (const { groups: parts = {} } of tokens.slice(0, mostTerms)) {
    if (parts.word === 'or' && parts.excluded === undefined) groups.push([])
    else groups.at(-1)?.push(...[termOf(parts) ?? []].flat())
  }
  return groups.filter((group) => group.length > 0)
}
