import type { Machine } from './kernel.ts'
import { type CodedTensor, quantize, type Tensor } from './tensors.ts'

/** Columns of a panel (kernel/multiply.ts). */
const PANEL = 8

/** With values of 16 bits and weights of 8, deeper sums could overflow. */
const DEEPEST = 516

/** A matrix in the machine's memory, ready to be multiplied: rows of values times this give rows of `columns` floats. */
export interface PackedMatrix {
  readonly weights: number
  readonly scales: number
  readonly biases: number
  /** Values in a row of what it is multiplied with; a multiple of 8. */
  readonly depth: number
  readonly panels: number
  readonly columns: number
  /** First column of each part. */
  readonly starts: readonly number[]
}

/** Matrices that are multiplied with the same rows; a matrix has one row for each column of the result. */
export interface MatrixPart {
  readonly matrix: Tensor
  readonly bias?: Float32Array
}

/** The next multiple of eight. */
export function upToEight(count: number): number {
  return Math.ceil(count / PANEL) * PANEL
}

function writePanels(
  weights: Int16Array,
  { rows, cols, codes }: CodedTensor,
  start: number,
  depth: number,
): void {
  for (let row = 0; row < rows; row += 1) {
    const column = start + row
    const panel = (column - (column % PANEL)) * depth + (column % PANEL) * 2
    for (let at = 0; at < cols; at += 1) {
      weights[panel + (at >> 1) * PANEL * 2 + (at & 1)] = codes[row * cols + at] as number
    }
  }
}

/**
 * Puts matrices of equal width side by side. Each begins at a column that is a multiple of 8; columns between them give 0.
 * Matrices of floats are rounded to 8 bits. Throws when a matrix is too wide for sums of 32 bits.
 */
export function packMatrix(machine: Machine, parts: readonly MatrixPart[]): PackedMatrix {
  const depth = upToEight(parts[0]?.matrix.cols ?? 0)
  if (depth > DEEPEST)
    throw new Error(`a matrix of ${depth} columns is too wide, at most ${DEEPEST} are possible`)
  const starts: number[] = []
  let columns = 0
  for (const { matrix } of parts) {
    starts.push(columns)
    columns += upToEight(matrix.rows)
  }
  const weights = machine.take(columns * depth * 2)
  const scales = machine.take(columns * 4)
  const biases = machine.take(columns * 4)
  parts.forEach(({ matrix, bias }, at) => {
    const { name, rows, cols } = matrix
    const coded = matrix.kind === 'int8' ? matrix : quantize(name, rows, cols, matrix.values)
    const start = starts[at] as number
    writePanels(machine.shorts(weights, columns * depth), coded, start, depth)
    machine.floats(scales, columns).set(coded.scales, start)
    if (bias) machine.floats(biases, columns).set(bias, start)
  })
  return { weights, scales, biases, depth, panels: columns / PANEL, columns, starts }
}

/** Rows of 16-bit integers with a scale each. */
export interface Rows {
  readonly address: number
  readonly count: number
  /** Bytes from a row to the next. */
  readonly stride: number
  readonly scales: number
}

/** Writes rows of `matrix.columns` floats to `out`. */
export function multiplyRows({ kernel }: Machine, rows: Rows, matrix: PackedMatrix, out: number): void {
  const { weights, depth, panels, scales, biases, columns } = matrix
  kernel.multiply(
    rows.address,
    rows.count,
    rows.stride,
    weights,
    depth,
    panels,
    rows.scales,
    scales,
    biases,
    out,
    columns * 4,
  )
}
