import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArticles } from '../src/index.ts'
import { check } from './check.ts'

const names = fc.constantFrom('a.txt', 'a.html', 'a.md', 'a.json', 'a.jsonl', null)

const piece = fc.constantFrom(
  'TARN, Norland (AP) — ',
  'March 3, 2021',
  '31 Feb',
  'By Jane Doe',
  '\n',
  '\n\n',
  '<p>',
  '</p>',
  '<article>',
  '<h2>',
  '&#0;',
  '# ',
  '---\n',
  'title: x\n',
  '{"text":"',
  '"}',
  '[',
  ']',
  ',',
  '*',
  '_',
  '\u202e',
  '\ud800',
  '\0',
  '“',
  'Police came.',
  ' ',
  '<script>',
  '</div>',
  '> ',
  '- ',
  '<time datetime="2020-01-01">',
  '10:00 GMT',
  '{"date":',
  '1e9',
  '\r\n',
  'ß',
  '😀',
)

describe('whatever comes', () => {
  it('bytes are refused or read', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), names, check), { numRuns: 400, seed: 7 })
  })

  it('text is refused or read', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 })
    fc.assert(
      fc.property(text, names, (t, name) => check(Buffer.from(t), name)),
      { numRuns: 400, seed: 8 },
    )
  })

  it('pieces of articles in any order are refused or read', () => {
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, names, (t, name) => check(Buffer.from(t), name)),
      { numRuns: 1500, seed: 9 },
    )
  })

  it('JSON of any shape is refused or read', () => {
    const row = fc.record(
      { text: fc.anything(), title: fc.anything(), date: fc.anything(), source: fc.anything() },
      { requiredKeys: [] },
    )
    const json = row.map(
      (value) => JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? String(v) : v)) ?? 'null',
    )
    fc.assert(
      fc.property(json, (t) => check(Buffer.from(t), 'a.json')),
      { numRuns: 400, seed: 10 },
    )
  })

  it('the same bytes give the same article', () => {
    const bytes = Buffer.from('Title\n\n3 May 2021\n\nPolice came to the house.')
    expect(readArticles(bytes, {})).toEqual(readArticles(bytes, {}))
  })
})
