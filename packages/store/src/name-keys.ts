import { foldSearch } from './search.ts'

/** Letters that stand for each other in names from other scripts, in the order in which they are replaced. */
const sameLetters: readonly (readonly [RegExp, string])[] = [
  [/[^a-z0-9]/g, ''],
  [/ck|q|c(?![eiyh])/g, 'k'],
  [/ph/g, 'f'],
  [/dj/g, 'j'],
  // [Kobouni], [Kobuni]; [Zawr], [Zor]; [Deir], [Dayr]
  [/oo|ou|[ao]w(?![aeiouy])/g, 'u'],
  [/[ae][iy](?![aeiou])/g, 'ai'],
  [/ee|ie|y/g, 'i'],
  [/e/g, 'a'],
  [/o/g, 'u'],
  [/(.)\1+/g, '$1'],
  [/ah$/g, 'a'],
]

/** Shorter ones say too little. */
const shortestKey = 3

/**
 * What the spellings of one name have in common: Baquba, Ba'qubah and Bakouba are bakuba, Husayn and Hussein husain.
 * Null of a name in another script, or of almost no letters.
 */
export function nameKey(name: string): string | null {
  const key = sameLetters.reduce(
    (text, [letters, same]) => text.replace(letters, same),
    foldSearch(name.slice(0, 200)),
  )
  return key.length < shortestKey ? null : key
}

/** The capitalized words of a name. */
export const properWords = (name: string): readonly string[] =>
  name.split(/[-\s/]+/).filter((word) => /^\P{L}*\p{Lu}/u.test(word))

/** The keys of names as wholes, and of each capitalized word of them. */
export function nameKeys(names: readonly string[]): string[] {
  const keys = names.flatMap((name) => [name, ...properWords(name)]).map(nameKey)
  return [...new Set(keys.filter((key) => key !== null))].sort()
}
