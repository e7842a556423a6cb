/** The weights of each feature, in growing typed arrays: a feature's cells lie side by side, so that scoring reads few places. */
export interface Rows {
  /** Four numbers a row: first cell, cells in use, cells reserved, updates. */
  meta: Int32Array
  hashes: Int32Array
  count: number
  /** Two numbers a cell: label, weight. */
  cells: Float32Array
  /** For each cell, the sum of its changes, each multiplied by the time of the change. */
  sums: Float64Array
  used: number
}

export function createRows(): Rows {
  return {
    meta: new Int32Array(1 << 16),
    hashes: new Int32Array(1 << 14),
    count: 0,
    cells: new Float32Array(1 << 17),
    sums: new Float64Array(1 << 16),
    used: 0,
  }
}

export function addRow(rows: Rows, hash: number): number {
  const row = rows.count
  rows.count += 1
  if (row >= rows.hashes.length) {
    const hashes = new Int32Array(row * 2)
    hashes.set(rows.hashes)
    rows.hashes = hashes
    const meta = new Int32Array(row * 8)
    meta.set(rows.meta)
    rows.meta = meta
  }
  rows.hashes[row] = hash
  return row
}

function growCells(rows: Rows): void {
  const cells = new Float32Array(rows.cells.length * 2)
  cells.set(rows.cells)
  rows.cells = cells
  const sums = new Float64Array(rows.sums.length * 2)
  sums.set(rows.sums)
  rows.sums = sums
}

/** Gives a row that is full more room, at the end. */
function moveRow(rows: Rows, row: number, room: number): void {
  while (rows.used + room > rows.sums.length) growCells(rows)
  const from = rows.meta[row * 4] as number
  const length = rows.meta[row * 4 + 1] as number
  rows.cells.copyWithin(rows.used * 2, from * 2, (from + length) * 2)
  rows.sums.copyWithin(rows.used, from, from + length)
  rows.meta[row * 4] = rows.used
  rows.meta[row * 4 + 2] = room
  rows.used += room
}

/** The cell of `label` in `row`, made if there is none. */
export function cellOf(rows: Rows, row: number, label: number): number {
  const length = rows.meta[row * 4 + 1] as number
  const start = rows.meta[row * 4] as number
  for (let at = start; at < start + length; at += 1) if (rows.cells[at * 2] === label) return at
  if (length === rows.meta[row * 4 + 2]) moveRow(rows, row, length === 0 ? 2 : length * 2)
  const at = (rows.meta[row * 4] as number) + length
  rows.cells[at * 2] = label
  rows.cells[at * 2 + 1] = 0
  rows.sums[at] = 0
  rows.meta[row * 4 + 1] = length + 1
  return at
}
