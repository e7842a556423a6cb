import type { Inputs } from './inputs.ts'
import type { Machine } from './kernel.ts'
import { type Extent, extentFor, hasRoom, type Layout } from './layout.ts'
import { multiplyRows, type PackedMatrix, packMatrix, type Rows } from './packed-matrix.ts'
import { type NetworkWeights, tensorOf, vectorOf } from './weights.ts'

/** Encodes the positions of a batch; the rows are void at the next call. */
export type Encoder = (layout: Layout) => Rows

interface Direction {
  readonly backward: boolean
  readonly recurrent: PackedMatrix
}

interface Layer {
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
  readonly inputs: number
  readonly inputScales: number
  readonly units: number
  readonly projected: number
  readonly gates: number
  readonly hidden: number
  readonly state: number
  /** Outputs of one layer are the inputs of the next: two take turns. */
  readonly outputs: readonly [number, number]
}

function takeRoom(machine: Machine, { positions, sentences }: Extent, width: number, cells: number): Room {
  const units = machine.take(Math.max(positions, sentences) * 4)
  const room = {
    positions,
    sentences,
    sequences: machine.take(sentences * 8),
    inputs: machine.take(positions * width * 2),
    inputScales: machine.take(positions * 4),
    units,
    projected: machine.take(positions * cells * 32),
    gates: machine.take(sentences * cells * 16),
    hidden: machine.take(sentences * cells * 2),
    state: machine.take(sentences * cells * 4),
    outputs: [machine.take(positions * cells * 4), machine.take(positions * cells * 4)] as const,
  }
  machine.floats(units, Math.max(positions, sentences)).fill(UNIT)
  return room
}

function writeInputs(machine: Machine, room: Room, inputs: Inputs, { sentences, positions }: Layout): void {
  const { width, root, word } = inputs
  const values = machine.shorts(room.inputs, positions * width)
  const scales = machine.floats(room.inputScales, positions)
  let at = 0
  for (const tokens of sentences) {
    values.set(root.values, at * width)
    scales[at] = root.scale
    at += 1
    for (const token of tokens) {
      const row = word(token)
      values.set(row.values, at * width)
      scales[at] = row.scale
      at += 1
    }
  }
}

function writeSequences(machine: Machine, room: Room, { sentences, starts }: Layout): void {
  const pairs = machine.integers(room.sequences, sentences.length * 2)
  sentences.forEach(({ length }, at) => {
    pairs[at * 2] = starts[at] as number
    pairs[at * 2 + 1] = length + 1
  })
}

/** Runs one layer from `rows`; its outputs go to `out`, forward and backward side by side. */
function runLayer(
  machine: Machine,
  room: Room,
  layer: Layer,
  rows: Rows,
  sequences: number,
  cells: number,
  out: number,
): Rows {
  const { projection, directions } = layer
  multiplyRows(machine, rows, projection, room.projected)
  for (const { backward, recurrent } of directions) {
    const side = backward ? 1 : 0
    machine.kernel.recur(
      room.sequences,
      sequences,
      side,
      cells,
      recurrent.weights,
      recurrent.scales,
      recurrent.biases,
      room.units,
      room.projected + side * cells * 16,
      cells * 32,
      room.gates,
      room.hidden,
      room.state,
      out + side * cells * 2,
      cells * 4,
    )
  }
  return { address: out, count: rows.count, stride: cells * 4, scales: room.units }
}

/** The recurrent layers of a network. */
export function createEncoder(machine: Machine, weights: NetworkWeights, inputs: Inputs): Encoder {
  const { H, NL } = weights.config
  const layers = Array.from({ length: NL }, (_, layer) => packLayer(machine, weights, layer))
  let room: Room | undefined
  return (layout) => {
    const { positions, sentences } = layout
    const count = sentences.length
    if (!room || !hasRoom(room, layout)) room = takeRoom(machine, extentFor(layout), inputs.width, H)
    writeInputs(machine, room, inputs, layout)
    writeSequences(machine, room, layout)
    let rows: Rows = {
      address: room.inputs,
      count: positions,
      stride: inputs.width * 2,
      scales: room.inputScales,
    }
    for (const [at, layer] of layers.entries()) {
      rows = runLayer(machine, room, layer, rows, count, H, room.outputs[at % 2] as number)
    }
    return rows
  }
}
