import type { ReportInContext, StoryTerm } from '@wiregraph/schema'

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

/** As the words of a story are written: lower case, without accents. */
const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

const wordsOf = ({ report }: ReportInContext) =>
  new Set(plain(report.evidence.quote).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]+/gu))

/** Weight of the words of both stories that stand in the evidence of both reports, 0 to 1. */
export function wordsShared([a, b]: readonly [ReportInContext, ReportInContext]): number {
  const [here, there] = [wordsOf(a), wordsOf(b)]
  const weights = new Map(b.article.story.map(({ term, weight }) => [term, weight]))
  let sum = 0
  for (const { term, weight } of a.article.story) {
    if (here.has(term) && there.has(term)) sum += weight * (weights.get(term) ?? 0)
  }
  return sum
}
