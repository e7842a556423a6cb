import { decodeWeight, TOP_CODE } from './compand.ts'
import { buildIndex, lookUp, type PackedModel } from './frozen.ts'
import type { Scorer } from './scorer.ts'

/** Weights by code + 128. */
const WEIGHTS = Int32Array.from({ length: 256 }, (_, at) =>
  Math.abs(at - 128) > TOP_CODE ? 0 : decodeWeight(at - 128),
)

function packCodes({ counts, labels, codes }: PackedModel, row: number, offset: number): number {
  let packed = 0
  for (let at = offset; at < offset + (counts[row] as number); at += 1) {
    packed |= ((codes[at] as number) & 255) << ((labels[at] as number) * 8)
  }
  return packed
}

/** Like `freeze`, for models of four classes: the weights lie in the table itself, one byte each. */
export function freezeSmall(model: PackedModel): Scorer {
  if (model.classes !== 4)
    throw new Error(`freezeSmall: expected 4 classes, found ${model.classes}; use freeze`)
  const index = buildIndex(model, (row, offset) => packCodes(model, row, offset))
  const values = new Int32Array(256)
  function score(hashes: Int32Array, count: number, scores: Float64Array): void {
    lookUp(index, hashes, count, values)
    let first = 0
    let second = 0
    let third = 0
    let fourth = 0
    for (let feature = 0; feature < count; feature += 1) {
      const value = (values[feature] as number) ^ 0x80808080
      first += WEIGHTS[value & 255] as number
      second += WEIGHTS[(value >>> 8) & 255] as number
      third += WEIGHTS[(value >>> 16) & 255] as number
      fourth += WEIGHTS[value >>> 24] as number
    }
    scores[0] = first
    scores[1] = second
    scores[2] = third
    scores[3] = fourth
  }
  return { classes: 4, score }
}
