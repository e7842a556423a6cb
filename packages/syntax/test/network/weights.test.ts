import { describe, expect, it } from 'vitest'
import {
  floatTensor,
  packTensors,
  quantize,
  type Tensor,
  unpackTensors,
  valuesOf,
} from '../../src/network/tensors.ts'
import { packNetwork, unpackNetwork } from '../../src/network/weights.ts'
import { randomNetwork, TINY } from './tiny.ts'

describe('tensors', () => {
  const values = Float32Array.from([0.5, -1, 0.25, 0, 0, 0, 1e-3, -2e-3, 3e-3])

  it('come back from their codes within half a step of their row', () => {
    const back = valuesOf(quantize('m', 3, 3, values))
    back.forEach((value, at) => {
      const step = [1, 0, 3e-3][Math.floor(at / 3)] as number
      expect(Math.abs(value - (values[at] as number))).toBeLessThanOrEqual(step / 254 + 1e-9)
    })
  })

  it('survive packing, at whatever offset they lie', () => {
    const tensors = new Map<string, Tensor>([
      ['m', quantize('m', 3, 3, values)],
      ['v', floatTensor('v', 1, 9, values)],
    ])
    const sections = packTensors(tensors)
    expect(unpackTensors(sections)).toEqual(tensors)
    const moved = new Map(
      [...sections].map(([name, bytes]) => [name, Buffer.concat([Buffer.alloc(1), bytes]).subarray(1)]),
    )
    expect(unpackTensors(moved)).toEqual(tensors)
  })

  it('refuse wrong sizes and values that are no numbers', () => {
    expect(() => floatTensor('v', 2, 9, values)).toThrow('expected 2 x 9 values, found 9')
    expect(() => quantize('v', 1, 1, Float32Array.of(Number.NaN))).toThrow('no number')
  })
})

describe('the weights file of a network', () => {
  const weights = randomNetwork(TINY, 1)

  it('comes back as it was, and gives the same bytes', () => {
    const bytes = packNetwork(weights)
    expect(unpackNetwork(bytes)).toEqual(weights)
    expect(packNetwork(unpackNetwork(bytes))).toEqual(bytes)
  })

  it('names the tensors that are missing or of another size', () => {
    const tensors = new Map(weights.tensors)
    tensors.delete('arc.u')
    tensors.set('root', floatTensor('root', 1, 4, new Float32Array(4)))
    expect(() => packNetwork({ ...weights, tensors })).toThrow(
      'root should be 1 x 16, is 1 x 4; arc.u should be 12 x 12, is missing',
    )
  })
})
