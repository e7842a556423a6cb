import { decodeWeight } from './compand.ts'
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

interface Index {
  readonly mask: number
  /** Pairs: feature hash; offset of its weights * 256 + how many there are (0: free). */
  readonly slots: Uint32Array
}

function buildIndex({ hashes, counts }: PackedModel): Index {
  let size = 1024
  while (size < hashes.length * 1.7) size *= 2
  const mask = size - 1
  const slots = new Uint32Array(size * 2)
  let offset = 0
  for (let row = 0; row < hashes.length; row += 1) {
    const hash = hashes[row] as number
    const count = counts[row] as number
    let slot = hash & mask
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask
    slots[slot * 2] = hash
    slots[slot * 2 + 1] = offset * 256 + count
    offset += count
  }
  return { mask, slots }
}

/** Class in the low byte, weight in the upper 24 bits. */
function buildPairs({ labels, codes }: PackedModel): Int32Array {
  const pairs = new Int32Array(labels.length)
  for (let at = 0; at < pairs.length; at += 1) {
    pairs[at] = (decodeWeight(codes[at] as number) << 8) | (labels[at] as number)
  }
  return pairs
}

/** Makes the model fit to be asked: one open-addressing table, integer weights. Up to 2^24 weights. */
export function freeze(model: PackedModel): Scorer {
  const { mask, slots } = buildIndex(model)
  const pairs = buildPairs(model)
  const { classes } = model
  function score(hashes: Int32Array, count: number, scores: Float64Array): void {
    scores.fill(0)
    for (let feature = 0; feature < count; feature += 1) {
      const hash = (hashes[feature] as number) >>> 0
      let slot = hash & mask
      let entry = slots[slot * 2 + 1] as number
      while (entry !== 0 && slots[slot * 2] !== hash) {
        slot = (slot + 1) & mask
        entry = slots[slot * 2 + 1] as number
      }
      if (entry === 0) continue
      const from = entry >>> 8
      const to = from + (entry & 255)
      for (let at = from; at < to; at += 1) {
        const pair = pairs[at] as number
        const label = pair & 255
        scores[label] = (scores[label] as number) + (pair >> 8)
      }
    }
  }
  return { classes, score }
}
