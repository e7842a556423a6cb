import { describe, expect, it } from 'vitest'
import { readFixture, readOne } from './read.ts'

const headings = (article: { sections: { heading: string | null }[] }) =>
  article.sections.map((section) => section.heading).filter((heading) => heading !== null)

describe('a wire story', () => {
  const article = readFixture('wire.txt')

  it('reads title, stamps and dateline', () => {
    expect(article).toMatchObject({
      title: 'Shelling Kills Nine at Market in Border Town, Officials Say',
      source: 'NPA',
      byline: null,
      language: 'en',
      publishedAt: '2022-02-11T17:41:00.000Z',
      publishedPrecision: 'MINUTE',
      publishedZone: '+02:00',
      updatedAt: '2022-02-11T18:15:03.000Z',
      dateline: { placeText: 'KHARST, Norland', date: '2022-02-11', agency: 'NPA' },
      codes: [],
    })
  })

  it('begins its text with the dateline, and points to it', () => {
    const span = article.dateline?.span
    expect(span?.start).toBe(0)
    expect(article.text.slice(0, span?.end)).toBe('KHARST, Norland (NPA, Feb. 11, 2022) —')
    expect(article.text).not.toContain('Posted at')
    expect(article.text).not.toContain(article.title)
  })

  it('keeps headings as paragraphs and as sections that cover their body', () => {
    expect(headings(article)).toEqual(['Hospitals run out of blood', 'Army denies firing'])
    expect(article.sections[0]?.heading).toBeNull()
    for (const { heading, start, end } of article.sections) {
      expect(article.text.slice(start, end).startsWith(heading ?? 'KHARST')).toBe(true)
      expect(article.text.slice(start, end)).toMatch(/[.]$/)
    }
  })
})

describe('a wrapped story', () => {
  const article = readFixture('wrapped.txt')

  it('joins lines to paragraphs and the two lines of the title', () => {
    expect(article.title).toBe('Ministers of Three River Countries Leave Talks in Geneva without an Accord')
    expect(article.text.split('\n\n')).toHaveLength(3)
    expect(article.text).toContain('share the upper valley left Geneva')
    expect(headings(article)).toEqual([])
  })

  it('reads byline and stamp on one line, and takes the one stamp for the day of publication', () => {
    expect(article).toMatchObject({
      byline: 'Oda Lunt and Peer Haal, NPA',
      source: 'Reuters',
      updatedAt: '2021-03-02T21:02:00.000Z',
      publishedAt: '2021-03-02T21:02:00.000Z',
      dateline: { placeText: 'GENEVA', agency: 'Reuters', date: null },
    })
  })
})

describe('plain text', () => {
  it('takes single line ends as ends of paragraphs where lines are long', () => {
    const long =
      'Soldiers and rebels fought in the hills above the town for a third day, and nobody counted the dead.'
    const { title, text } = readOne(`Fighting goes on\n17 Jun 2021\n${long}\n${long}\n`)
    expect(title).toBe('Fighting goes on')
    expect(text).toBe(`${long}\n\n${long}`)
  })

  it('makes a title of the first sentence where there is none, and keeps the sentence', () => {
    const { title, text } = readOne(
      'Rebels shot at Gen. A. Bor in Tarn on Monday. He was not hurt.\n\nPolice came.',
    )
    expect(title).toBe('Rebels shot at Gen. A. Bor in Tarn on Monday')
    expect(text.startsWith('Rebels shot at')).toBe(true)
  })

  it('cuts a long first sentence between words', () => {
    const { title } = readOne(`${'word '.repeat(60)}end.`)
    expect(title.length).toBeLessThanOrEqual(121)
    expect(title).toMatch(/word…$/)
  })

  it('does not take a dateline for a title', () => {
    const { title, text, publishedAt, publishedPrecision } = readOne(
      'ACCRA, May 3, 2021 (GNA) - Two men were held\n\nThey are brothers.',
    )
    expect(text).toMatch(/^ACCRA/)
    expect(title).toContain('Two men were held')
    expect([publishedAt, publishedPrecision]).toEqual(['2021-05-03T00:00:00.000Z', 'DAY'])
  })

  it.each([
    ['By Jane Doe, Reuters', 'Jane Doe, Reuters', 'Reuters'],
    ['By Jane Doe in Cairo', 'Jane Doe in Cairo', null],
    ['By JANE DOE, Staff Writer', 'JANE DOE, Staff Writer', null],
    ['By Jane Doe, The Delta Herald', 'Jane Doe, The Delta Herald', 'The Delta Herald'],
    ['Reuters', null, 'Reuters'],
    ['Source: Bay News', null, 'Bay News'],
    ['Author: Jane Doe', 'Jane Doe', null],
  ])('%s', (line, byline, source) => {
    expect(readOne(`Title here\n\n${line}\n\nPolice came to the house.`)).toMatchObject({
      byline,
      source,
      text: 'Police came to the house.',
    })
  })

  it.each([
    'By Monday the rebels had left.',
    'Three people died on 17 June 2021.',
    'Officials told CNN on Sunday that the town had fallen.',
    'Updated figures show 40 dead.',
  ])('no header line: %s', (line) => {
    const article = readOne(`Title here\n\n${line}\n\nPolice came.`)
    expect(article).toMatchObject({
      text: `${line}\n\nPolice came.`,
      source: null,
      byline: null,
      publishedAt: null,
    })
  })

  it.each([
    ['31 Feb 2021', 'DATE_IMPOSSIBLE'],
    ['03/04/2021', 'DATE_AMBIGUOUS'],
    ['Published: March 3', 'DATE_WITHOUT_YEAR'],
    ['Updated 3 hours ago', 'DATE_RELATIVE'],
  ])('%s: no date, and said so', (line, code) => {
    const article = readOne(`Title here\n${line}\nPolice came to the house.`)
    expect(article).toMatchObject({
      publishedAt: null,
      updatedAt: null,
      text: 'Police came to the house.',
      codes: [code],
    })
  })

  it('does not take a short sentence, a list item or the last line for a heading', () => {
    const article = readOne(
      'Title\n\nHe said no.\n\nThe men left the house on Monday morning.\n\n- One item of a list\n\nA third and longer paragraph follows here.\n\nThe End',
    )
    expect(headings(article)).toEqual([])
  })

  it('keeps initials at the end of a heading', () => {
    const article = readOne(
      'Title\n\nShort text here.\n\nAid from the U.S.\n\nA longer paragraph follows here, and it ends.',
    )
    expect(headings(article)).toEqual(['Aid from the U.S.'])
  })

  it('lets given values win', () => {
    const given = {
      title: 'Given',
      source: 'Given News',
      url: 'https://GIVEN.example/a?utm_source=x&b=2&a=1#top',
      publishedAt: '2020-01-01T12:00:00+02:00',
    }
    expect(readOne('Title\n3 May 2021\n\nPolice came to the house.', 'a.txt', given)).toMatchObject({
      title: 'Given',
      source: 'Given News',
      url: 'https://given.example/a?a=1&b=2',
      publishedAt: '2020-01-01T10:00:00.000Z',
      publishedZone: '+02:00',
      text: 'Police came to the house.',
    })
  })

  it('names one article by source, title and day, whatever its text', () => {
    const read = (text: string, source: string) =>
      readOne(`Title\n3 May 2021\n\n${text}`, 'a.txt', { source }).id
    expect(read('Police came to the house.', 'Bay News')).toBe(
      read('Police came to the house. They left.', 'BAY NEWS'),
    )
    expect(read('Police came to the house.', 'Bay News')).not.toBe(
      read('Police came to the house.', 'Other News'),
    )
  })
})

describe('languages', () => {
  it.each([
    [
      'en',
      'Gen. Nguyễn Văn Thắng met Abd al-Rahman ibn Yusuf in Ouagadougou on Monday, and both said that the truce with the Jamaat would hold.',
    ],
    [
      'de',
      'Die Polizei teilte am Montag mit, dass bei dem Angriff auf den Markt drei Menschen getötet wurden.',
    ],
    [
      'fr',
      'La police a annoncé lundi que trois personnes avaient été tuées dans une attaque contre le marché.',
    ],
    [
      'es',
      'La policía dijo que tres personas murieron el lunes en un ataque contra el mercado de la ciudad.',
    ],
    ['ru', 'Полиция сообщила в понедельник, что в результате нападения на рынок погибли три человека.'],
    ['ar', 'قالت الشرطة يوم الاثنين إن ثلاثة أشخاص قتلوا في هجوم على السوق'],
    [
      'en',
      'Pakistan President Zia today rejected a fresh offer from Kabul for direct talks between the two.',
    ],
    [
      'nl',
      'De politie zei maandag dat drie mensen zijn gedood bij een aanval op de markt in de stad, en dat het onderzoek van start is gegaan.',
    ],
    [
      'no',
      'Politiet sier at tre personer ble drept i et angrep på markedet mandag, og at det er for tidlig å si hvem som sto bak.',
    ],
    ['af', 'Die polisie sê drie mense is Maandag in die stad dood en dat die ondersoek nog aan die gang is.'],
    ['und', 'Tarn 44'],
  ])('%s', (language, text) => {
    expect(readOne(text).language).toBe(language)
  })
})
