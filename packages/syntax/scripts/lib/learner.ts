import type { Scorer } from '../../src/model/scorer.ts'
import { addRow, cellOf, createRows, type Rows } from './rows.ts'

/** A linear model that learns: an averaged perceptron (Collins 2002) over hashed features. */
export interface Learner extends Scorer {
  /** Adds `amount` to the weight of `label` for the first `count` features. */
  update(hashes: Int32Array, count: number, label: number, amount: number): void
  /** Counts one more example: weights are averaged over examples. */
  tick(): void
  /** Calls `visit` for each feature with its averaged weights and the number of its updates. */
  forEach(visit: (hash: number, updates: number, weights: Map<number, number>) => void): void
}

/** Open addressing; slots are pairs: feature hash, row + 1 (0: free). */
interface Table {
  mask: number
  slots: Int32Array
}

function findRow({ mask, slots }: Table, hash: number): number {
  let slot = hash & mask
  for (;;) {
    const entry = slots[slot * 2 + 1] as number
    if (entry === 0) return -1
    if (slots[slot * 2] === hash) return entry - 1
    slot = (slot + 1) & mask
  }
}

function putRow({ mask, slots }: Table, hash: number, row: number): void {
  let slot = hash & mask
  while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask
  slots[slot * 2] = hash
  slots[slot * 2 + 1] = row + 1
}

function rowOf(table: Table, rows: Rows, hash: number): number {
  const found = findRow(table, hash)
  if (found >= 0) return found
  const row = addRow(rows, hash)
  if (rows.count * 2 > table.mask) {
    table.mask = table.mask * 2 + 1
    table.slots = new Int32Array((table.mask + 1) * 2)
    for (let at = 0; at < row; at += 1) putRow(table, rows.hashes[at] as number, at)
  }
  putRow(table, hash, row)
  return row
}

function addScores(
  table: Table,
  { meta, cells }: Rows,
  hashes: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  for (let feature = 0; feature < count; feature += 1) {
    const row = findRow(table, hashes[feature] as number)
    if (row < 0) continue
    const start = meta[row * 4] as number
    const end = start + (meta[row * 4 + 1] as number)
    for (let at = start; at < end; at += 1) {
      const label = cells[at * 2] as number
      scores[label] = (scores[label] as number) + (cells[at * 2 + 1] as number)
    }
  }
}

/** Up to 255 classes. Given `features`, it learns weights for these alone. */
export function createLearner(classes: number, features?: Int32Array): Learner {
  const table: Table = { mask: (1 << 16) - 1, slots: new Int32Array(1 << 17) }
  const rows = createRows()
  let clock = 1
  for (const hash of features ?? []) rowOf(table, rows, hash)
  return {
    classes,
    score(hashes, count, scores) {
      scores.fill(0)
      addScores(table, rows, hashes, count, scores)
    },
    update(hashes, count, label, amount) {
      for (let feature = 0; feature < count; feature += 1) {
        const hash = hashes[feature] as number
        const row = features ? findRow(table, hash) : rowOf(table, rows, hash)
        if (row < 0) continue
        const at = cellOf(rows, row, label)
        rows.meta[row * 4 + 3] = (rows.meta[row * 4 + 3] as number) + 1
        rows.cells[at * 2 + 1] = (rows.cells[at * 2 + 1] as number) + amount
        rows.sums[at] = (rows.sums[at] as number) + amount * clock
      }
    },
    tick() {
      clock += 1
    },
    forEach(visit) {
      for (let row = 0; row < rows.count; row += 1) {
        const start = rows.meta[row * 4] as number
        const weights = new Map<number, number>()
        for (let at = start; at < start + (rows.meta[row * 4 + 1] as number); at += 1) {
          weights.set(
            rows.cells[at * 2] as number,
            (rows.cells[at * 2 + 1] as number) - (rows.sums[at] as number) / clock,
          )
        }
        visit(rows.hashes[row] as number, rows.meta[row * 4 + 3] as number, weights)
      }
    },
  }
}
