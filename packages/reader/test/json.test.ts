import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readArticles } from '../src/index.ts'
import { readAll, readOne, refusalOf } from './read.ts'

const fixture = (name: string) => readAll(readFileSync(new URL(`fixtures/${name}`, import.meta.url)), name)
const read = (row: unknown) => readOne(JSON.stringify(row), 'a.json')

describe('an array', () => {
  const articles = fixture('array.json')

  it('reads the good items in every spelling of their fields', () => {
    expect(articles.map(({ article }) => article)).toMatchObject([
      { title: 'Council lifts curfew', source: 'Bay News', publishedAt: '2021-06-07T00:00:00.000Z' },
      { title: 'Two held over fire', source: 'Bay News', byline: 'A. Bell, C. Dorn', publishedAt: null },
    ])
    expect(articles[1]?.article.text).toBe('Police arrested two men on Sunday.\n\nThey are brothers.')
    expect(articles[1]?.issues.map((issue) => issue.code)).toEqual(['DATE_IMPOSSIBLE'])
  })

  it('tells the bad ones by their index and field', () => {
    const told = articles[0]?.issues
      .filter((issue) => issue.code === 'PART_REFUSED')
      .map((issue) => issue.message)
    expect(told).toHaveLength(2)
    expect(told?.[0]).toContain('item 1')
    expect(told?.[1]).toMatch(/item 3.*text/)
  })
})

describe('JSON lines', () => {
  const articles = fixture('rows.jsonl')

  it('reads the good lines and tells the bad ones by their number', () => {
    expect(articles).toHaveLength(2)
    const told = articles[0]?.issues.map((issue) => issue.message).join('\n')
    expect(told).toMatch(/line 2 was not read, BAD_JSON/)
    expect(told).toMatch(/line 5 was not read, FORBIDDEN_KEY/)
  })

  it('takes a source that is an address as address and host', () => {
    expect(articles[1]?.article).toMatchObject({
      url: 'http://www.upland.example/feed',
      source: 'upland.example',
    })
  })
})

it('leaves out what is given for one article when there are several', () => {
  const rows = '{"text":"Police came."}\n{"text":"They left."}'
  const given = { title: 'One', source: 'Bay News' }
  const { articles } = readArticles(Buffer.from(rows), { fileName: 'a.jsonl', given })
  expect(articles.map(({ article }) => [article.title, article.source])).toEqual([
    ['Police came', 'Bay News'],
    ['They left', 'Bay News'],
  ])
  expect(articles[0]?.issues.map((issue) => issue.code)).toEqual(['GIVEN_LEFT_OUT'])
})

describe('one object', () => {
  it('keeps the text as it is given, but for line ends and broken characters', () => {
    const text =
      'Heading here\nA paragraph of some length stands under it.\n\n\n  Another   one.\r\nEnd\u0000\ud800.'
    const article = read({ title: 'T', text })
    expect(article.text).toBe(
      'Heading here\nA paragraph of some length stands under it.\n\n\n  Another   one.\nEnd\ufffd.',
    )
    expect(article.sections.map((section) => section.heading)).toEqual(['Heading here'])
    expect(article.codes).toEqual(['CONTROL_CHARACTERS_REMOVED', 'LONE_SURROGATES_REPLACED'])
  })

  it('joins wrapped lines without moving an offset', () => {
    const text =
      'Police in the northern town of Tarn held two men on Monday who\nwere said to have set fire to the market and to eleven houses\naround it, and a third man was let go in the evening after his\nbrothers came.'
    const article = read({ text })
    expect(article.text).toBe(text.replaceAll('\n', ' '))
  })

  it('reads title, stamps and dateline in the text without cutting them', () => {
    const text =
      'Rebels leave Tarn\nFirst Published: June 13, 2013 4:59 PM EDT\nTARN, June 13 (UNA) - Rebels left the town on Thursday.'
    expect(read({ text })).toMatchObject({
      text,
      title: 'Rebels leave Tarn',
      publishedAt: '2013-06-13T20:59:00.000Z',
    })
    expect(read({ title: 'X', text: text.split('\n')[2] })).toMatchObject({
      dateline: { placeText: 'TARN', date: null, agency: 'UNA' },
      source: 'UNA',
    })
  })

  it('reads markup in a text as such', () => {
    const content =
      '<h2>Doubts</h2><p>One &amp; two were held by the police.</p><script>no</script><p>Three left.</p>'
    expect(read({ content }).text).toBe('Doubts\n\nOne & two were held by the police.\n\nThree left.')
  })

  it.each([
    ['2009-03-13 21:09:07', '2009-03-13T21:09:07.000Z', 'MINUTE', ['ZONE_UNKNOWN']],
    ['Nov 22, 2016', '2016-11-22T00:00:00.000Z', 'DAY', []],
    [1_600_000_000, '2020-09-13T12:26:40.000Z', 'MINUTE', []],
    [1_600_000_000_000, '2020-09-13T12:26:40.000Z', 'MINUTE', []],
    ['soon', null, null, ['DATE_NOT_READ']],
    ['Monday', null, null, ['DATE_NOT_READ']],
    [null, null, null, []],
  ])('date %s', (date, publishedAt, publishedPrecision, codes) => {
    expect(read({ text: 'Police came.', date })).toMatchObject({ publishedAt, publishedPrecision, codes })
  })

  it('takes a declared language where the text is too short to tell', () => {
    expect(read({ text: 'Polizei!', language: 'de_at' }).language).toBe('de-AT')
    expect(read({ text: 'Polizei!', language: 'no language' }).language).toBe('und')
  })
})

describe('refused', () => {
  it.each([
    ['BAD_JSON', '{"title": "Half of an artic'],
    ['BAD_JSON', '[1, 2,]'],
    ['BAD_JSON', '{"text": "a\u0001b and more"}'],
    ['BAD_JSON', 'not json'],
    ['FORBIDDEN_KEY', '{"text":"Police came.","__proto__":{"a":1}}'],
    ['FORBIDDEN_KEY', '{"text":"Police came.","constructor":{"prototype":{"a":1}}}'],
    ['JSON_TOO_DEEP', `${'['.repeat(1e6)}`],
    ['JSON_TOO_DEEP', `${'{"a":'.repeat(1e4)}1${'}'.repeat(1e4)}`],
    ['NO_ARTICLE_TEXT', '[]'],
    ['NO_ARTICLE_TEXT', '{"title":"Only a title"}'],
    ['NO_ARTICLE_TEXT', '{"text":"..."}'],
    ['BAD_ARTICLE', '"text"'],
    ['BAD_ARTICLE', '17'],
    ['BAD_ARTICLE', '{"text": {"a": 1}}'],
    ['BAD_ARTICLE', '{"text": "Police came.", "date": {}}'],
  ])('%s: %.40s', (code, text) => {
    expect(refusalOf(() => readAll(text, 'a.json'))).toBe(code)
  })

  it('does not count brackets inside strings', () => {
    expect(read({ text: `Police ${'['.repeat(500)}"\\` }).text).toHaveLength(509)
  })

  it('reads numbers past all bounds and keys given twice', () => {
    expect(
      readOne('{"id":1e400,"n":123456789012345678901,"text":"Old text.","text":"New text."}', 'a.json').text,
    ).toBe('New text.')
  })
})
