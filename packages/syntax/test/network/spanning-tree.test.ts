import { describe, expect, it } from 'vitest'
import { createRandom } from '../../scripts/lib/random.ts'
import { bestTree } from '../../src/network/best-tree.ts'
import { spanningTree } from '../../src/network/spanning-tree.ts'

function isTree(heads: readonly number[]): boolean {
  if (heads.slice(1).filter((head) => head === 0).length !== 1) return false
  return heads.every((_, from) => {
    let at = from
    for (let steps = 0; at > 0 && steps <= heads.length; steps += 1) at = heads[at] as number
    return at <= 0
  })
}

function scoreOf(scores: ArrayLike<number>, heads: readonly number[]): number {
  return heads.reduce(
    (sum, head, node) => sum + (node === 0 ? 0 : (scores[node * heads.length + head] as number)),
    0,
  )
}

/** The score of the best tree, by trying all. */
function bestByTrial(scores: ArrayLike<number>, width: number, heads: number[] = [-1]): number {
  if (heads.length === width) return isTree(heads) ? scoreOf(scores, heads) : Number.NEGATIVE_INFINITY
  let best = Number.NEGATIVE_INFINITY
  for (let head = 0; head < width; head += 1) {
    if (head !== heads.length) best = Math.max(best, bestByTrial(scores, width, [...heads, head]))
  }
  return best
}

describe('the best tree', () => {
  it('is the best of all for small random scores', () => {
    const random = createRandom(11)
    for (let round = 0; round < 300; round += 1) {
      const width = 2 + (round % 5)
      // Whole numbers, so that there are ties.
      const scores = Float64Array.from({ length: width * width }, () => Math.floor(random() * 20) - 10)
      const heads = [...spanningTree(scores, width)]
      expect(isTree(heads)).toBe(true)
      expect(scoreOf(scores, heads)).toBe(bestByTrial(scores, width))
    }
  })

  it('is a tree when all chase each other, and nodes within nodes', () => {
    const random = createRandom(12)
    for (const width of [30, 120, 201]) {
      const values = Float32Array.from({ length: (width - 1) * width }, (_, at) => {
        const dependent = Math.floor(at / width) + 1
        const distance = Math.abs(dependent - (at % width))
        return random() - distance - (at % width === 0 ? 1e6 : 0)
      })
      expect(isTree([...bestTree({ values, stride: width }, width - 1)])).toBe(true)
    }
  })

  it('has the best head of each word where those make a tree', () => {
    const values = Float32Array.from([9, 0, 1, 0, 1, 9, 0, 2, 0, 9, 5, 3])
    expect([...bestTree({ values, stride: 4 }, 3)]).toEqual([-1, 0, 1, 1])
  })

  it('gives one of two roots to the other', () => {
    expect([...spanningTree([0, 0, 0, 9, 0, 1, 8, 3, 0], 3)]).toEqual([-1, 0, 1])
  })
})
