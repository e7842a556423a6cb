import type { Learner } from './learner.ts'

export interface Selection {
  /** Features with fewer updates are left out. */
  readonly minUpdates: number
  /** Of the others, this many are kept. */
  readonly count: number
}

/** How much a feature says: its largest weight, more of it when it was met often. */
function strengthOf(updates: number, weights: ReadonlyMap<number, number>): number {
  let peak = 0
  for (const weight of weights.values()) peak = Math.max(peak, Math.abs(weight))
  return peak * Math.log(1 + updates)
}

/** The hashes of the features that weigh most. */
export function strongestFeatures(learner: Learner, { minUpdates, count }: Selection): Int32Array {
  const hashes: number[] = []
  const strengths: number[] = []
  learner.forEach((hash, updates, weights) => {
    if (updates < minUpdates) return
    hashes.push(hash)
    strengths.push(strengthOf(updates, weights))
  })
  const sorted = Float64Array.from(strengths).sort()
  const least = sorted[Math.max(0, sorted.length - count)] ?? 0
  return Int32Array.from(hashes.filter((_, at) => (strengths[at] as number) >= least))
}
