import { describe, expect, it } from 'vitest'
import { groupVectors } from '../scripts/lib/k-means.ts'
import { parseClasses, readClasses } from '../scripts/lib/read-classes.ts'
import { packClasses, unpackClasses } from '../src/text/classes.ts'
import { COARSE, FINE } from '../src/text/word.ts'
import { createWordBook } from '../src/text/word-book.ts'

const CLASSES = parseClasses('apple pear\nbread\n\nrun 1990s\n')

function classesOf(word: string): readonly (number | undefined)[] {
  const { atoms } = createWordBook(new Map(), CLASSES)(word)
  return [atoms[FINE], atoms[COARSE]]
}

describe('classes of words', () => {
  it.each([
    ['Pear', [1, 1]],
    ['bread', [2, 1]],
    ['run', [3, 2]],
    ['1980s', [3, 2]],
    ['stone', [0, 0]],
  ])('of %s', (word, expected) => {
    expect(classesOf(word)).toEqual(expected)
  })

  it('survive packing', () => {
    expect(unpackClasses(packClasses(CLASSES))).toEqual({
      fine: new Map([...CLASSES.fine].sort(([left], [right]) => (left >>> 0) - (right >>> 0))),
      coarse: CLASSES.coarse,
    })
  })

  it('of the data file put like words together', () => {
    const { atoms: monday } = createWordBook(new Map(), readClasses())('Monday')
    const { atoms: friday } = createWordBook(new Map(), readClasses())('Friday')
    const { atoms: banana } = createWordBook(new Map(), readClasses())('banana')
    expect(monday[COARSE]).toBe(friday[COARSE])
    expect(monday[COARSE]).not.toBe(banana[COARSE])
  })
})

describe('k-means', () => {
  it('groups rows by direction', () => {
    const rows = Float32Array.from(
      [
        [1, 0, 0, 0],
        [0, 1, 0, 0],
        [0.96, 0.28, 0, 0],
        [0.28, 0.96, 0, 0],
      ].flat(),
    )
    const { groups } = groupVectors({ rows, dimensions: 4, count: 4 }, 2, 5)
    expect(groups[0]).toBe(groups[2])
    expect(groups[1]).toBe(groups[3])
    expect(groups[0]).not.toBe(groups[1])
  })
})
