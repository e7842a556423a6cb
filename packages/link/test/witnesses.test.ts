import { describe, expect, it } from 'vitest'
import { countWitnesses } from '../src/witnesses.ts'
import { type Made, makeReport } from './make.ts'

interface Told extends Made {
  readonly source?: string | null
  /** Names of longer articles that hold this one's text. */
  readonly copyOf?: readonly string[]
}

const idOf = (article: string) => makeReport({ article }).article.id

function witnessesOf(...told: Told[]) {
  const reports = told.map(({ source = null, copyOf = [], ...made }) => {
    const report = makeReport(made)
    return { ...report, article: { ...report.article, source, copyOf: copyOf.map(idOf) } }
  })
  const counted = countWitnesses(reports)
  expect(countWitnesses([...reports].reverse())).toEqual(counted)
  return counted
}

describe('witnesses', () => {
  it('reports of one article are one witness', () => {
    expect(witnessesOf({ article: 'a', at: 1 }, { article: 'a', at: 40 })).toEqual({
      reports: 2,
      articles: 1,
      publishers: 0,
      independentArticles: 1,
      speakers: 0,
    })
  })

  it.each<[string, number, Told[]]>([
    ['two papers that print one text', 1, [{ article: 'a' }, { article: 'b', copyOf: ['a'] }]],
    ['two texts', 2, [{ article: 'a' }, { article: 'b' }]],
    [
      'three that print one text',
      1,
      [{ article: 'a' }, { article: 'b', copyOf: ['a'] }, { article: 'c', copyOf: ['a', 'b'] }],
    ],
    [
      'two long texts that share nothing but a brief that is in both',
      2,
      [{ article: 'a' }, { article: 'b' }, { article: 'brief', copyOf: ['a', 'b'] }],
    ],
    [
      'a text, one cut from it, and one that is a copy of the cut one alone',
      2,
      [{ article: 'a' }, { article: 'b', copyOf: ['a'] }, { article: 'c', copyOf: ['b'] }],
    ],
    ['a copy of an article that does not tell of it', 1, [{ article: 'a', copyOf: ['elsewhere'] }]],
  ])('%s: %i', (_, independent, told) => {
    expect(witnessesOf(...told).independentArticles).toBe(independent)
  })

  it('publishers are counted once, however their names are written; unknown ones are not', () => {
    const told = ['Hill Courier', 'HILL COURIER', 'River Post', null].map((source, i) => ({
      article: `a${i}`,
      source,
    }))
    expect(witnessesOf(...told)).toMatchObject({ articles: 4, publishers: 2 })
  })

  it('speakers without a name count by their words, once in all copies of a text', () => {
    const copy = { article: 'b', copyOf: ['a'] }
    expect(
      witnessesOf({ article: 'a', speaker: 'two officials' }, { ...copy, speaker: 'two local officials' })
        .speakers,
    ).toBe(1)
    expect(
      witnessesOf({ article: 'a', speaker: 'two officials' }, { article: 'b', speaker: 'a witness' })
        .speakers,
    ).toBe(2)
    expect(
      witnessesOf({ article: 'a', speaker: 'Two officials' }, { article: 'b', speaker: 'two officials' })
        .speakers,
    ).toBe(1)
  })

  it('an actor is one speaker, in whatever words, and also where only a copy asks it', () => {
    const said = (text: string) => ({
      attribution: {
        actor: 'actor_000000000000000000000001',
        text,
        span: { start: 0, end: 1, quote: 'x' },
        anonymous: false,
        saidOn: null,
      },
    })
    const [mayor, she] = [said('the mayor'), said('she')]
    expect(witnessesOf({ article: 'a', ...mayor }, { article: 'b', ...she }).speakers).toBe(1)
    expect(witnessesOf({ article: 'a' }, { article: 'b', copyOf: ['a'], ...mayor }).speakers).toBe(1)
  })
})
