import { describe, expect, it } from 'vitest'
import { groupRows, SHAPE, shapeClass, wordKey } from '../../src/network/word-input.ts'
import { hashText } from '../../src/text/hash.ts'

describe('the key of a word', () => {
  it.each([
    ['Rebels', 'rebels'],
    ['n’t', "n't"],
    ['1979', '0000'],
    ['F-16', 'f-00'],
    ['—', '-'],
    ['É', 'é'],
  ])('%s is known as %s', (text, key) => {
    expect(wordKey(text)).toBe(key)
  })
})

describe('letter groups', () => {
  it('are all groups of two to four of the framed token', () => {
    const groups = ['<A', 'A0', '0>', '<A0', 'A0>', '<A0>']
    const rows = groups.map((group) => (hashText(group) >>> 0) % 1000)
    expect([...groupRows('A7', 1000)]).toEqual(rows)
  })

  it('see a token in part when it is long', () => {
    expect(groupRows('a'.repeat(4_000), 512)).toHaveLength(41 + 40 + 39)
    expect([...groupRows('a'.repeat(41), 512)]).toEqual([...groupRows('a'.repeat(40), 512)])
  })

  it.each(['a', '\ud83d', '\ud83d\ude00', '…', '\u0000'])('are below the number of rows for %j', (text) => {
    const rows = [...groupRows(text, 64)]
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row >= 0 && row < 64).toBe(true)
  })
})

describe('shapes', () => {
  it.each([
    ['town', SHAPE.lower],
    ['Town', SHAPE.capitalised],
    ['TOWN', SHAPE.allCapitals],
    ['McKay', SHAPE.mixed],
    ['iPhone', SHAPE.mixed],
    ['1,500', SHAPE.digits],
    ['5:30', SHAPE.digits],
    ['1970s', SHAPE.digitsAndLetters],
    ['so-called', SHAPE.hyphenLower],
    ['Anglo-Saxon', SHAPE.hyphenUpper],
    ['F-16', SHAPE.hyphenUpper],
    ['U.S.', SHAPE.endsInStop],
    ['p.m.', SHAPE.endsInStop],
    ['A', SHAPE.oneCapital],
    ['’s', SHAPE.apostrophe],
    ["O'Neill", SHAPE.apostrophe],
    ['漢字', SHAPE.noCase],
    ['www.a.org/b', SHAPE.address],
    ['and/or', SHAPE.address],
    ['@x', SHAPE.address],
    ['.', SHAPE.other],
    ['%', SHAPE.other],
    ['--', SHAPE.other],
    ['9/11', SHAPE.other],
    ['\ud83d', SHAPE.noCase],
  ])('%s', (text, shape) => {
    expect(shapeClass(text)).toBe(shape)
  })
})
