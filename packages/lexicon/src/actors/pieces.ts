/** The word without case, marks, dots and apostrophes: U.S. and US, Qa'ida and Qaida meet. */
export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/[.'’‘`´ʻʼʿʾ]/g, '')
}

/**
 * The words of a name as a tokenizer parts them: at white space, hyphens and the possessive; folded, empty ones left
 * out. "People's" is people + s.
 */
export function piecesOf(name: string): string[] {
  return name
    .replace(/['’]s\b/g, ' s')
    .split(/[\s\-–—/,&()]+/)
    .map(foldWord)
    .filter((piece) => piece !== '')
}

/** One key for all spellings of a personal name: initials, "Jr." and "al-" left out. */
export function foldPerson(name: string): string {
  const pieces = piecesOf(name).filter((p) => !/^(?:jr|sr|ii|iii|iv|al|el)$/.test(p))
  const full = pieces.filter((p) => p.length > 1)
  return (full.length > 1 ? full : pieces).join(' ')
}

/** Whether a word of a name must stand in capitals: all of it (acronyms), one inside ("LeT", no "Let us"), its first letter, or nothing. */
export type Case = 'all' | 'inner' | 'initial' | 'any'

export function caseOf(word: string): Case {
  const letters = word.replace(/[^\p{L}]/gu, '')
  if (letters.length > 1 && letters === letters.toUpperCase()) return 'all'
  if (/^\p{Lu}\p{Ll}{1,2}\p{Lu}$/u.test(letters)) return 'inner'
  return /^[^\p{L}]*\p{Lu}/u.test(word) ? 'initial' : 'any'
}

/** True where the word of the text is written as the name asks for. */
export function fitsCase(word: string, wanted: Case): boolean {
  if (wanted === 'any') return true
  if (wanted === 'inner' && /\p{Ll}\p{Lu}/u.test(word)) return true
  if (wanted === 'initial') return /^[^\p{L}]*\p{Lu}/u.test(word)
  return word === word.toUpperCase()
}

/** Cases of the pieces of a name, in their order. */
export function casesOfName(name: string): Case[] {
  return name
    .replace(/['’]s\b/g, ' s')
    .split(/[\s\-–—/,&()]+/)
    .filter((part) => foldWord(part) !== '')
    .map(caseOf)
}
