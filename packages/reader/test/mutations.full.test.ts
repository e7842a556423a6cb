import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from './check.ts'

const folder = new URL('../../../examples/', import.meta.url)
const files = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }))

const file = fc.constantFrom(...files)
const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

/** Flips a bit of some bytes. */
function flip(bytes: Uint8Array, places: readonly number[], bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  for (const place of places) {
    const i = Math.floor(place * copy.length)
    copy[i] = (copy[i] ?? 0) ^ (1 << bit)
  }
  return copy
}

const part = (bytes: Uint8Array, from: number, to: number) =>
  bytes.subarray(Math.floor(from * bytes.length), Math.ceil(to * bytes.length))

describe('2,000 spoilt examples are refused or read', () => {
  it('bits flipped', () => {
    const places = fc.array(at, { minLength: 1, maxLength: 40 })
    const spoil = fc.property(file, places, fc.nat(7), ({ name, bytes }, p, bit) =>
      check(flip(bytes, p, bit), name),
    )
    fc.assert(spoil, { numRuns: 800, seed: 1 })
  })

  it('cut off', () => {
    const spoil = fc.property(file, at, ({ name, bytes }, end) => check(part(bytes, 0, end), name))
    fc.assert(spoil, { numRuns: 400, seed: 2 })
  })

  it('spliced, under the name of either', () => {
    const spoil = fc.property(file, file, at, at, (a, b, i, j) => {
      check(Buffer.concat([part(a.bytes, 0, i), part(b.bytes, j, 1)]), a.name)
    })
    fc.assert(spoil, { numRuns: 800, seed: 3 })
  })

  it('has the examples to spoil', () => expect(files.length).toBeGreaterThan(7))
})
