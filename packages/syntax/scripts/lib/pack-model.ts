import { encodeWeight } from '../../src/model/compand.ts'
import type { PackedModel } from '../../src/model/frozen.ts'
import type { Learner } from './learner.ts'

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
  minCode: number,
): Row | undefined {
  const coded = [...weights].map(([label, weight]) => [label, encodeWeight(weight, largest)] as const)
  const kept = coded.filter(([, code]) => Math.abs(code) >= minCode).sort(([left], [right]) => left - right)
  if (kept.length === 0) return undefined
  return { hash: hash >>> 0, labels: kept.map(([label]) => label), codes: kept.map(([, code]) => code) }
}

/** Averages and quantises what was learned; weights below `minCode` (see compand.ts) are left out. */
export function packModel(learner: Learner, minCode: number): PackedModel {
  const largest = largestWeight(learner)
  const rows: Row[] = []
  learner.forEach((hash, _, weights) => {
    const row = packRow(hash, weights, largest, minCode)
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
