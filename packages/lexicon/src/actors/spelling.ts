import { foldPerson, piecesOf } from './pieces.ts'

/** Runs of vowels as three classes: Nouri and Nuri, Khaled and Khalid meet, Jamal and Jamil stay apart. */
const vowels = (word: string) =>
  word.replace(/[aeiouy]+/g, (run) => (/[ou]/.test(run) ? 'u' : /[eiy]/.test(run) ? 'i' : 'a'))

/** One way of writing the consonants that English papers write in several. */
const consonants = (word: string) =>
  word
    .replace(/x/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/gh/g, 'g')
    .replace(/dh/g, 'd')
    .replace(/q|c(?!h)/g, 'k')
    .replace(/(.)\1+/g, '$1')

/** A y before a vowel at the beginning is a consonant; an h after the last vowel is not heard. */
function soundOf(word: string): string {
  const [, first = '', rest = ''] = /^(y(?=[aeiou]))?(.*)$/.exec(word.replace(/([aeiou])j$/, '$1i')) ?? []
  const silent = rest.length > 3 ? rest.replace(/([aeiou])h$/, '$1') : rest
  return first + consonants(vowels(silent))
}

/** Abdel Aziz, Abdulaziz, Abd al-Aziz: one name. */
const joinServants = (pieces: readonly string[]) =>
  pieces
    .map((piece) => piece.replace(/^abd[aeou]l?(?=.{3})/, 'abd').replace(/^abd(?:[aeou]l?)?$/, 'abd'))
    .join(' ')
    .replace(/\babd /g, 'abd')

/** Key of a whole name, under which its spellings from another alphabet meet. */
export type SoundsLike = (name: string) => string

/**
 * Qassem Hussein and Kassim al-Hussain have one key. So have a few different names (Salem, Salim): it holds only for whole
 * names, and in one country. `same` has the given names that no rule brings together, in all their spellings.
 */
export function spellingsOf(same: readonly (readonly string[])[]): SoundsLike {
  const given = new Map(
    same.flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const)),
  )
  return (name) => {
    const plain = foldPerson(name.replace(/\b(Al|El|al|el)(?=\p{Lu})/gu, '$1 '))
    const words = piecesOf(plain).map((word) => given.get(word) ?? word)
    return joinServants(words).split(' ').map(soundOf).join(' ')
  }
}
