import { describe, expect, it } from 'vitest'
import { readAll, readFixture, readOne, refusalOf } from './read.ts'

it('reads front matter, title, stamps, headings and the words of links', () => {
  const article = readFixture('story.md')
  expect(article).toMatchObject({
    title: 'Rebels hand over weapons in the hills',
    source: 'Upland News Agency',
    byline: 'Sefa Noor',
    url: 'https://upland.example/news/weapons',
    publishedAt: '2019-08-30T00:00:00.000Z',
    publishedPrecision: 'DAY',
    updatedAt: '2019-08-31T06:00:00.000Z',
    dateline: { placeText: 'TARN, Norland', date: '2019-08-30', agency: 'UNA' },
    codes: [],
  })
  expect(article.text.split('\n\n')).toEqual([
    'TARN, Norland, Aug. 30 (UNA) — More than 200 rebels handed over their weapons on Friday, the mission said.',
    '"This is the day we waited for," the head of the mission said.',
    'Doubts remain',
    'Some commanders stayed away:',
    'two in the north,',
    'one on the border.',
  ])
  expect(article.sections.map((section) => section.heading)).toEqual([null, 'Doubts remain'])
})

it('keeps a first heading that is not the title of the front matter', () => {
  const { title, text } = readOne('---\ntitle: One\n---\n# Two\n\nPolice came to the house.', 'a.md')
  expect([title, text]).toEqual(['One', 'Two\n\nPolice came to the house.'])
})

it('reads a text without any mark', () => {
  expect(readOne('Police came to the house.\nThey left at noon.', 'a.md').text).toBe(
    'Police came to the house. They left at noon.',
  )
})

it.each([
  ['a tag that would run code', '---\ntitle: !!js/function "function(){ return 1 }"\n---\nPolice came.'],
  ['open brackets', '---\ntitle: [unclosed\n---\nPolice came.'],
  ['a list', '---\n- one\n- two\n---\nPolice came.'],
  [
    'aliases by the thousand',
    `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(9)}]\nc: [${'*b,'.repeat(9)}]\n---\nPolice came.`,
  ],
])('reads the article under front matter with %s', (_, markdown) => {
  const { text, codes } = readOne(markdown, 'a.md')
  expect(text).toBe('Police came.')
  expect(codes.length).toBeLessThanOrEqual(1)
})

describe('bombs', () => {
  it.each([
    ['emphasis', '*a_ '.repeat(20_000)],
    ['links', '[a]('.repeat(20_000)],
    ['quotes', `${'>'.repeat(5000)} text`],
    ['lists', `${'- '.repeat(5000)}text`],
    ['deep lists', Array.from({ length: 500 }, (_, i) => `${' '.repeat(2 * i)}- text`).join('\n')],
  ])('%s', (_, markdown) => {
    const { codes } = readOne(`Police came.\n\n${markdown}`, 'a.md')
    expect(codes).toEqual(['MARKUP_TOO_DENSE'])
  })

  it('refuses what would take its parser too long', () => {
    expect(refusalOf(() => readAll('Police came. '.repeat(50_000), 'a.md'))).toBe('FILE_TOO_LARGE')
  })
})
