import { bestColumn, bestTree } from './best-tree.ts'
import { createEncoder } from './encoder.ts'
import { type BatchScores, createHeads } from './heads.ts'
import { createInputs } from './inputs.ts'
import { createMachine } from './kernel.ts'
import { batchesOf, type Layout, layOut } from './layout.ts'
import type { NetworkWeights } from './weights.ts'

/** What the network says of one sentence: places in the lists of tags and relations; -1 is the head of the root. */
export interface Reading {
  readonly tags: Int32Array
  readonly heads: Int32Array
  readonly relations: Int32Array
}

/** Reads sentences, given as their tokens. A sentence's reading does not depend on the others. */
export type Network = (sentences: readonly (readonly string[])[]) => readonly Reading[]

/** Scores one batch; void at the next. */
export type Scorer = (layout: Layout) => BatchScores

/** The network without its decoding. */
export function createScorer(weights: NetworkWeights): Scorer {
  const machine = createMachine()
  const encode = createEncoder(machine, weights, createInputs(weights))
  const score = createHeads(machine, weights)
  return (layout) => score(layout, encode(layout))
}

/** The position of the head of each position; ROOT is its own. */
function headPositions({ starts, positions }: Layout, trees: readonly Int32Array[]): Int32Array {
  const heads = new Int32Array(positions)
  trees.forEach((tree, sentence) => {
    const start = starts[sentence] as number
    tree.forEach((head, at) => {
      heads[start + at] = start + Math.max(0, head)
    })
  })
  return heads
}

/** Chooses tags, trees and relations of a batch. `root` is the relation of roots and of nothing else. */
function readBatch(score: Scorer, layout: Layout, { tags, relations }: NetworkWeights): readonly Reading[] {
  const { sentences, starts } = layout
  const root = relations.indexOf('root')
  const scores = score(layout)
  const trees = sentences.map(({ length }, sentence) => bestTree(scores.arcs(sentence), length))
  const tagScores = scores.tags()
  const relationScores = scores.relations(headPositions(layout, trees))
  return trees.map((tree, sentence) => {
    const heads = tree.slice(1)
    const position = (starts[sentence] as number) + 1
    return {
      tags: heads.map((_, at) => bestColumn(tagScores, position + at, tags.length)),
      heads: heads.map((head) => head - 1),
      relations: heads.map((head, at) =>
        head === 0 ? root : bestColumn(relationScores, position + at, relations.length, 0, root),
      ),
    }
  })
}

/** A network in memory of its own: 5 to 30 MB. */
export function createNetwork(weights: NetworkWeights): Network {
  const score = createScorer(weights)
  return (sentences) => {
    const readings = new Array<Reading>(sentences.length)
    for (const batch of batchesOf(sentences.map(({ length }) => length))) {
      const layout = layOut(batch.map((at) => sentences[at] as readonly string[]))
      for (const [at, reading] of readBatch(score, layout, weights).entries()) {
        readings[batch[at] as number] = reading
      }
    }
    return readings
  }
}
