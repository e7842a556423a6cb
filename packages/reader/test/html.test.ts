import { describe, expect, it } from 'vitest'
import { readAll, readFixture, readOne, refusalOf } from './read.ts'

describe('a page of a newspaper', () => {
  const article = readFixture('page.html')

  it('reads its metadata', () => {
    expect(article).toMatchObject({
      title: 'Dam workers end strike after 12 days',
      source: 'The Delta Herald',
      byline: 'Tor Evenly',
      url: 'https://www.deltaherald.example/2023/05/04/dam-strike',
      publishedAt: '2023-05-04T17:30:00.000Z',
      publishedZone: '+01:00',
      updatedAt: '2023-05-04T18:05:00.000Z',
      dateline: { placeText: 'OSMARK, Norland' },
      language: 'en',
      codes: [],
    })
  })

  it('reads the text of the story and nothing around it', () => {
    expect(article.text.split('\n\n')).toEqual([
      'OSMARK, Norland — Workers at the country’s largest dam ended a strike of 12 days on Thursday after the government agreed to raise their pay, their union said.',
      'About 2,300 people had stopped work on April 22, and power cuts reached the capital within a week.',
      'Police had cleared the gates',
      'On Tuesday the police cleared the gates with water cannon. Eleven workers were arrested, and at least three were hurt.',
      'The minister for energy, Dara Quill, said that the damage would be made good.',
    ])
    expect(article.sections.map((section) => section.heading)).toEqual([null, 'Police had cleared the gates'])
  })
})

it('takes the text from linked data where the markup has none', () => {
  expect(readFixture('linked-data.html')).toMatchObject({
    title: 'Grain ship freed after three weeks',
    source: 'Harbour Wire',
    byline: 'Ana Brook, Lu Sender',
    url: 'https://harbourwire.example/grain',
    publishedAt: '2020-11-09T06:15:00.000Z',
    text: 'PORT AMEL (HW) - Gunmen freed a grain ship and its 21 sailors on Monday, its owner said.\n\nNo ransom was paid, he told reporters.',
    dateline: { agency: 'HW' },
  })
})

it('reads an old page of tables and line breaks', () => {
  const article = readFixture('old-page.html')
  expect(article).toMatchObject({
    title: 'Bridge collapse kills six',
    publishedAt: '2021-03-03T10:15:00.000Z',
    source: 'AP',
    dateline: { placeText: 'LANGEN, Norland' },
  })
  expect(article.text.split('\n\n')).toEqual([
    'LANGEN, Norland (AP) -- A railway bridge collapsed under a goods train on Wednesday, and at least six people were killed.',
    'Rescuers searched the river for two more, a spokeswoman for the police said. She gave no names.',
    'The bridge was built in 1911.',
  ])
})

it('reads the article among teasers, in chunks, with a heading in bold', () => {
  const article = readFixture('teasers.html')
  expect(article).toMatchObject({ title: 'Coast guard saves 61', source: 'Coast Today' })
  expect(article.text.split('\n\n')).toHaveLength(5)
  expect(article.text).not.toMatch(/budget|fog|standfirst/i)
  expect(article.sections.map((section) => section.heading)).toEqual([null, 'Third boat missing'])
})

describe('pieces', () => {
  const story =
    '<p>The police held two men on Monday, a spokesman said in Tarn.</p><p>They are brothers, and both deny it.</p>'
  const text =
    'The police held two men on Monday, a spokesman said in Tarn.\n\nThey are brothers, and both deny it.'

  it.each([
    [
      'unclosed tags',
      '<article><h1>T</h1><p>The police held two men on Monday, a spokesman said in Tarn.<p>They are brothers, and both deny it.',
    ],
    [
      'each paragraph in a box',
      `<div id=a>${story.replaceAll('<p>', '<div><p>').replaceAll('</p>', '</p></div>')}</div>`,
    ],
    [
      'hidden text',
      `<article>${story}<p hidden>Nobody sees this paragraph of the page.</p><p style="display: none">Nor this.</p></article>`,
    ],
    [
      'silent elements',
      `<article>${story}<noscript>a</noscript><iframe>b</iframe><svg><text>c</text></svg><button>d</button></article>`,
    ],
    [
      'comments under it',
      `<main><div>${story}</div><div class="comments"><p>I do not believe one word of this.</p></div></main>`,
    ],
    [
      'more comments than text',
      `<div id="content"><div class="post">${story}</div><div id="comments" class="comments-area">${'<p>I do not believe one word of this, and I never did.</p>'.repeat(9)}</div></div>`,
    ],
    [
      'a wrapper whose name speaks of a sidebar',
      `<body><div class="content related has-sidebar">${story}</div></body>`,
    ],
    ['entities', `<article>${story.replace('Tarn', 'T&#97;r&#x6e;').replaceAll(' ', '&nbsp;')}</article>`],
    ['entities of nothing', `<article>${story.replace('Tarn', 'T&#8203;a&#xfeff;r&#x202e;n')}</article>`],
    [
      'an XML head',
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>${story}</body></html>`,
    ],
    ['<pre>', `<body><pre>${text}</pre></body>`],
    ['no body', story],
  ])('%s', (_, html) => {
    expect(readOne(html, 'a.html').text).toBe(text)
  })

  it('has no character in its text that an entity smuggled in', () => {
    expect(
      readOne(`<p>${'Police came &#0;&#xD800;&#x202e; to the house. '.repeat(3)}</p>`, 'a.html').text,
    ).not.toMatch(/[\0\ud800\u202e]/)
  })

  it('prefers the canonical address of the same site to the given one', () => {
    const page = (href: string) => `<link rel=canonical href="${href}">${story}`
    const url = 'https://m.bay.example/a?fbclid=1'
    expect(readOne(page('https://www.bay.example/a'), 'a.html', { url }).url).toBe(
      'https://www.bay.example/a',
    )
    expect(readOne(page('https://www.bay.example/'), 'a.html', { url }).url).toBe('https://m.bay.example/a')
    expect(readOne(page('https://elsewhere.test/a'), 'a.html', { url }).url).toBe('https://m.bay.example/a')
  })

  it('reads a page under the name of a text file', () => {
    const article = readOne(`<!DOCTYPE html><title>T</title>${story}`, 'a.txt')
    expect([article.text, article.codes]).toEqual([text, ['KIND_BY_CONTENT']])
  })
})

const many = (text: string) => text.repeat(30_000)

describe('bombs of 30,000', () => {
  it.each([
    ['nested <div>', `${many('<div>')}<p>The police held two men.</p>${many('</div>')}`],
    ['nested <b>', `${many('<b>')}The police held two men.`],
    ['nested <article>', `${many('<article>')}<p>The police held two men.</p>`],
    [
      'attributes',
      `<p ${Array.from({ length: 30_000 }, (_, i) => `a${i}=x`).join(' ')}>The police held two men.</p>`,
    ],
    ['class names', `<p class="${many('related ')}">The police held two men.</p>`],
    ['headings', `<p>The police held two men.</p>${many('<h2>More</h2>')}`],
    ['scripts', `${many('<script>x</script>')}<p>The police held two men.</p>`],
  ])('%s', (_, html) => {
    expect(readOne(html, 'a.html').text).toContain('The police held two men.')
  })

  it('keeps every one of 30,000 boxed paragraphs', () => {
    const { text } = readOne(many('<div><p>The police held two men on Monday.</p></div>'), 'a.html')
    expect(text.split('\n\n')).toHaveLength(30_000)
  })

  it.each([
    ['NO_ARTICLE_TEXT', many('<')],
    ['NO_ARTICLE_TEXT', many('<!--')],
    ['NO_ARTICLE_TEXT', many('<br>')],
    ['NO_ARTICLE_TEXT', '<script>var text = "The police held two men."</script>'],
    ['HTML_TOO_DEEP', `${'<i>'.repeat(100_001)}The police held two men.`],
  ])('%s', (code, html) => {
    expect(refusalOf(() => readAll(html, 'a.html'))).toBe(code)
  })
})
