import type { ReportInContext, StoryTerm } from '@wiregraph/schema'

/** A number in common ("6.1", "43") says more than one that differs says against: papers count otherwise. */
const weightOf = (term: string) => (/^\p{N}/u.test(term) ? 4 : 1)

/**
 * How much two articles are about the same, 0 to 1: the cosine of their sorted terms, where numbers count more; null
 * where one has none.
 */
export function likeness(a: readonly StoryTerm[], b: readonly StoryTerm[]): number | null {
  if (a.length === 0 || b.length === 0) return null
  let sum = 0
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i], b[j]]
    if (x === undefined || y === undefined) break
    if (x.term === y.term) sum += x.weight * y.weight * weightOf(x.term)
    if (x.term <= y.term) i += 1
    if (y.term <= x.term) j += 1
  }
  return Math.min(1, sum)
}

/** Articles as alike as this tell one story; less alike than the second, different ones. */
export const alike = 0.25
export const unlike = 0.15

/** What the likeness of two articles says for one story, up to 3.5; `against` is what it says against it. */
export function likenessPoints(like: number, against: number): number {
  if (like < unlike) return against
  return like < alike ? 0 : Math.min(3.5, 1.5 + 10 * (like - alike))
}

/** As the words of a story are written: lower case, without accents. */
const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

const readWords = ({ report }: ReportInContext): ReadonlySet<string> =>
  new Set(plain(report.evidence.quote).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]+/gu))

const known = new WeakMap<ReportInContext, ReadonlySet<string>>()

/** The words of a report's evidence, which is compared with many others: read once. */
export function evidenceWords(context: ReportInContext): ReadonlySet<string> {
  const words = known.get(context) ?? readWords(context)
  known.set(context, words)
  return words
}

/** Weight of the words of both stories that stand in the evidence of both reports, 0 to 1. */
export function wordsShared([a, b]: readonly [ReportInContext, ReportInContext]): number {
  const [here, there] = [evidenceWords(a), evidenceWords(b)]
  const weights = new Map(b.article.story.map(({ term, weight }) => [term, weight]))
  let sum = 0
  for (const { term, weight } of a.article.story) {
    if (here.has(term) && there.has(term)) sum += weight * (weights.get(term) ?? 0)
  }
  return sum
}
