import type { Inputs } from './inputs.ts'
import type { Machine } from './kernel.ts'
import { type Layout, MOST_POSITIONS } from './layout.ts'
import { multiplyRows, type PackedMatrix } from './packed-matrix.ts'

/** What a layer's input gives to its gates: for position p it is row `rows[p]` (32-bit numbers) of the table. */
export interface Projected {
  readonly table: number
  readonly rows: number
}

/**
 * The first layer reads single words: what a word gives to the gates is worked out once and kept. The table begins anew when
 * it is full, so that memory is bounded.
 */
const CAPACITY = 4096

interface Table {
  /** Positions that a batch may have. */
  readonly positions: number
  readonly capacity: number
  readonly table: number
  readonly rows: number
  /** Inputs of words that are new to the table. */
  readonly inputs: number
  readonly scales: number
  /** Rows by word. Row 0 is ROOT. */
  readonly known: Map<string, number>
}

function takeTable(machine: Machine, positions: number, width: number, columns: number): Table {
  const capacity = Math.max(CAPACITY, positions + 1)
  return {
    positions,
    capacity,
    table: machine.take(capacity * columns * 4),
    rows: machine.take(positions * 4),
    inputs: machine.take((positions + 1) * width * 2),
    scales: machine.take((positions + 1) * 4),
    known: new Map(),
  }
}

/** A copy: the slice of a text would keep the whole text in memory. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1)
}

/** Numbers the words of a batch, and writes the inputs of those that are new; returns how many rows the table then has. */
function numberWords(
  machine: Machine,
  table: Table,
  inputs: Inputs,
  { sentences, positions }: Layout,
): number {
  const { known } = table
  const first = known.size
  const rows = machine.integers(table.rows, positions)
  const values = machine.shorts(table.inputs, (positions + 1) * inputs.width)
  const scales = machine.floats(table.scales, positions + 1)
  const add = (text: string, row: number): number => {
    const { values: shorts, scale } = text === '' ? inputs.root : inputs.word(text)
    values.set(shorts, (row - first) * inputs.width)
    scales[row - first] = scale
    known.set(ownCopy(text), row)
    return row
  }
  let at = 0
  for (const tokens of sentences) {
    rows[at] = known.get('') ?? add('', known.size)
    at += 1
    for (const token of tokens) {
      rows[at] = known.get(token) ?? add(token, known.size)
      at += 1
    }
  }
  return known.size
}

/** Works out, by `projection`, what the words of a batch give to the gates. */
export function createWordTable(
  machine: Machine,
  inputs: Inputs,
  projection: PackedMatrix,
): (layout: Layout) => Projected {
  const { width } = inputs
  let table = takeTable(machine, MOST_POSITIONS, width, projection.columns)
  return (layout) => {
    const { positions } = layout
    if (positions > table.positions) table = takeTable(machine, positions * 2, width, projection.columns)
    if (table.known.size + positions + 1 > table.capacity) table.known.clear()
    const first = table.known.size
    const count = numberWords(machine, table, inputs, layout) - first
    const fresh = { address: table.inputs, count, stride: width * 2, scales: table.scales }
    multiplyRows(machine, fresh, projection, table.table + first * projection.columns * 4)
    return { table: table.table, rows: table.rows }
  }
}
