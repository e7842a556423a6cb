import { describe, expect, it } from 'vitest'
import { createRandom } from '../../scripts/lib/random.ts'
import type { Scores } from '../../src/network/heads.ts'
import { layOut } from '../../src/network/layout.ts'
import { createNetwork, createScorer } from '../../src/network/network.ts'
import type { NetworkConfig } from '../../src/network/weights.ts'
import { scoreByHand } from './reference.ts'
import { randomNetwork, TINY } from './tiny.ts'

const PIECES = [
  'the',
  'The',
  'rebels',
  'seized',
  'town',
  '.',
  'n’t',
  '1979',
  'U.S.',
  'Qa’im',
  '漢',
  '\ud83d',
  '\ud83d\ude00',
]

function randomSentences(seed: number, lengths: readonly number[]): readonly (readonly string[])[] {
  const random = createRandom(seed)
  return lengths.map((length) =>
    Array.from({ length }, () => PIECES[Math.floor(random() * PIECES.length)] ?? ''),
  )
}

function rowOf({ values, stride }: Scores, row: number, columns: number): readonly number[] {
  return [...values.subarray(row * stride, row * stride + columns)]
}

function expectClose(found: readonly number[], wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length)
  found.forEach((value, at) => {
    expect(Math.abs(value - (wanted[at] as number))).toBeLessThan(2e-3)
  })
}

/** Widths that are no multiples of 8, several layers, one layer. */
const CONFIGS: readonly NetworkConfig[] = [
  TINY,
  { ...TINY, WD: 12, H: 16, NL: 3, A: 8, R: 12 },
  { ...TINY, NL: 1, A: 4, R: 4 },
]

describe('the network', () => {
  it.each(CONFIGS)('scores as by hand with %j', (config) => {
    const weights = randomNetwork(config, 3, true)
    const score = createScorer(weights)
    const sentences = randomSentences(4, [9, 6, 6, 3, 1])
    const layout = layOut(sentences)
    const scores = score(layout)
    const tags = scores.tags()
    const hands = sentences.map((tokens) => scoreByHand(weights, tokens))
    const heads = Int32Array.from({ length: layout.positions }, (_, at) => at)
    hands.forEach((hand, sentence) => {
      const start = layout.starts[sentence] as number
      hand.arcs.forEach((row, token) => {
        expectClose(rowOf(scores.arcs(sentence), token, row.length), row)
        expectClose(rowOf(tags, start + 1 + token, weights.tags.length), hand.tags[token] ?? [])
        heads[start + 1 + token] = start + (token % row.length)
      })
    })
    const relations = scores.relations(heads)
    hands.forEach((hand, sentence) => {
      const start = layout.starts[sentence] as number
      hand.arcs.forEach((row, token) => {
        expectClose(
          rowOf(relations, start + 1 + token, weights.relations.length),
          hand.relation(token, token % row.length),
        )
      })
    })
  })

  it('reads a sentence alike, whatever others are read with it', () => {
    const weights = randomNetwork({ ...TINY, H: 32 }, 5, true, 1.5)
    const lengths = Array.from({ length: 90 }, (_, at) => 1 + ((at * 7) % 40))
    const sentences = randomSentences(6, lengths)
    const together = createNetwork(weights)(sentences)
    const alone = createNetwork(weights)
    sentences.forEach((tokens, at) => {
      expect(alone([tokens])[0]).toEqual(together[at])
    })
    expect(createNetwork(weights)(sentences.toReversed()).toReversed()).toEqual(together)
  })

  it.each([[[]], [[1]], [[200]], [[1, 900, 2]], [[1500]]])('reads sentences of %j tokens', (lengths) => {
    const weights = randomNetwork(TINY, 7, true)
    const root = weights.relations.indexOf('root')
    const readings = createNetwork(weights)(randomSentences(8, lengths))
    expect(readings.map(({ heads }) => heads.length)).toEqual(lengths)
    for (const { heads, relations, tags } of readings) {
      expect(heads.filter((head) => head === -1)).toHaveLength(1)
      heads.forEach((head, at) => {
        expect(relations[at] === root).toBe(head === -1)
        expect((tags[at] as number) < weights.tags.length).toBe(true)
      })
    }
  })

  it('takes weights of floats too', () => {
    const coded = createNetwork(randomNetwork(TINY, 9, true, 2))
    const floats = createNetwork(randomNetwork(TINY, 9, false, 2))
    const sentences = randomSentences(10, [8, 4])
    expect(floats(sentences)).toEqual(coded(sentences))
  })
})
