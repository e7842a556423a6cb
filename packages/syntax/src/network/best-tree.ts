import type { Scores } from './heads.ts'
import { findCycle, spanningTree } from './spanning-tree.ts'

/** Column of the best value in columns [from, to) of a row, `without` left out; the first of equals. -1 when there is none. */
export function bestColumn(
  { values, stride }: Scores,
  row: number,
  to: number,
  from = 0,
  without = -1,
): number {
  let best = -1
  for (let column = from; column < to; column += 1) {
    if (column === without) continue
    if (best < 0 || (values[row * stride + column] as number) > (values[row * stride + best] as number))
      best = column
  }
  return best
}

function isOneTree(heads: Int32Array): boolean {
  let roots = 0
  for (const head of heads) if (head === 0) roots += 1
  return roots === 1 && findCycle(heads).length === 0
}

/** Copies scores so that ROOT has a row too. */
function squareOf({ values, stride }: Scores, size: number): Float64Array {
  const width = size + 1
  const square = new Float64Array(width * width)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < width; column += 1) {
      square[(row + 1) * width + column] = values[row * stride + column] as number
    }
  }
  return square
}

/**
 * Heads of the best tree of `size` words with one root: row w of the scores is word w + 1, column h its head, 0 for ROOT.
 * Returns a head for ROOT (-1) and each word.
 */
export function bestTree(scores: Scores, size: number): Int32Array {
  const heads = new Int32Array(size + 1).fill(-1)
  for (let word = 1; word <= size; word += 1) {
    heads[word] = bestColumn(scores, word - 1, size + 1, 0, word)
  }
  return isOneTree(heads) ? heads : spanningTree(squareOf(scores, size), size + 1)
}
