import type { Inputs } from './inputs.ts'
import type { Machine } from './kernel.ts'
import { type Extent, extentFor, hasRoom, type Layout } from './layout.ts'
import { multiplyRows, type PackedMatrix, packMatrix, type Rows } from './packed-matrix.ts'
import { type NetworkWeights, tensorOf, vectorOf } from './weights.ts'
import { createWordTable, type Projected } from './word-table.ts'

/** Encodes the positions of a batch; the rows are void at the next call. */
export type Encoder = (layout: Layout) => Rows

interface Direction {
  readonly backward: boolean
  readonly recurrent: PackedMatrix
}

interface Layer {
  readonly cells: number
  /** From the layer's input to the gates of both directions. */
  readonly projection: PackedMatrix
  readonly directions: readonly Direction[]
}

const WAYS = ['fw', 'bw'] as const

/** Outputs of cells are kept in steps of this. */
const UNIT = Math.fround(1 / 32_767)

function packLayer(machine: Machine, weights: NetworkWeights, layer: number): Layer {
  const name = (way: string, part: string): string => `lstm.${layer}.${way}.${part}`
  return {
    cells: weights.config.H,
    projection: packMatrix(
      machine,
      WAYS.map((way) => ({
        matrix: tensorOf(weights, name(way, 'ih')),
        bias: vectorOf(weights, name(way, 'b')),
      })),
    ),
    directions: WAYS.map((way) => ({
      backward: way === 'bw',
      recurrent: packMatrix(machine, [{ matrix: tensorOf(weights, name(way, 'hh')) }]),
    })),
  }
}

/** Where the numbers of a batch lie. */
interface Room extends Extent {
  readonly sequences: number
  readonly units: number
  /** 0, 1, 2, …: each position has a row of its own, but in the first layer. */
  readonly ownRows: number
  readonly projected: number
  readonly gates: number
  readonly hidden: number
  readonly state: number
  /** Outputs of one layer are the inputs of the next: two take turns. */
  readonly outputs: readonly [number, number]
}

function takeRoom(machine: Machine, { positions, sentences }: Extent, cells: number): Room {
  const count = Math.max(positions, sentences)
  const room = {
    positions,
    sentences,
    sequences: machine.take(sentences * 8),
    units: machine.take(count * 4),
    ownRows: machine.take(positions * 4),
    projected: machine.take(positions * cells * 32),
    gates: machine.take(sentences * cells * 16),
    hidden: machine.take(sentences * cells * 2),
    state: machine.take(sentences * cells * 4),
    outputs: [machine.take(positions * cells * 4), machine.take(positions * cells * 4)] as const,
  }
  machine.floats(room.units, count).fill(UNIT)
  machine.integers(room.ownRows, positions).forEach((_, at, rows) => {
    rows[at] = at
  })
  return room
}

function writeSequences(machine: Machine, room: Room, { sentences, starts }: Layout): void {
  const pairs = machine.integers(room.sequences, sentences.length * 2)
  sentences.forEach(({ length }, at) => {
    pairs[at * 2] = starts[at] as number
    pairs[at * 2 + 1] = length + 1
  })
}

/** Runs both directions of a layer over what its input gives to the gates; writes their outputs, side by side, to `out`. */
function runLayer(
  { kernel }: Machine,
  room: Room,
  layer: Layer,
  { table, rows }: Projected,
  { sentences, positions }: Layout,
  out: number,
): Rows {
  const { cells, directions } = layer
  for (const { backward, recurrent } of directions) {
    const side = backward ? 1 : 0
    kernel.recur(
      room.sequences,
      sentences.length,
      side,
      cells,
      recurrent.weights,
      recurrent.scales,
      recurrent.biases,
      room.units,
      rows,
      table + side * cells * 16,
      cells * 32,
      room.gates,
      room.hidden,
      room.state,
      out + side * cells * 2,
      cells * 4,
    )
  }
  return { address: out, count: positions, stride: cells * 4, scales: room.units }
}

/** The recurrent layers of a network. */
export function createEncoder(machine: Machine, weights: NetworkWeights, inputs: Inputs): Encoder {
  const { H, NL } = weights.config
  const layers = Array.from({ length: NL }, (_, layer) => packLayer(machine, weights, layer))
  const [first, ...others] = layers as [Layer, ...Layer[]]
  const project = createWordTable(machine, inputs, first.projection)
  let known: Room | undefined
  return (layout) => {
    if (!known || !hasRoom(known, layout)) known = takeRoom(machine, extentFor(layout), H)
    const room = known
    writeSequences(machine, room, layout)
    let rows = runLayer(machine, room, first, project(layout), layout, room.outputs[0])
    others.forEach((layer, at) => {
      multiplyRows(machine, rows, layer.projection, room.projected)
      const projected = { table: room.projected, rows: room.ownRows }
      rows = runLayer(machine, room, layer, projected, layout, room.outputs[(at + 1) % 2] as number)
    })
    return rows
  }
}
