import { describe, expect, it } from 'vitest'
import { exactShare, runsOf } from '../src/tasks/copies/exact.ts'
import { figuresOf } from '../src/tasks/copies/figures.ts'

const wordsOf = (seed: string, count: number) => Array.from({ length: count }, (_, i) => `${seed}${i}`)
const story = wordsOf('a', 204)

describe('copies', () => {
  it('counts the runs of the shorter text that the longer one has', () => {
    const share = (a: string, b: string) => exactShare(runsOf(a), runsOf(b))
    expect(share('one two three four five six', 'Zero, one two three four five.')).toBe(0.5)
    expect(share('one two three four five', 'one two three four')).toBe(0)
  })

  it('holds fingerprints against what was counted', () => {
    const texts = [
      story,
      story.slice(0, 104),
      [...story.slice(0, 54), ...wordsOf('b', 150)],
      wordsOf('c', 200),
    ]
    const figures = figuresOf(texts.map((words) => words.join(' ')))
    expect(figures).toMatchObject({ articles: 4, copies: 2, found: 2, wrong: 0 })
    expect(figures.shares).toEqual([3, 0, 1, 0, 0, 1, 0, 0, 0, 1])
  })
})
