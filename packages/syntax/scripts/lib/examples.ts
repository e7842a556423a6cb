import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { groupRows, shapeClass, wordKey } from '../../src/network/word-input.ts'
import type { GoldSentence } from './conllu.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * What the trainer of the network reads: little-endian arrays in one folder, so that the features of a word are made
 * by the code that makes them when the network is used.
 */

interface Spellings {
  /** Number of a spelling, counted from 0. */
  readonly idOf: (form: string) => number
  /** Words, shapes, ends of the letter groups, letter groups; the number of spellings first. */
  readonly array: () => Int32Array
}

function collectSpellings({ rows }: Vocabulary, buckets: number): Spellings {
  const ids = new Map<string, number>()
  const words: number[] = []
  const shapes: number[] = []
  const groups: number[] = []
  const ends = [0]
  return {
    idOf: (form) => {
      const known = ids.get(form)
      if (known !== undefined) return known
      words.push(rows.get(wordKey(form)) ?? 0)
      shapes.push(shapeClass(form))
      groups.push(...groupRows(form, buckets))
      ends.push(groups.length)
      ids.set(form, ids.size)
      return ids.size - 1
    },
    array: () => Int32Array.from([ids.size, ...words, ...shapes, ...ends, ...groups]),
  }
}

/** A file of one array that the trainer reads with its first letter as the type: `f` float32, `i` int32. */
function writeArray(folder: string, name: string, { buffer }: Float32Array | Int32Array): void {
  writeFileSync(join(folder, name), new Uint8Array(buffer))
}

/** Number of tokens, then of each its spelling, tag (-1 where it is too rare to learn), head (0 is ROOT) and relation. */
function arrayOf(
  sentences: readonly GoldSentence[],
  vocabulary: Vocabulary,
  spellings: Spellings,
): Int32Array {
  const { tags, relations } = vocabulary
  const tagIds = new Map(tags.map((name, id) => [name, id]))
  const relationIds = new Map(relations.map((name, id) => [name, id]))
  const other = relationIds.get('dep') ?? 0
  const numbers: number[] = []
  for (const { tokens } of sentences) {
    numbers.push(tokens.length)
    for (const { form, upos, xpos, head, deprel } of tokens) {
      const tag = tagIds.get(`${upos}|${xpos}`) ?? -1
      numbers.push(spellings.idOf(form), tag, head + 1, relationIds.get(deprel) ?? other)
    }
  }
  return Int32Array.from(numbers)
}

/** Writes everything into `folder`, which is made. */
export function writeExamples(
  folder: string,
  sets: Readonly<Record<string, readonly GoldSentence[]>>,
  vocabulary: Vocabulary,
  buckets: number,
): void {
  mkdirSync(folder, { recursive: true })
  const spellings = collectSpellings(vocabulary, buckets)
  for (const [name, sentences] of Object.entries(sets))
    writeArray(folder, `${name}.i32`, arrayOf(sentences, vocabulary, spellings))
  writeArray(folder, 'spellings.i32', spellings.array())
  writeArray(folder, 'vectors.f32', vocabulary.vectors)
  writeArray(folder, 'learned.i32', vocabulary.learned)
  const { tags, relations, width } = vocabulary
  writeFileSync(join(folder, 'meta.json'), JSON.stringify({ tags, relations, width, buckets }))
}
