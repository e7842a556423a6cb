import type { ReportInContext } from '@wiregraph/schema'
import type { Score } from './evidence.ts'
import { pairScore } from './score.ts'

const known = new WeakMap<ReportInContext, WeakMap<ReportInContext, Score>>()

/** The score of a pair, which is asked for when groups are looked for and again when they are parted: judged once. */
export function scoreOnce(a: ReportInContext, b: ReportInContext): Score {
  const scores = known.get(a) ?? new WeakMap<ReportInContext, Score>()
  known.set(a, scores)
  const before = scores.has(b) ? scores.get(b) : known.get(b)?.get(a)
  // Null is a score as well.
  if (before !== undefined) return before
  const score = pairScore([a, b])
  scores.set(b, score)
  return score
}
