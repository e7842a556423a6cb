import { type Candidate, foldName, type Gazetteer } from '@wiregraph/lexicon'
import type { Doc, DocSentence, TokenRun } from '../doc.ts'
import { inner, isCapital } from './place-words.ts'
import type { Name } from './types.ts'

const longest = 6
/** Articles and prepositions that begin a sentence are no part of a name: "As Samawah fell". */
const leading = /^(?:as|at|an|ad|az|in|on|to|of|for|from|the|a|and|or|but|if|is|it|he|she|we|i|no|so|by)$/i

interface Finder {
  readonly doc: Doc
  readonly gazetteer: Gazetteer
  readonly taken: readonly TokenRun[]
}

const isOuter = (word: string) =>
  isCapital(word) || /^al$|^el$/.test(word) || /^(?:al|el|ad|ar|as|an)-/.test(word)

/** Something that can be looked up: starts and ends with a capital, with small words only in between. */
function isShape(sentence: DocSentence, first: number, last: number): boolean {
  const words = sentence.tokens.slice(first, last + 1).map((token) => token.text)
  const [head = '', tail = ''] = [words[0], words.at(-1)]
  if (!isOuter(head) || !isCapital(tail.replace(/^(?:al|el|ad|ar|as|an)-/, ''))) return false
  if (words.length > 1 && leading.test(head) && !(head.length > 2 && isCapital(head) && first > 0)) {
    return /^(?:As|An|Ad|Az|At|El|La|Le)$/.test(head) && first > 0
  }
  return words
    .slice(1, -1)
    .every((word) => isCapital(word) || inner.has(word.toLowerCase()) || /^\d/.test(word))
}

const surfaceOf = (doc: Doc, sentence: DocSentence, first: number, last: number) =>
  doc.article.text
    .slice(sentence.tokens[first]?.start, sentence.tokens[last]?.end)
    .replace(/\s+/g, ' ')
    .replace(/^[Tt]he /, '')

/** "us" and "Us" are no country, "US" is: a short form in capitals stands for nothing when written small. */
function fitsCase(text: string, { kind, name, aliases }: Candidate): boolean {
  if (kind !== 'COUNTRY' || text.length > 4 || text === text.toUpperCase()) return true
  const key = foldName(text)
  return [name, ...aliases].some((other) => foldName(other) === key && other !== other.toUpperCase())
}

/** Names in capitals hold the case of no letter: "IRAQI" is looked up as "Iraqi". */
export const asTitle = (text: string) =>
  text.length > 3 && text === text.toUpperCase()
    ? text.toLowerCase().replace(/(?<=^|[\s-])\p{L}/gu, (c) => c.toUpperCase())
    : text

function adjectiveOf(gazetteer: Gazetteer, text: string): Candidate | null {
  const word = asTitle(text)
  const code = gazetteer.countryOfDemonym(word)
  return code === null ? gazetteer.regionOfAdjective(word) : gazetteer.byKey(`country:${code}`)
}

function nameAt({ doc, gazetteer }: Finder, sentence: DocSentence, first: number, last: number): Name | null {
  const text = surfaceOf(doc, sentence, first, last)
  if (text.length < 2) return null
  const at = {
    sentence: sentence.index,
    first,
    last,
    start: sentence.tokens[first]?.start ?? 0,
    end: sentence.tokens[last]?.end ?? 0,
  }
  const shared = { ...at, text, key: foldName(text), only: null, container: null, outside: null }
  const adjective = adjectiveOf(gazetteer, text)
  if (adjective) return { ...shared, kind: 'adjective', candidates: [adjective], rule: 'adjective' }
  const found = gazetteer.lookup(text).filter((candidate) => fitsCase(text, candidate))
  const candidates = found.length > 0 ? found : gazetteer.lookup(otherDirection(text) ?? '')
  return candidates.length === 0 ? null : { ...shared, kind: 'name', candidates, rule: 'gazetteer' }
}

/** "South Darfur" is "Southern Darfur", and the other way round. */
function otherDirection(text: string): string | null {
  const parts = /^(?<way>North|South|East|West)(?<ern>ern)? (?<rest>\p{Lu}.{2,40})$/u.exec(text)?.groups
  return parts === undefined ? null : `${parts.way}${parts.ern === undefined ? 'ern' : ''} ${parts.rest}`
}

const overlaps = (run: TokenRun, sentence: number, first: number, last: number) =>
  run.sentence === sentence && run.first <= last && first <= run.last

/** The longest known name that starts at a token. */
function longestAt(finder: Finder, sentence: DocSentence, first: number): Name | null {
  for (let last = Math.min(first + longest, sentence.tokens.length) - 1; last >= first; last--) {
    if (!isShape(sentence, first, last)) continue
    if (finder.taken.some((run) => overlaps(run, sentence.index, first, last))) continue
    const name = nameAt(finder, sentence, first, last)
    if (name) return name
  }
  return null
}

/** Every run of capitalised words that some place is called by, the longest first, none inside another. */
export function findNames(doc: Doc, gazetteer: Gazetteer, taken: readonly TokenRun[]): Name[] {
  const finder = { doc, gazetteer, taken }
  return doc.sentences.flatMap((sentence) => {
    const names: Name[] = []
    for (let first = 0; first < sentence.tokens.length; first++) {
      const name = longestAt(finder, sentence, first)
      if (!name) continue
      names.push(name)
      first = name.last
    }
    return names
  })
}
