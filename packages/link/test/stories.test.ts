import type { StoryTerm } from '@wiregraph/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agglomerate } from '../src/agglomerate.ts'
import { partStories } from '../src/stories.ts'

/** An article by the words that tell what it is about, all of one weight. */
function articleOf(id: string, words: string) {
  const terms = words.split(' ').sort()
  const story: StoryTerm[] = terms.map((term) => ({ term, weight: Math.sqrt(1 / terms.length) }))
  return { id, source: null, publishedAt: null, story, copyOf: [] }
}

const storiesOf = (...articles: ReturnType<typeof articleOf>[]) =>
  new Set(partStories(articles).values()).size

describe('the stories of articles', () => {
  it('what has nothing in common is two stories, what is alike is one', () => {
    const flood = articleOf('a', 'flood river tarn dam')
    expect(storiesOf(flood, articleOf('b', 'flood river tarn bridge'))).toBe(1)
    expect(storiesOf(flood, articleOf('b', 'budget vote senate tax'))).toBe(2)
  })

  it('two tight stories that share some words stay two', () => {
    const common = 'quake coast'
    const first = ['a', 'b', 'c'].map((id) => articleOf(id, `${common} tarn monday harbour`))
    const second = ['d', 'e', 'f'].map((id) => articleOf(id, `${common} velm friday bridge`))
    expect(storiesOf(...first, ...second)).toBe(2)
    // alone, an article of each would be one story
    expect(storiesOf(...first.slice(0, 1), ...second.slice(0, 1))).toBe(1)
  })

  it('papers that print the texts of two agencies tell one story all the same', () => {
    const first = ['a', 'b'].map((id) => articleOf(id, 'quake coast tarn monday harbour sirens'))
    const second = ['c', 'd'].map((id) => articleOf(id, 'quake coast tarn roofs hills rain'))
    expect(storiesOf(...first, ...second)).toBe(1)
  })

  it('a number in common says more than a word', () => {
    const [words, other] = ['quake coast tarn harbour sirens', 'quake school velm bridge roofs']
    expect(storiesOf(articleOf('a', `${words} monday`), articleOf('b', `${other} friday`))).toBe(2)
    expect(storiesOf(articleOf('a', `${words} 6.4`), articleOf('b', `${other} 6.4`))).toBe(1)
  })
})

describe('joining by the mean of all pairs', () => {
  it('does not chain through a weak middle', () => {
    const likeOf = (i: number, j: number) => (Math.abs(i - j) === 1 ? 5 : 0)
    expect(agglomerate({ size: 4, likeOf, from: 4 })).toEqual([
      [0, 1],
      [2, 3],
    ])
  })

  it('keeps each thing once, and joins nothing that is kept apart for good', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: -2, max: 9 }), { minLength: 9, maxLength: 9 }), {
          minLength: 9,
          maxLength: 9,
        }),
        (table) => {
          const likeOf = (i: number, j: number) => {
            const like = table[Math.max(i, j)]?.[Math.min(i, j)] ?? 0
            return like < 0 ? Number.NEGATIVE_INFINITY : like
          }
          const sets = agglomerate({ size: 9, likeOf, from: 4 })
          expect(sets.flat().sort((x, y) => x - y)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
          for (const set of sets)
            for (const i of set)
              for (const j of set) if (i !== j) expect(likeOf(i, j)).toBeGreaterThanOrEqual(0)
        },
      ),
      { numRuns: 200, seed: 5 },
    )
  })
})
