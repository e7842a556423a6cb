import { describe, expect, it } from 'vitest'
import { bandsOf, copyThreshold, fingerprintOf, similarityOf } from '../src/index.ts'

/** So many different words in an order that is always the same. */
const wordsOf = (seed: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${seed}${((i * 7919) % 10007).toString(36)}`)
const story = wordsOf('a', 300)

const compare = (a: readonly string[], b: readonly string[]): number =>
  similarityOf(fingerprintOf(a.join(' ')), fingerprintOf(b.join(' ')))
const meet = (a: readonly string[], b: readonly string[]): boolean => {
  const bands = bandsOf(fingerprintOf(b.join(' ')))
  return bandsOf(fingerprintOf(a.join(' '))).some((band) => bands.includes(band))
}
const every = (n: number) => story.map((word, i) => (i % n === 0 ? `other${i}` : word))

describe('copies of one text', () => {
  it.each([
    ['the same words', story, 1],
    ['one word in thirty changed', every(30), 0.83],
    ['one word in twenty changed', every(20), 0.75],
    ['a paragraph left out', [...story.slice(0, 100), ...story.slice(150)], 0.98],
    ['paragraphs in another order', [...story.slice(200), ...story.slice(0, 200)], 0.99],
    ['the first half', story.slice(0, 150), 1],
    ['the first third', story.slice(0, 100), 1],
    ['the first quarter', story.slice(0, 75), 1],
    ['the first half and as much of their own', [...story.slice(0, 180), ...wordsOf('b', 120)], 0.59],
  ])('%s', (_, copy, share) => {
    expect(compare(story, copy)).toBeGreaterThanOrEqual(share - 0.12)
    expect(compare(story, copy)).toBeLessThanOrEqual(share + 0.12)
    expect(compare(story, copy)).toBeGreaterThanOrEqual(copyThreshold)
    expect(meet(story, copy)).toBe(true)
  })

  it.each([
    ['another text', wordsOf('b', 300)],
    ['a statement of eighty words quoted in both', [...wordsOf('b', 220), ...story.slice(0, 80)]],
    ['a brief of which a third is quoted', [...wordsOf('b', 80), ...story.slice(100, 140)]],
    ['every fourth word changed', every(4)],
  ])('%s is none', (_, other) => {
    expect(compare(story, other)).toBeLessThan(copyThreshold)
  })
})

describe('a fingerprint', () => {
  it('does not see capitals, accents, punctuation and white space', () => {
    const plain = fingerprintOf('The governor of Caceres left the town on Friday.')
    expect(fingerprintOf('“The governor, of CÁCERES,\n\nleft  the town — on friday”')).toEqual(plain)
    expect(plain.runs).toBe(5)
  })

  it('is empty without a run of five words, and like no other', () => {
    const none = fingerprintOf('Too short a text')
    expect(none).toEqual({ runs: 0, hashes: [] })
    expect(bandsOf(none)).toEqual([])
    expect(similarityOf(none, none)).toBe(0)
  })

  it('stays what it is, since it is stored', () => {
    const { hashes } = fingerprintOf('The governor left the town on Friday.')
    expect(hashes).toHaveLength(128)
    expect(hashes.slice(0, 3)).toEqual([113897959, 798587754, 865752777])
    expect(bandsOf({ runs: 3, hashes }).slice(0, 2)).toEqual([6898356, 1103310817])
  })

  it.each([1, 2, 3, 5, 8, 13])('compares both ways alike, and with itself fully (%i)', (step) => {
    const other = story.filter((_, i) => i % 40 < step * 3)
    expect(compare(story, other)).toBe(compare(other, story))
    expect(compare(other, other)).toBe(1)
  })
})
