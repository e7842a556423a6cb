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

/**
 * Text as the search columns hold it: lower case, without accents; every apostrophe is the plain one, those inside
 * names and the half rings of transliteration are dropped. Fold a query in the same way before to_tsquery.
 */
export function foldSearch(text: string): string {
  return text
    .slice(0, longestText)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}ʾʿ]/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[łøđðıßæœþ]/g, (letter) => letters[letter] ?? letter)
    .replace(innerApostrophe, '')
}
