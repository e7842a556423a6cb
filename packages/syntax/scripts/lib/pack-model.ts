import { encodeWeight } from '../../src/model/compand.ts'
import type { PackedModel } from '../../src/model/frozen.ts'
import type { Learner } from './learner.ts'

export interface Pruning {
  /** Features with fewer updates are left out … */
  readonly minUpdates: number
  /** … and those none of whose weights reaches this code, … */
  readonly minPeak: number
  /** … and weights below this code. */
  readonly minCode: number
}

interface Row {
  readonly hash: number
  readonly labels: readonly number[]
  readonly codes: readonly number[]
}

function largestWeight(learner: Learner): number {
  let largest = 0
  learner.forEach((_, __, weights) => {
    for (const weight of weights.values()) largest = Math.max(largest, Math.abs(weight))
  })
  return largest
}

function packRow(
  hash: number,
  weights: Map<number, number>,
  largest: number,
  { minPeak, minCode }: Pruning,
): Row | undefined {
  const coded = [...weights].map(([label, weight]) => [label, encodeWeight(weight, largest)] as const)
  if (coded.every(([, code]) => Math.abs(code) < minPeak)) return undefined
  const kept = coded.filter(([, code]) => Math.abs(code) >= minCode).sort(([left], [right]) => left - right)
  return { hash: hash >>> 0, labels: kept.map(([label]) => label), codes: kept.map(([, code]) => code) }
}

/** Averages, prunes and quantises what was learned. */
export function packModel(learner: Learner, pruning: Pruning): PackedModel {
  const largest = largestWeight(learner)
  const rows: Row[] = []
  learner.forEach((hash, updates, weights) => {
    const row = updates < pruning.minUpdates ? undefined : packRow(hash, weights, largest, pruning)
    if (row) rows.push(row)
  })
  rows.sort((left, right) => left.hash - right.hash)
  return {
    classes: learner.classes,
    hashes: Uint32Array.from(rows, ({ hash }) => hash),
    counts: Uint8Array.from(rows, ({ labels }) => labels.length),
    labels: Uint8Array.from(rows.flatMap(({ labels }) => labels)),
    codes: Int8Array.from(rows.flatMap(({ codes }) => codes)),
  }
}
