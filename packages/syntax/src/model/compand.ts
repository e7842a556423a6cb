/**
 * Weights as log-companded int8: code c stands for sign(c) * UNIT * (e^(STEP*|c|) - 1), an integer.
 * Linear int8 loses ten points of LAS, since most weights are small and a few are large. Steps a third of this size are no
 * better and take more room when compressed.
 */
const STEP = 0.105
export const TOP_CODE = 42
const LARGEST = 1 << 22
const UNIT = LARGEST / (Math.exp(STEP * TOP_CODE) - 1)

const VALUES = Int32Array.from({ length: TOP_CODE + 1 }, (_, code) =>
  Math.round(UNIT * (Math.exp(STEP * code) - 1)),
)

/** The integer weight of a code in -42 … 42. */
export function decodeWeight(code: number): number {
  return code < 0 ? -(VALUES[-code] as number) : (VALUES[code] as number)
}

/** The code nearest to `weight`, where `largest` is the largest absolute weight of the model. */
export function encodeWeight(weight: number, largest: number): number {
  const size = (Math.abs(weight) / largest) * LARGEST
  const code = Math.min(TOP_CODE, Math.round(Math.log(size / UNIT + 1) / STEP))
  return weight < 0 ? -code : code
}
