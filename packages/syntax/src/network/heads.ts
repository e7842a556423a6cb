import type { Machine } from './kernel.ts'
import { type Extent, extentFor, hasRoom, type Layout } from './layout.ts'
import { multiplyRows, type PackedMatrix, packMatrix, type Rows, upToEight } from './packed-matrix.ts'
import { type NetworkWeights, tensorOf, vectorOf } from './weights.ts'

/** Scores in rows, each row `stride` numbers after the one before. Void at the next batch. */
export interface Scores {
  readonly values: Float32Array
  readonly stride: number
}

/** What the network says of one batch. */
export interface BatchScores {
  /** A row for each position, a column for each tag. */
  tags(): Scores
  /** Of one sentence of n tokens: n rows, for each head 0 (ROOT) to n a column. Void at the next sentence. */
  arcs(sentence: number): Scores
  /** A row for each position, a column for each relation; `heads` are positions, one for each position. */
  relations(heads: Int32Array): Scores
}

/** Scores a batch, given what the encoder made of it. */
export type Heads = (layout: Layout, encoded: Rows) => BatchScores

/** Places of the parts in the first matrix. */
const DEP = 0
const HEAD = 1
const REL_DEP = 2
const REL_HEAD = 3
const TAG = 4

interface Matrices {
  /** From the encoder to the arcs' and relations' halves and the tags. */
  readonly first: PackedMatrix
  readonly arcs: PackedMatrix
  /** A row that, times a head, says how likely it has children at all. */
  readonly headBias: number
  readonly relations: PackedMatrix
  readonly arcWidth: number
  readonly relationWidth: number
}

function packHeads(machine: Machine, weights: NetworkWeights): Matrices {
  const { A, R } = weights.config
  const linear = (name: string) => ({
    matrix: tensorOf(weights, `${name}.w`),
    bias: vectorOf(weights, `${name}.b`),
  })
  const parts = [
    linear('arcDep'),
    linear('arcHead'),
    linear('relDep'),
    { matrix: tensorOf(weights, 'relHead.w') },
    linear('tag'),
  ]
  const headBias = machine.take(upToEight(A) * 4)
  machine.floats(headBias, A).set(vectorOf(weights, 'arc.hb'))
  return {
    first: packMatrix(machine, parts),
    arcs: packMatrix(machine, [{ matrix: tensorOf(weights, 'arc.u') }]),
    headBias,
    relations: packMatrix(machine, [linear('rel')]),
    arcWidth: upToEight(A),
    relationWidth: upToEight(R),
  }
}

/** Where the numbers of a batch lie. */
interface Room extends Extent {
  /** Results of the first matrix. */
  readonly first: number
  /** Rows rounded to 16 bits, and their scales. */
  readonly shorts: number
  readonly scales: number
  /** For each position as a head: what dependents are multiplied with, and what is added. */
  readonly weighed: number
  readonly added: number
  readonly zeros: number
  readonly arcs: number
  readonly chosen: number
  readonly joined: number
  readonly relations: number
}

function takeRoom(machine: Machine, extent: Extent, matrices: Matrices): Room {
  const { positions } = extent
  const { first, arcWidth, relationWidth, relations } = matrices
  return {
    ...extent,
    first: machine.take(positions * first.columns * 4),
    shorts: machine.take(positions * Math.max(arcWidth, relationWidth) * 2),
    scales: machine.take(positions * 4),
    weighed: machine.take(positions * arcWidth * 4),
    added: machine.take(positions * 4),
    zeros: machine.take(positions * 4),
    arcs: machine.take(positions * positions * 4),
    chosen: machine.take(positions * 4),
    joined: machine.take(positions * relationWidth * 4),
    relations: machine.take(positions * relations.columns * 4),
  }
}

/** Rounds rows of `cols` floats to 16 bits, each by its own scale. */
function roundRows(
  machine: Machine,
  room: Room,
  from: { address: number; stride: number },
  count: number,
  cols: number,
): Rows {
  const rows = { address: room.shorts, count, stride: cols * 2, scales: room.scales }
  machine.kernel.quantizeRows(from.address, count, cols, from.stride, rows.address, rows.stride, rows.scales)
  return rows
}

/** Everything that does not depend on the choice of heads. */
function scorePositions(machine: Machine, room: Room, matrices: Matrices, encoded: Rows): void {
  const { kernel } = machine
  const { first, arcs, headBias, arcWidth } = matrices
  const { count } = encoded
  const stride = first.columns * 4
  const heads = room.first + (first.starts[HEAD] as number) * 4
  multiplyRows(machine, encoded, first, room.first)
  kernel.rectify(room.first + (first.starts[DEP] as number) * 4, count, arcWidth * 2, stride)
  multiplyRows(
    machine,
    roundRows(machine, room, { address: heads, stride }, count, arcWidth),
    arcs,
    room.weighed,
  )
  kernel.products(headBias, 1, 0, heads, count, stride, arcWidth, room.zeros, room.added, 0)
}

/** The layers above the encoder. */
export function createHeads(machine: Machine, weights: NetworkWeights): Heads {
  const matrices = packHeads(machine, weights)
  const { first, arcWidth, relationWidth } = matrices
  const stride = first.columns * 4
  const part = (room: Room, at: number): number => room.first + (first.starts[at] as number) * 4
  let known: Room | undefined
  return (layout, encoded) => {
    if (!known || !hasRoom(known, layout)) known = takeRoom(machine, extentFor(layout), matrices)
    const room = known
    const { positions } = layout
    scorePositions(machine, room, matrices, encoded)
    return {
      tags: () => ({
        values: machine.floats(part(room, TAG), (positions - 1) * first.columns + weights.tags.length),
        stride: first.columns,
      }),
      arcs: (sentence) => {
        const size = (layout.sentences[sentence] as readonly string[]).length
        const start = layout.starts[sentence] as number
        machine.kernel.products(
          part(room, DEP) + (start + 1) * stride,
          size,
          stride,
          room.weighed + start * arcWidth * 4,
          size + 1,
          arcWidth * 4,
          arcWidth,
          room.added + start * 4,
          room.arcs,
          (size + 1) * 4,
        )
        return { values: machine.floats(room.arcs, size * (size + 1)), stride: size + 1 }
      },
      relations: (heads) => {
        machine.integers(room.chosen, positions).set(heads)
        machine.kernel.addRows(
          part(room, REL_DEP),
          part(room, REL_HEAD),
          stride,
          room.chosen,
          positions,
          relationWidth,
          room.joined,
          relationWidth * 4,
        )
        const from = { address: room.joined, stride: relationWidth * 4 }
        const { relations } = matrices
        multiplyRows(
          machine,
          roundRows(machine, room, from, positions, relationWidth),
          relations,
          room.relations,
        )
        return {
          values: machine.floats(room.relations, positions * relations.columns),
          stride: relations.columns,
        }
      },
    }
  }
}
