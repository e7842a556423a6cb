import { describe, expect, it } from 'vitest'
import { normalise } from '../src/text/normalise.ts'

describe('plain spelling', () => {
  it.each([
    ['’s', "'s"],
    ['“', '"'],
    ['—', '-'],
    ['…', '...'],
    ["''", '"'],
  ])('%s is read as %s', (text, plain) => {
    expect(normalise(text)).toBe(plain)
  })
})
