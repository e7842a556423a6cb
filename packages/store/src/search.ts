/** Letters that no decomposition reaches. */
const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

/** Inside a name, as in Ba'qubah; not in a possessive, a contraction or after one letter, as in O'Neill. */
const innerApostrophe = /(?<=\p{L}{2})'(?!(?:s|t|d|m|re|ve|ll)(?!\p{L}))(?=\p{L}{2})/gu

/** Beyond this a text would not fit into a tsvector of at most 1 MB. */
const longestText = 200_000

const foldLetters = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}ʾʿ]/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[łøđðıßæœþ]/g, (letter) => letters[letter] ?? letter)

/**
 * Text as the search columns hold it: lower case, without accents; every apostrophe is the plain one, those inside
 * names and the half rings of transliteration are dropped. Fold a query in the same way before to_tsquery.
 */
export function foldSearch(text: string): string {
  return foldLetters(text.slice(0, longestText)).replace(innerApostrophe, '')
}

/** A folded text, and for each of its UTF-16 units where the letter that it comes from begins and ends in the original. */
export interface FoldedText {
  readonly folded: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** As foldSearch folds, letter by letter. */
export function foldWithOffsets(text: string): FoldedText {
  const units: { readonly unit: string; readonly start: number; readonly end: number }[] = []
  let start = 0
  for (const letter of text.slice(0, longestText)) {
    const end = start + letter.length
    for (const unit of foldLetters(letter).split('')) units.push({ unit, start, end })
    start = end
  }
  const folded = units.map(({ unit }) => unit).join('')
  const dropped = new Set([...folded.matchAll(innerApostrophe)].map(({ index }) => index))
  const kept = units.filter((_, at) => !dropped.has(at))
  return {
    folded: kept.map(({ unit }) => unit).join(''),
    starts: kept.map((one) => one.start),
    ends: kept.map((one) => one.end),
  }
}
