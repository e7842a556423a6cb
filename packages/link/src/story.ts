import type { ReportInContext, StoryTerm } from '@wiregraph/schema'

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

const readWords = ({ report }: ReportInContext): ReadonlySet<string> =>
  new Set(plain(report.evidence.quote).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]+/gu))

const known = new WeakMap<ReportInContext, ReadonlySet<string>>()

/** The words of a report's evidence, which is compared with many others: read once. */
export function evidenceWords(context: ReportInContext): ReadonlySet<string> {
  const words = known.get(context) ?? readWords(context)
  known.set(context, words)
  return words
}

const knownTerms = new WeakMap<ReportInContext, Terms>()

/** The words of the article's story that stand in the evidence of the report. */
function termsTold(context: ReportInContext): Terms {
  const before = knownTerms.get(context)
  if (before !== undefined) return before
  const words = evidenceWords(context)
  const terms = context.article.story.filter(({ term }) => words.has(term))
  knownTerms.set(context, terms)
  return terms
}

/** Weight of the words of both stories that stand in the evidence of both reports, 0 to 1. */
export const wordsShared = ([a, b]: readonly [ReportInContext, ReportInContext]): number =>
  productOf(termsTold(a), termsTold(b), () => 1)
