import { Extraction } from '@wiregraph/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from './read.ts'

const words = [
  'rebels',
  'soldiers',
  'Kenya',
  'Chad',
  'police',
  'the',
  'president',
  'killed',
  'seized',
  'said',
  'on',
  'Monday',
  'in',
  'Nairobi',
  '12',
  'people',
  'were',
  'attack',
  'talks',
  'with',
  'will',
  'not',
  'who',
  'that',
  ',',
  '.',
  '“',
  '”',
  '"',
  '’s',
  'and',
  'dozens',
  'of',
  'by',
  '\n',
  '\n\n',
  'Another',
  'they',
  '(',
  ')',
  '-',
  '😀',
  'é',
]
const news = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((list) => list.join(' '))
const texts = fc.oneof(news, fc.string({ unit: 'grapheme', maxLength: 200 }))

/** Every span anywhere in a value. */
function spansIn(value: unknown): { start: number; end: number; quote: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('quote' in value && 'start' in value) return [value as { start: number; end: number; quote: string }]
  return Object.values(value).flatMap(spansIn)
}

describe('whatever the text', () => {
  it('every span is the slice it quotes, and the extraction is of its shape', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const extraction = read(text)
        for (const { start, end, quote } of spansIn({ ...extraction, article: null })) {
          expect(text.slice(start, end)).toBe(quote)
        }
        expect(Extraction.safeParse(extraction).error).toBeUndefined()
      }),
      { numRuns: 150, seed: 7 },
    )
  })

  it('the same text gives the same bytes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)))
      }),
      { numRuns: 50, seed: 11 },
    )
  })

  it('every id that is pointed to is there', () => {
    fc.assert(
      fc.property(news, (text) => {
        const { reports, actors, places, mentions } = read(text)
        const known = new Set([...reports, ...actors, ...places].map((x) => x.id))
        const used = [
          ...reports.flatMap((r) => [...r.actors, ...r.recipients].map((p) => p.actor)),
          ...reports.flatMap((r) => [r.place, r.attribution?.actor ?? null, r.continues]),
          ...mentions.map((m) => m.node),
          ...places.flatMap((p) => [...p.ancestors, p.parent]),
        ]
        expect(used.filter((id) => id !== null && !known.has(id))).toEqual([])
      }),
      { numRuns: 100, seed: 13 },
    )
  })
})
