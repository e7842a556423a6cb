import { encodeWeight } from '../../src/model/compand.ts'
import type { PackedModel } from '../../src/model/frozen.ts'
import type { Learner } from './learner.ts'

export interface Pruning {
  /** Features with fewer updates are left out. */
  readonly minUpdates: number
  /** Weights whose code is smaller are left out. */
  readonly minCode: number
}

interface Row {
  readonly hash: number
  readonly labels: number[]
  readonly codes: number[]
}

function largestWeight(learner: Learner): number {
  let largest = 0
  learner.forEach((_, __, weights) => {
    for (const weight of weights.values()) largest = Math.max(largest, Math.abs(weight))
  })
  return largest
}

function packRow(hash: number, weights: Map<number, number>, largest: number, minCode: number): Row {
  const kept = [...weights]
    .map(([label, weight]) => [label, encodeWeight(weight, largest)] as const)
    .filter(([, code]) => Math.abs(code) >= minCode)
    .sort(([left], [right]) => left - right)
  return { hash: hash >>> 0, labels: kept.map(([label]) => label), codes: kept.map(([, code]) => code) }
}

/** Averages, prunes and quantises what was learned. */
export function packModel(learner: Learner, { minUpdates, minCode }: Pruning): PackedModel {
  const largest = largestWeight(learner)
  const rows: Row[] = []
  learner.forEach((hash, updates, weights) => {
    if (updates < minUpdates) return
    const row = packRow(hash, weights, largest, minCode)
    if (row.labels.length > 0) rows.push(row)
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
