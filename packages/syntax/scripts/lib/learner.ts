import type { Scorer } from '../../src/model/scorer.ts'

/** A linear model that learns: an averaged perceptron (Collins 2002) over hashed features. */
export interface Learner extends Scorer {
  /** Adds `amount` to the weight of `label` for the first `count` features. */
  update(hashes: Int32Array, count: number, label: number, amount: number): void
  /** Counts one more example: weights are averaged over examples. */
  tick(): void
  /** Calls `visit` for each feature with its averaged weights and the number of its updates. */
  forEach(visit: (hash: number, updates: number, weights: Map<number, number>) => void): void
}

interface Table {
  mask: number
  /** hash, row + 1 (0: free) */
  slots: Int32Array
  rows: number
}

interface Pool {
  used: number
  labels: Uint8Array
  weights: Float32Array
  sums: Float64Array
}

interface Rows {
  start: Int32Array
  length: Uint8Array
  room: Uint8Array
  updates: Uint32Array
  hashes: Int32Array
}

function createPool(size: number): Pool {
  return {
    used: 0,
    labels: new Uint8Array(size),
    weights: new Float32Array(size),
    sums: new Float64Array(size),
  }
}

function grownPool(pool: Pool, size: number): Pool {
  const grown = createPool(size)
  grown.used = pool.used
  grown.labels.set(pool.labels)
  grown.weights.set(pool.weights)
  grown.sums.set(pool.sums)
  return grown
}

function createRows(size: number): Rows {
  return {
    start: new Int32Array(size),
    length: new Uint8Array(size),
    room: new Uint8Array(size),
    updates: new Uint32Array(size),
    hashes: new Int32Array(size),
  }
}

function grownRows(rows: Rows, size: number): Rows {
  const grown = createRows(size)
  grown.start.set(rows.start)
  grown.length.set(rows.length)
  grown.room.set(rows.room)
  grown.updates.set(rows.updates)
  grown.hashes.set(rows.hashes)
  return grown
}

function findRow(table: Table, hash: number): number {
  let slot = hash & table.mask
  for (;;) {
    const entry = table.slots[slot * 2 + 1] as number
    if (entry === 0) return -1
    if (table.slots[slot * 2] === hash) return entry - 1
    slot = (slot + 1) & table.mask
  }
}

function putRow(table: Table, hash: number, row: number): void {
  let slot = hash & table.mask
  while (table.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & table.mask
  table.slots[slot * 2] = hash
  table.slots[slot * 2 + 1] = row + 1
}

/** Up to 255 classes. */
export function createLearner(classes: number): Learner {
  const table: Table = { mask: (1 << 20) - 1, slots: new Int32Array(2 << 20), rows: 0 }
  let rows = createRows(1 << 19)
  let pool = createPool(1 << 21)
  let clock = 1

  function addRow(hash: number): number {
    const row = table.rows
    table.rows += 1
    if (row >= rows.start.length) rows = grownRows(rows, row * 2)
    rows.hashes[row] = hash
    if (table.rows * 2 > table.mask) {
      table.mask = table.mask * 2 + 1
      table.slots = new Int32Array((table.mask + 1) * 2)
      for (let at = 0; at < row; at += 1) putRow(table, rows.hashes[at] as number, at)
    }
    putRow(table, hash, row)
    return row
  }

  function moveRow(row: number, room: number): void {
    if (pool.used + room > pool.labels.length) pool = grownPool(pool, pool.labels.length * 2)
    const from = rows.start[row] as number
    const to = pool.used
    const length = rows.length[row] as number
    pool.labels.copyWithin(to, from, from + length)
    pool.weights.copyWithin(to, from, from + length)
    pool.sums.copyWithin(to, from, from + length)
    rows.start[row] = to
    rows.room[row] = room
    pool.used += room
  }

  function cell(row: number, label: number): number {
    const length = rows.length[row] as number
    const start = rows.start[row] as number
    for (let at = start; at < start + length; at += 1) if (pool.labels[at] === label) return at
    if (length === rows.room[row]) moveRow(row, Math.min(255, length === 0 ? 2 : length * 2))
    const at = (rows.start[row] as number) + length
    pool.labels[at] = label
    pool.weights[at] = 0
    pool.sums[at] = 0
    rows.length[row] = length + 1
    return at
  }

  return {
    classes,
    score(hashes, count, scores) {
      scores.fill(0)
      const { labels, weights } = pool
      for (let feature = 0; feature < count; feature += 1) {
        const row = findRow(table, hashes[feature] as number)
        if (row < 0) continue
        const start = rows.start[row] as number
        const end = start + (rows.length[row] as number)
        for (let at = start; at < end; at += 1) {
          const label = labels[at] as number
          scores[label] = (scores[label] as number) + (weights[at] as number)
        }
      }
    },
    update(hashes, count, label, amount) {
      for (let feature = 0; feature < count; feature += 1) {
        const hash = hashes[feature] as number
        const found = findRow(table, hash)
        const row = found < 0 ? addRow(hash) : found
        const at = cell(row, label)
        rows.updates[row] = (rows.updates[row] as number) + 1
        pool.weights[at] = (pool.weights[at] as number) + amount
        pool.sums[at] = (pool.sums[at] as number) + amount * clock
      }
    },
    tick() {
      clock += 1
    },
    forEach(visit) {
      for (let row = 0; row < table.rows; row += 1) {
        const start = rows.start[row] as number
        const found = new Map<number, number>()
        for (let at = start; at < start + (rows.length[row] as number); at += 1) {
          found.set(
            pool.labels[at] as number,
            (pool.weights[at] as number) - (pool.sums[at] as number) / clock,
          )
        }
        visit(rows.hashes[row] as number, rows.updates[row] as number, found)
      }
    },
  }
}
