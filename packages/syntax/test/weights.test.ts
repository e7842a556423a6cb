import { describe, expect, it } from 'vitest'
import { packAscending, unpackAscending } from '../src/model/ascending.ts'
import { decodeWeight, encodeWeight } from '../src/model/compand.ts'
import { freeze, type PackedModel } from '../src/model/frozen.ts'
import { freezeSmall } from '../src/model/frozen-small.ts'

const MODEL: PackedModel = {
  classes: 4,
  hashes: Uint32Array.from([5, 1029, 4_000_000_000]),
  counts: Uint8Array.from([1, 2, 1]),
  labels: Uint8Array.from([2, 0, 3, 1]),
  codes: Int8Array.from([10, -20, 30, 42]),
}

describe('weights', () => {
  it('come back from their code within one step', () => {
    for (let code = -42; code <= 42; code += 1) expect(encodeWeight(decodeWeight(code), 1 << 22)).toBe(code)
    expect(decodeWeight(30)).toBeGreaterThan(decodeWeight(29))
  })

  it.each([
    ['freeze', freeze],
    ['freezeSmall', freezeSmall],
  ])('%s adds up what the features weigh', (_, freezeModel) => {
    const scores = new Float64Array(4)
    freezeModel(MODEL).score(Int32Array.from([1029, 7, 4_000_000_000 | 0, 5]), 4, scores)
    expect([...scores]).toEqual([decodeWeight(-20), decodeWeight(42), decodeWeight(10), decodeWeight(30)])
  })

  it('packs ascending numbers', () => {
    const numbers = Uint32Array.from([0, 1, 127, 128, 300_000, 4_294_967_295])
    expect(unpackAscending(packAscending(numbers), numbers.length)).toEqual(numbers)
  })
})
