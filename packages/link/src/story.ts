import type { ReportInContext, StoryTerm } from '@wiregraph/schema'
import { once } from './once.ts'

/** A number in common ("6.1", "43") says more than one that differs says against: papers count otherwise. */
const weightOf = (term: string) => (/^\p{N}/u.test(term) ? 4 : 1)

type Terms = readonly StoryTerm[]

/** Sum of the products of the weights of terms that both have, each list sorted. */
function productOf(a: Terms, b: Terms, weigh: (term: string) => number): number {
  let sum = 0
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i], b[j]]
    if (x === undefined || y === undefined) break
    if (x.term === y.term) sum += x.weight * y.weight * weigh(x.term)
    if (x.term <= y.term) i += 1
    if (y.term <= x.term) j += 1
  }
  return sum
}

const likenesses = new WeakMap<Terms, WeakMap<Terms, number>>()

/**
 * How much two articles are about the same, 0 to 1: the cosine of their sorted terms, where numbers count more; null
 * where one has none. Asked for each pair of their reports, computed once.
 */
export function likeness(a: Terms, b: Terms): number | null {
  if (a.length === 0 || b.length === 0) return null
  const ofFirst = likenesses.get(a) ?? new WeakMap<Terms, number>()
  likenesses.set(a, ofFirst)
  const like = ofFirst.get(b) ?? Math.min(1, productOf(a, b, weightOf))
  ofFirst.set(b, like)
  return like
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

/** The words of a report's evidence. */
export const evidenceWords = once(
  ({ report }: ReportInContext): ReadonlySet<string> =>
    new Set(plain(report.evidence.quote).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]+/gu)),
)

/** The words of the article's story that stand in the evidence of the report. */
const termsTold = once((context: ReportInContext): Terms => {
  const words = evidenceWords(context)
  return context.article.story.filter(({ term }) => words.has(term))
})

/** Weight of the words of both stories that stand in the evidence of both reports, 0 to 1. */
export const wordsShared = ([a, b]: readonly [ReportInContext, ReportInContext]): number =>
  productOf(termsTold(a), termsTold(b), () => 1)
