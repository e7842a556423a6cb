import { describe, expect, it } from 'vitest'
import { readOne } from './read.ts'

const body =
  'Rebels seized two towns in the north on Saturday, officials said.\n\nThe army fell back to the river.'
const read = (above: string, text = body) => readOne(`${above}\n\n${text}\n`, 'story.txt')

/** What stands above the body of an article on the page of a paper or a wire, and what it says. */
const rows: readonly (readonly [above: string, said: object])[] = [
  [
    'Rebels seize two towns\nBy Ana Mora and Jon Bell, CNN\nupdated 5:42 AM EDT, Sun June 22, 2014 | Filed under: World',
    { byline: 'Ana Mora and Jon Bell, CNN', source: 'CNN', publishedAt: '2014-06-22T09:42:00.000Z' },
  ],
  [
    'Rebels seize two towns\nPublished June 22, 2014\nexample.com\nFacebook Twitter Email Print',
    { source: 'example.com', publishedAt: '2014-06-22T00:00:00.000Z', publishedPrecision: 'DAY' },
  ],
  [
    'Rebels seize two towns\nBY ANA MORA\nBAMAKO Sun Jun 22, 2014 7:35pm EDT',
    {
      byline: 'ANA MORA',
      dateline: { placeText: 'BAMAKO', span: null },
      publishedAt: '2014-06-22T23:35:00.000Z',
    },
  ],
  [
    'Rebels seize two towns\nAna Mora in Bamako\nThe Guardian, Sunday 22 June 2014 16.22 EDT',
    { byline: 'Ana Mora', source: 'Guardian', publishedAt: '2014-06-22T20:22:00.000Z' },
  ],
  [
    'Rebels seize two towns\nLast updated: 23 Jun 2014 06:31\nAl Jazeera and agencies',
    { source: 'Al Jazeera', updatedAt: '2014-06-23T06:31:00.000Z' },
  ],
  [
    'Rebels seize two towns\n\nBy ANA MORA JUNE 22, 2014',
    { byline: 'ANA MORA', publishedAt: '2014-06-22T00:00:00.000Z' },
  ],
  [
    'Rebels seize two towns - BBC News\nwww.example.org/world/2014\nPosted: 06/22/2014 8:04 am EDT | Updated: 06/23/2014 1:59 pm EDT',
    {
      source: 'BBC News',
      url: 'https://www.example.org/world/2014',
      publishedAt: '2014-06-22T12:04:00.000Z',
      updatedAt: '2014-06-23T17:59:00.000Z',
    },
  ],
  [
    'Rebels seize two towns\nSunday, 22 June 2014\nStaff writer, Al Arabiya\nText size A A A',
    { source: 'Al Arabiya', publishedAt: '2014-06-22T00:00:00.000Z' },
  ],
]

describe('lines above the body', () => {
  it.each(rows)('%j', (above, said) => {
    const article = read(above)
    expect(article).toMatchObject({ ...said, title: 'Rebels seize two towns', text: body })
  })

  it('keeps a line that only looks like one', () => {
    for (const line of ['Truce in Bamako', 'Print workers walk out', 'By Monday the town had fallen']) {
      expect(read(`Rebels seize two towns\n${line}`).text).toContain(line)
    }
  })
})

describe('highlights above the story', () => {
  const article = read(
    'Rebels seize two towns\nBy Ana Mora, CNN\nupdated 5:42 AM EDT, Sun June 22, 2014',
    `STORY HIGHLIGHTS\nArmy says it has retaken one town\nFrance sends more troops\n\nBamako (CNN) -- ${body}`,
  )

  it('are one section, no headings of their own, and do not hide the dateline', () => {
    expect(article.sections.map(({ heading }) => heading)).toEqual(['STORY HIGHLIGHTS'])
    expect(article.dateline).toMatchObject({ placeText: 'Bamako', agency: 'CNN' })
  })
})
