import { decodeWeight, TOP_CODE } from './compand.ts'
import type { Scorer } from './scorer.ts'

/** A pruned and quantised linear model as it lies in the weights file. */
export interface PackedModel {
  readonly classes: number
  /** Feature hashes, unsigned and ascending. */
  readonly hashes: Uint32Array
  /** Weights of each feature, in the order of `hashes`. */
  readonly counts: Uint8Array
  /** Class of each weight, feature by feature. */
  readonly labels: Uint8Array
  /** Log-companded weights (see compand.ts). */
  readonly codes: Int8Array
}

/** Open addressing. Slots are pairs: feature hash, value (0: free). */
export interface Index {
  readonly mask: number
  readonly slots: Int32Array
}

/** `packRow(row, offset)`: what is kept of a feature whose weights begin at `offset`; never 0. */
export function buildIndex(
  { hashes, counts }: PackedModel,
  packRow: (row: number, offset: number) => number,
): Index {
  let size = 1024
  while (size < hashes.length * 1.5) size *= 2
  const mask = size - 1
  const slots = new Int32Array(size * 2)
  let offset = 0
  for (let row = 0; row < hashes.length; row += 1) {
    const hash = hashes[row] as number
    let slot = hash & mask
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask
    slots[slot * 2] = hash
    slots[slot * 2 + 1] = packRow(row, offset)
    offset += counts[row] as number
  }
  return { mask, slots }
}

/**
 * Writes the value of each feature into `values`, 0 where there is none. A loop of its own: its reads of memory do not
 * wait for one another, and they are what scoring spends its time on.
 */
export function lookUp({ mask, slots }: Index, hashes: Int32Array, count: number, values: Int32Array): void {
  for (let feature = 0; feature < count; feature += 1) {
    const hash = hashes[feature] as number
    let slot = (hash & mask) << 1
    let value = slots[slot + 1] as number
    while (slots[slot] !== hash && value !== 0) {
      slot = (slot + 2) & (mask * 2 + 1)
      value = slots[slot + 1] as number
    }
    values[feature] = value
  }
}

/** Weights by code + 64. */
const WEIGHTS = Int32Array.from({ length: 128 }, (_, at) =>
  Math.abs(at - 64) > TOP_CODE ? 0 : decodeWeight(at - 64),
)

/** Code + 64 in the low seven bits, class in the nine above: half the memory is half the waiting for it. */
function buildPairs({ labels, codes }: PackedModel): Uint16Array {
  return Uint16Array.from(labels, (label, at) => (label << 7) | ((codes[at] as number) + 64))
}

/** Makes a model fit to be asked: one table, integer weights. Up to 2^24 weights. */
export function freeze(model: PackedModel): Scorer {
  const { classes, counts } = model
  const index = buildIndex(model, (row, offset) => (offset << 8) | (counts[row] as number))
  const pairs = buildPairs(model)
  const values = new Int32Array(256)
  function score(hashes: Int32Array, count: number, scores: Float64Array): void {
    lookUp(index, hashes, count, values)
    scores.fill(0)
    for (let feature = 0; feature < count; feature += 1) {
      const value = values[feature] as number
      const from = value >>> 8
      const to = from + (value & 255)
      for (let at = from; at < to; at += 1) {
        const pair = pairs[at] as number
        const label = pair >>> 7
        scores[label] = (scores[label] as number) + (WEIGHTS[pair & 127] as number)
      }
    }
  }
  return { classes, score }
}
