import { describe, expect, it } from 'vitest'
import { readOne } from './read.ts'

const first =
  'Rebels seized two towns in the north on Saturday, officials said, and the army fell back to the river after a day of fighting.'
const second =
  'Many families left their homes and walked to the capital, where aid groups opened two camps for them in the evening.'
const page = (head: string, top: string, bottom = '') =>
  `<html><head><title>Rebels seize two towns - Delta News</title>${head}</head><body><article><h1>Rebels seize two towns</h1>${top}<p>${first}</p><p>${second}</p><p>${first}</p>${bottom}</article></body></html>`
const title = 'Rebels seize two towns'
/** Where a page, a note, a row or a wire has its stamp; minutes in UTC, or the day alone. */
const rows: readonly (readonly [what: string, file: string, name: string, at: string])[] = [
  ['meta date', page('<meta name="date" content="2014-06-22">', ''), 'a.html', '2014-06-22'],
  ['meta pubdate', page('<meta name="pubdate" content="20140622140500">', ''), 'a.html', '2014-06-22T14:05'],
  [
    'meta itemprop',
    page('<meta itemprop="datePublished" content="2014-06-22T14:05:00Z">', ''),
    'a.html',
    '2014-06-22T14:05',
  ],
  [
    'span itemprop',
    page('', '<span itemprop="datePublished" content="2014-06-22T14:05:00Z">yesterday</span>'),
    'a.html',
    '2014-06-22T14:05',
  ],
  [
    'time datetime',
    page('', '<time datetime="2014-06-22T14:05:00+02:00">June 22</time>'),
    'a.html',
    '2014-06-22T12:05',
  ],
  ['time text', page('', '<time>June 22, 2014</time>'), 'a.html', '2014-06-22'],
  ['p class date', page('', '<p class="date">Sunday, 22 June 2014</p>'), 'a.html', '2014-06-22'],
  [
    'div class date',
    page('', '<div class="date">Sunday, 22 June 2014 14:05 GMT</div>'),
    'a.html',
    '2014-06-22T14:05',
  ],
  [
    'span class date',
    page(
      '',
      '<div class="meta"><span class="author">Ana Mora</span> <span class="date">22 June 2014</span></div>',
    ),
    'a.html',
    '2014-06-22',
  ],
  [
    'li date',
    page('', '<ul class="meta"><li>By Ana Mora</li><li>22 June 2014</li></ul>'),
    'a.html',
    '2014-06-22',
  ],
  [
    'header date',
    `<html><head><title>${title}</title></head><body><header><p>22 June 2014</p></header><h1>${title}</h1><p>${first}</p><p>${second}</p></body></html>`,
    'a.html',
    '2014-06-22',
  ],
  [
    'date above h1',
    `<html><head><title>${title}</title></head><body><p>22 June 2014</p><h1>${title}</h1><p>${first}</p><p>${second}</p></body></html>`,
    'a.html',
    '2014-06-22',
  ],
  ['date in footer', page('', '', '<footer>Published 22 June 2014</footer>'), 'a.html', '2014-06-22'],
  ['date at the end', page('', '', '<p>Published on 22 June 2014</p>'), 'a.html', '2014-06-22'],
  [
    'byline with date p',
    page('', '<p>By Ana Mora, Delta News, June 22, 2014 2:05 p.m. EDT</p>'),
    'a.html',
    '2014-06-22T18:05',
  ],
  ['p br', page('', '<p>By Ana Mora<br>22 June 2014</p>'), 'a.html', '2014-06-22'],
  ['dateline p', page('', '<p>BAMAKO, June 22, 2014 (AFP) - The army said so.</p>'), 'a.html', '2014-06-22'],
  ['dc.date', page('<meta name="DC.date.issued" content="22 June 2014">', ''), 'a.html', '2014-06-22'],
  [
    'cXense',
    page('<meta name="cXenseParse:recs:publishtime" content="2014-06-22T14:05:00Z">', ''),
    'a.html',
    '2014-06-22T14:05',
  ],
  [
    'article:published',
    page('<meta name="article.published" content="2014-06-22T14:05:00Z">', ''),
    'a.html',
    '2014-06-22T14:05',
  ],
  ['citation_date', page('<meta name="citation_date" content="2014/06/22">', ''), 'a.html', '2014-06-22'],
  [
    'jsonld graph',
    page(
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Rebels seize two towns","datePublished":"2014-06-22T14:05:00+00:00"}]}</script>',
      '',
    ),
    'a.html',
    '2014-06-22T14:05',
  ],
  [
    'jsonld dateCreated',
    page(
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Rebels seize two towns","dateCreated":"2014-06-22"}</script>',
      '',
    ),
    'a.html',
    '2014-06-22',
  ],
  [
    'jsonld words',
    page(
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Rebels seize two towns","datePublished":"June 22, 2014 2:05 PM EDT"}</script>',
      '',
    ),
    'a.html',
    '2014-06-22T18:05',
  ],
  [
    'abbr title',
    page('', '<abbr class="published" title="2014-06-22T14:05:00Z">June 22</abbr>'),
    'a.html',
    '2014-06-22T14:05',
  ],
  [
    'data-ts',
    page('', '<span class="timestamp" data-timestamp="1403445900">3 hours ago</span>'),
    'a.html',
    '2014-06-22T14:05',
  ],
  [
    'md italics',
    `# ${title}\n\n*By Ana Mora — June 22, 2014*\n\n${first}\n\n${second}\n`,
    'a.md',
    '2014-06-22',
  ],
  ['md bold', `# ${title}\n\n**Published:** 22 June 2014\n\n${first}\n\n${second}\n`, 'a.md', '2014-06-22'],
  ['md date', `# ${title}\n\n22 June 2014, 14:05 GMT\n\n${first}\n\n${second}\n`, 'a.md', '2014-06-22T14:05'],
  [
    'md front',
    `---\ntitle: ${title}\ndate: 2014-06-22 14:05:00 -0400\n---\n\n${first}\n\n${second}\n`,
    'a.md',
    '2014-06-22T18:05',
  ],
  [
    'md front day',
    `---\ntitle: ${title}\ndate: 2014-06-22\n---\n\n${first}\n\n${second}\n`,
    'a.md',
    '2014-06-22',
  ],
  [
    'md front words',
    `---\ntitle: ${title}\ndate: June 22, 2014\n---\n\n${first}\n\n${second}\n`,
    'a.md',
    '2014-06-22',
  ],
  [
    'md front pubDate',
    `---\ntitle: ${title}\npubDate: Jun 22 2014\n---\n\n${first}\n\n${second}\n`,
    'a.md',
    '2014-06-22',
  ],
  ['md small', `# ${title}\n\n_Delta News · 22 June 2014_\n\n${first}\n\n${second}\n`, 'a.md', '2014-06-22'],
  [
    'md pipe',
    `# ${title}\n\nBy Ana Mora | Delta News | June 22, 2014\n\n${first}\n\n${second}\n`,
    'a.md',
    '2014-06-22',
  ],
  ['md above', `22 June 2014\n\n# ${title}\n\n${first}\n\n${second}\n`, 'a.md', '2014-06-22'],
  ...[
    'publishedAt',
    'published_at',
    'pubDate',
    'pub_date',
    'publishedDate',
    'publish_date',
    'publication_date',
    'date_published',
    'created_at',
    'timestamp',
    'webPublicationDate',
    'firstPublished',
    'published_time',
    'dateCreated',
  ].map((k): readonly [string, string, string, string] => [
    `json ${k}`,
    JSON.stringify({ title, text: `${first}\n\n${second}`, [k]: '2014-06-22T14:05:00Z' }),
    'a.json',
    '2014-06-22T14:05',
  ]),
  [
    'json epoch',
    JSON.stringify({ title, text: `${first}\n\n${second}`, date: 1403445900 }),
    'a.json',
    '2014-06-22T14:05',
  ],
  [
    'json epoch str',
    JSON.stringify({ title, text: `${first}\n\n${second}`, date: '1403445900' }),
    'a.json',
    '2014-06-22T14:05',
  ],
  [
    'json text head',
    JSON.stringify({ text: `${title}\n22 June 2014\n\n${first}\n\n${second}` }),
    'a.json',
    '2014-06-22',
  ],
  [
    'json text head loose',
    JSON.stringify({ text: `${title}\nAna Mora | June 22, 2014\n\n${first}\n\n${second}` }),
    'a.json',
    '2014-06-22',
  ],
  ['txt end', `${title}\n\n${first}\n\n${second}\n\nPublished: 22 June 2014`, 'a.txt', '2014-06-22'],
  ['txt end2', `${title}\n\n${first}\n\n${second}\n\n(Reuters, 22 June 2014)`, 'a.txt', '2014-06-22'],
  ['txt end3', `${title}\n\n${first}\n\n${second}\n\n22 June 2014`, 'a.txt', '2014-06-22'],
  ['txt dateline -', `${title}\n\nBAMAKO, June 22, 2014 - ${first}\n\n${second}`, 'a.txt', '2014-06-22'],
  ['txt dateline (', `${title}\n\nBAMAKO (22 June 2014) - ${first}\n\n${second}`, 'a.txt', '2014-06-22'],
  ['txt dateline :', `${title}\n\nBamako, 22 June 2014: ${first}\n\n${second}`, 'a.txt', '2014-06-22'],
  ['txt dateline dot', `${title}\n\nBAMAKO, 22 June 2014. ${first}\n\n${second}`, 'a.txt', '2014-06-22'],
  [
    'txt dateline nodash',
    `${title}\n\nBAMAKO, Mali (AP) — ${first}\n\n${second}\n\nJune 22, 2014`,
    'a.txt',
    '2014-06-22',
  ],
  [
    'txt dateline slash',
    `${title}\n\nBAMAKO, June 22, 2014 /PRNewswire/ -- ${first}\n\n${second}`,
    'a.txt',
    '2014-06-22',
  ],
  [
    'txt dateline xinhua',
    `${title}\n\nBAMAKO, June 22 (Xinhua) -- ${first}\n\n${second}\n\n2014-06-22`,
    'a.txt',
    '2014-06-22',
  ],
  ['txt bamako sun', `${title}\n\nBAMAKO (Sun, 22 Jun 2014) - ${first}\n\n${second}`, 'a.txt', '2014-06-22'],
  [
    'txt bamako tass',
    `${title}\n\nBAMAKO, June 22, 2014. /TASS/. ${first}\n\n${second}`,
    'a.txt',
    '2014-06-22',
  ],
  ['txt efe', `${title}\n\nBamako, 22 jun 2014 (EFE).- ${first}\n\n${second}`, 'a.txt', '2014-06-22'],
  ['txt efe2', `${title}\n\nBamako, Jun 22, 2014 (EFE).- ${first}\n\n${second}`, 'a.txt', '2014-06-22'],
  ['txt irna', `${title}\n\nTehran, June 22, 2014, IRNA – ${first}\n\n${second}`, 'a.txt', '2014-06-22'],
  ['txt petra', `${title}\n\nAmman, June 22, 2014 (Petra)-- ${first}\n\n${second}`, 'a.txt', '2014-06-22'],
  ['txt sana', `${title}\n\nDamascus, SANA- ${first}\n\n${second}\n\n22 June 2014`, 'a.txt', '2014-06-22'],
  ['txt wam', `${title}\n\nABU DHABI, 22nd June, 2014 (WAM) -- ${first}\n\n${second}`, 'a.txt', '2014-06-22'],
  // without a year anywhere there is none
  ['txt kuna', `${title}\n\nKUWAIT, June 22 (KUNA) -- ${first}\n\n${second}`, 'a.txt', 'null'],
  ['txt unnews', `22 June 2014 – ${first}\n\n${second}`, 'a.txt', '2014-06-22'],
  ['txt unnews2', `${title}\n\n22 June 2014 – ${first}\n\n${second}`, 'a.txt', '2014-06-22'],
  ['txt hrw', `${title}\n\n(Bamako, June 22, 2014) – ${first}\n\n${second}`, 'a.txt', '2014-06-22'],
  ['txt hrw3', `${title}\n\n(Bamako) – ${first}\n\n${second}\n\nJune 22, 2014`, 'a.txt', '2014-06-22'],
  [
    'txt amnesty',
    `${title}\n\n22 June 2014, 12:00 UTC\n\n${first}\n\n${second}`,
    'a.txt',
    '2014-06-22T12:00',
  ],
  ['txt allcaps', `${title.toUpperCase()}\nJUNE 22, 2014\n\n${first}\n\n${second}`, 'a.txt', '2014-06-22'],
  [
    'txt usenet',
    `From: desk@example.org\nDate: Sun, 22 Jun 2014 14:05:00 +0200\nSubject: ${title}\n\n${first}\n\n${second}`,
    'a.txt',
    '2014-06-22T12:05',
  ],
  ['txt date above', `Sunday, June 22, 2014\n${title}\n\n${first}\n\n${second}`, 'a.txt', '2014-06-22'],
  [
    'txt source above',
    `Delta News, June 22, 2014\n\n${title}\n\n${first}\n\n${second}`,
    'a.txt',
    '2014-06-22',
  ],
  [
    'txt source above2',
    `DELTA NEWS | June 22, 2014\n${title}\n\n${first}\n\n${second}`,
    'a.txt',
    '2014-06-22',
  ],
  ['txt name above', `Ana Mora, June 22, 2014\n\n${title}\n\n${first}\n\n${second}`, 'a.txt', '2014-06-22'],
  [
    'txt subhead',
    `${title}\nThe army says it will strike back\nBy Ana Mora\nJune 22, 2014\n\n${first}\n\n${second}`,
    'a.txt',
    '2014-06-22',
  ],
  [
    'txt subhead2',
    `${title}\n\nThe army says it will strike back\n\nJune 22, 2014 2:05 PM GMT+3\n\n${first}\n\n${second}`,
    'a.txt',
    '2014-06-22T11:05',
  ],
  [
    'txt subhead dot',
    `${title}\n\nThe army says it will strike back.\n\nPublished 22 June 2014\n\n${first}\n\n${second}`,
    'a.txt',
    '2014-06-22',
  ],
  [
    'txt caption',
    `${title}\n\nPhoto: Ana Mora / AFP\n\n22 June 2014\n\n${first}\n\n${second}`,
    'a.txt',
    '2014-06-22',
  ],
  [
    'txt by role',
    `${title}\n\nBy Ana Mora, Africa correspondent\n22 June 2014\n\n${first}\n\n${second}`,
    'a.txt',
    '2014-06-22',
  ],
  [
    'txt ordinal words',
    `${title}\n\nSunday, the 22nd of June, 2014\n\n${first}\n\n${second}`,
    'a.txt',
    '2014-06-22',
  ],
]

describe('where a stamp stands', () => {
  it.each(rows)('%s', (_, file, name, at) => {
    const article = readOne(file, name)
    expect(article.publishedAt?.slice(0, at.length) ?? 'null').toBe(at)
    if (at !== 'null') expect(article.publishedPrecision).toBe(at.includes('T') ? 'MINUTE' : 'DAY')
  })
})

describe('the zone of a place', () => {
  const read = (stamp: string, dateline: string, url?: string) =>
    readOne(`${title}\n${stamp}\n\n${dateline} - ${first}\n\n${second}`, 'a.txt', url ? { url } : {})

  it('settles an abbreviation of several', () => {
    const there = read('June 22, 2014 14:05 IST', 'NEW DELHI (PTI)')
    expect(there).toMatchObject({ publishedAt: '2014-06-22T08:35:00.000Z', publishedZone: '+05:30' })
    expect(there.codes).not.toContain('ZONE_NOT_READ')
    const address = 'https://news.example.com.bd/towns'
    expect(read('22 June 2014, 14:05 BST', 'Bara (AFP)', address).publishedAt).toBe(
      '2014-06-22T08:05:00.000Z',
    )
  })

  it('leaves it where no place does', () => {
    const nowhere = read('June 22, 2014 14:05 IST', 'GOMA (AFP)')
    expect(nowhere).toMatchObject({ publishedAt: '2014-06-22T14:05:00.000Z', publishedZone: null })
    expect(nowhere.codes).toContain('ZONE_NOT_READ')
  })
})

describe('what stands around a stamp', () => {
  const read = (text: string) => readOne(text, 'a.txt')

  it('keeps a standfirst in front of the body, without the stamp', () => {
    const text = `${title}\nThe army says it will strike back\nBy Ana Mora\nJune 22, 2014\n\n${first}\n\n${second}`
    expect(read(text)).toMatchObject({
      title,
      byline: 'Ana Mora',
      text: `The army says it will strike back\n\n${first}\n\n${second}`,
    })
  })

  it('leaves the days of a chronology in the text', () => {
    const text = `${title}\n\n${first}\n\n${second}\n\n${first}\n\nJune 22, 2014\n\n${second}\n\n${first}`
    expect(read(text).publishedAt).toBeNull()
    expect(read(text).text).toContain('June 22, 2014')
  })

  it('keeps place and agency of a dateline in any of its forms', () => {
    const datelineOf = (dateline: string) => read(`${title}\n\n${dateline}${first}\n\n${second}`).dateline
    expect(datelineOf('BAMAKO, June 22, 2014 /EFE/ -- ')).toMatchObject({
      placeText: 'BAMAKO',
      agency: 'EFE',
    })
    expect(datelineOf('Tehran, June 22, 2014, IRNA – ')).toMatchObject({
      placeText: 'Tehran',
      agency: 'IRNA',
    })
    expect(datelineOf('(Bamako, June 22, 2014) – ')).toMatchObject({
      placeText: 'Bamako',
      date: '2014-06-22',
    })
    expect(datelineOf('(Bamako) – ')).toMatchObject({ placeText: 'Bamako', date: null })
    expect(datelineOf('22 June 2014 – ')).toMatchObject({ placeText: null, date: '2014-06-22' })
  })
})
