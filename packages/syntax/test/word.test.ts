import { describe, expect, it } from 'vitest'
import { normalise } from '../src/text/normalise.ts'
import { describeWord, LOW } from '../src/text/word.ts'

describe('words', () => {
  it.each([
    ['’s', "'s"],
    ['“', '"'],
    ['—', '-'],
    ['…', '...'],
    ["''", '"'],
  ])('%s is read as %s', (text, plain) => {
    expect(normalise(text)).toBe(plain)
  })

  it('sees years alike, and words in any case', () => {
    expect(describeWord('1979').atoms[LOW]).toBe(describeWord('2014').atoms[LOW])
    expect(describeWord('POLICE').atoms[LOW]).toBe(describeWord('police').atoms[LOW])
  })
})
