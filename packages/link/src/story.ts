import type { StoryTerm } from '@wiregraph/schema'

/** How much two articles are about the same, 0 to 1: the cosine of their sorted terms; null where one has none. */
export function likeness(a: readonly StoryTerm[], b: readonly StoryTerm[]): number | null {
  if (a.length === 0 || b.length === 0) return null
  let sum = 0
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i], b[j]]
    if (x === undefined || y === undefined) break
    if (x.term === y.term) sum += x.weight * y.weight
    if (x.term <= y.term) i += 1
    if (y.term <= x.term) j += 1
  }
  return sum
}
