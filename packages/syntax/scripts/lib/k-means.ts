/** `count` rows of `dimensions` numbers, each of length 1. */
export interface Vectors {
  readonly rows: Float32Array
  readonly dimensions: number
  readonly count: number
}

export interface Groups {
  /** Group of each row. */
  readonly groups: Int32Array
  readonly centres: Vectors
}

function dot(left: Float32Array, leftAt: number, right: Float32Array, rightAt: number, size: number): number {
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  for (let at = 0; at < size; at += 4) {
    first += (left[leftAt + at] as number) * (right[rightAt + at] as number)
    second += (left[leftAt + at + 1] as number) * (right[rightAt + at + 1] as number)
    third += (left[leftAt + at + 2] as number) * (right[rightAt + at + 2] as number)
    fourth += (left[leftAt + at + 3] as number) * (right[rightAt + at + 3] as number)
  }
  return first + second + third + fourth
}

function nearest({ rows, dimensions, count }: Vectors, vectors: Vectors, row: number): number {
  let found = 0
  let most = Number.NEGATIVE_INFINITY
  for (let centre = 0; centre < count; centre += 1) {
    const likeness = dot(rows, centre * dimensions, vectors.rows, row * dimensions, dimensions)
    if (likeness > most) {
      most = likeness
      found = centre
    }
  }
  return found
}

/** The mean direction of each group; a group that lost all its rows keeps its centre. */
function centresOf({ rows, dimensions }: Vectors, groups: Int32Array, before: Vectors): Vectors {
  const sums = new Float64Array(before.rows.length)
  groups.forEach((group, row) => {
    for (let at = 0; at < dimensions; at += 1) {
      const place = group * dimensions + at
      sums[place] = (sums[place] as number) + (rows[row * dimensions + at] as number)
    }
  })
  const centres = before.rows.slice()
  for (let group = 0; group < before.count; group += 1) {
    const sum = sums.subarray(group * dimensions, (group + 1) * dimensions)
    const length = Math.hypot(...sum)
    if (length > 0)
      centres.set(
        sum.map((value) => value / length),
        group * dimensions,
      )
  }
  return { ...before, rows: centres }
}

/**
 * Spherical k-means (Dhillon & Modha 2001): rows go to the centre of the largest dot product. Begins with evenly spaced
 * rows and takes a fixed number of rounds, so the same rows give the same groups. `dimensions` must be a multiple of 4.
 */
export function groupVectors(vectors: Vectors, groups: number, rounds: number): Groups {
  const { rows, dimensions, count } = vectors
  const first = new Float32Array(groups * dimensions)
  for (let group = 0; group < groups; group += 1) {
    const row = Math.floor((group * count) / groups)
    first.set(rows.subarray(row * dimensions, (row + 1) * dimensions), group * dimensions)
  }
  let centres: Vectors = { rows: first, dimensions, count: groups }
  const found = new Int32Array(count)
  for (let round = 0; round < rounds; round += 1) {
    for (let row = 0; row < count; row += 1) found[row] = nearest(centres, vectors, row)
    centres = centresOf(vectors, found, centres)
  }
  return { groups: found, centres }
}
