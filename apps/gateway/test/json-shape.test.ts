import { describe, expect, it } from 'vitest'
import { shapeOfJson } from '../src/json-shape.ts'

const cases: readonly (readonly [unknown, number, number])[] = [
  [{}, 1, 1],
  [{ query: '{ a(b: [1, 2]) { c } }' }, 1, 1],
  [{ a: '"', b: '\\', c: '\\"', d: '[[[' }, 1, 4],
  [[[[1, 2], 3], { a: [] }], 3, 8],
  [['\\\\"', '{', ','], 1, 3],
]

describe('the shape of JSON', () => {
  it.each(cases)('of %j', (value, levels, values) => {
    expect(shapeOfJson(JSON.stringify(value))).toEqual({ levels, values })
  })

  it('of a string without end', () => {
    expect(shapeOfJson('["[[[\\"')).toEqual({ levels: 1, values: 1 })
  })

  it('of two megabytes takes no steps back', () => {
    expect(shapeOfJson(`"${'\\"'.repeat(1_000_000)}"`)).toEqual({ levels: 0, values: 0 })
    expect(shapeOfJson(`"${'\\'.repeat(2_000_000)}"`)).toEqual({ levels: 0, values: 0 })
  })
})
