import { upToEight } from './packed-matrix.ts'
import type { Tensor } from './tensors.ts'
import { type NetworkWeights, tensorOf, vectorOf } from './weights.ts'
import { groupRows, shapeClass, wordKey } from './word-input.ts'

/** A row of 16-bit integers: value = integer * scale. */
export interface InputRow {
  readonly values: Int16Array
  readonly scale: number
}

/** What the encoder reads for each word. */
export interface Inputs {
  /** Length of a row; a multiple of 8. */
  readonly width: number
  readonly root: InputRow
  readonly word: (text: string) => InputRow
}

const LARGEST = 32_767

/** Rounded like the kernel's `quantizeRows`. */
function inputRow(values: Float32Array, width: number): InputRow {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const shorts = new Int16Array(width)
  if (largest > 0) {
    values.forEach((value, at) => {
      shorts[at] = Math.round((value / largest) * LARGEST)
    })
  }
  return { values: shorts, scale: Math.fround(largest / LARGEST) }
}

/** Adds row `row` of a table, times `share`, to `sums` from `from` on. */
function addRow(table: Tensor, row: number, share: number, sums: Float32Array, from: number): void {
  const start = row * table.cols
  if (table.kind === 'int8') {
    const scale = (table.scales[row] as number) * share
    for (let at = 0; at < table.cols; at += 1) {
      sums[from + at] = (sums[from + at] as number) + (table.codes[start + at] as number) * scale
    }
    return
  }
  for (let at = 0; at < table.cols; at += 1) {
    sums[from + at] = (sums[from + at] as number) + (table.values[start + at] as number) * share
  }
}

/** Makes the rows of words: known word, mean of the letter groups, shape. */
export function createInputs(weights: NetworkWeights): Inputs {
  const { WD, ND, SD, B } = weights.config
  const words = tensorOf(weights, 'word')
  const groups = tensorOf(weights, 'ngram')
  const shapes = tensorOf(weights, 'shape')
  const ids = new Map(weights.words.map((word, at) => [word, at + 1]))
  const width = upToEight(WD + ND + SD)
  const word = (text: string): InputRow => {
    const values = new Float32Array(WD + ND + SD)
    addRow(words, ids.get(wordKey(text)) ?? 0, 1, values, 0)
    const rows = groupRows(text, B)
    for (const row of rows) addRow(groups, row, 1 / rows.length, values, WD)
    addRow(shapes, shapeClass(text), 1, values, WD + ND)
    return inputRow(values, width)
  }
  return { width, root: inputRow(vectorOf(weights, 'root'), width), word }
}
