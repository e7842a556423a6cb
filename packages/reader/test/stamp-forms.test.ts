import { describe, expect, it } from 'vitest'
import { readOne } from './read.ts'

const body =
  'Rebels seized two towns in the north on Saturday, officials said.\n\nThe army fell back to the river.'
const title = 'Rebels seize two towns'

/** Stamps as papers, agencies, offices and blogs print them under a title; minutes in UTC, or the day alone. */
const rows: readonly (readonly [line: string, which: 'published' | 'updated', at: string])[] = [
  ['Updated 4:31 PM ET, Sun June 22, 2014', 'updated', '2014-06-22T20:31'],
  ['updated 4:31 PM EDT, Sun June 22, 2014', 'updated', '2014-06-22T20:31'],
  ['Published: 21 June 2022, 14:05 BST', 'published', '2022-06-21T13:05'],
  ['June 22, 2014 -- Updated 0131 GMT (0931 HKT)', 'updated', '2014-06-22T01:31'],
  ['2014-06-22T14:05:00+03:00', 'published', '2014-06-22T11:05'],
  ['Sun, 22 Jun 2014 14:05:00 GMT', 'published', '2014-06-22T14:05'],
  ['21/06/2022 10:15', 'published', '2022-06-21T10:15'],
  ['Posted on Sunday 22 June 2014', 'published', '2014-06-22'],
  ['Sunday, June 22nd, 2014 at 3:15 pm', 'published', '2014-06-22T15:15'],
  ['(2245 GMT Tuesday, June 24, 2014)', 'published', '2014-06-24T22:45'],
  ['Last updated: Sunday, June 22, 2014 | 14:05 GMT', 'updated', '2014-06-22T14:05'],
  ['22 juin 2014', 'published', '2014-06-22'],
  ['Publié le 22 juin 2014 à 14h05', 'published', '2014-06-22T14:05'],
  ['Mis à jour le 22/06/2014 à 14:05', 'updated', '2014-06-22T14:05'],
  ['Le 22 juin 2014 à 14:05', 'published', '2014-06-22T14:05'],
  ['22 de junio de 2014', 'published', '2014-06-22'],
  ['22 Juni 2014', 'published', '2014-06-22'],
  ['22. Juni 2014, 14:05 Uhr', 'published', '2014-06-22T14:05'],
  ['2014年6月22日', 'published', '2014-06-22'],
  ['22 June 2014 Last updated at 14:05 GMT', 'updated', '2014-06-22T14:05'],
  ['22 June 2014 Last updated at 14:05 ET', 'updated', '2014-06-22T18:05'],
  ['June 22, 2014, 6:04 PM EDT', 'published', '2014-06-22T22:04'],
  ['Jun. 22, 2014 6:04 p.m. ET', 'published', '2014-06-22T22:04'],
  ['Updated June 22, 2014 6:04 p.m. ET', 'updated', '2014-06-22T22:04'],
  ['First published on Sun 22 Jun 2014 14.05 BST', 'published', '2014-06-22T13:05'],
  ['Sun 22 Jun 2014 14.05 BST', 'published', '2014-06-22T13:05'],
  ['Last modified on Mon 23 Jun 2014 01.05 BST', 'updated', '2014-06-23T00:05'],
  ['22 June 2014 • 2:05pm', 'published', '2014-06-22T14:05'],
  ['22 Jun 2014 14:05 GMT', 'published', '2014-06-22T14:05'],
  ['By Ana Mora | Associated Press June 22, 2014', 'published', '2014-06-22'],
  ['Published June 22, 2014 6:04pm EDT', 'published', '2014-06-22T22:04'],
  ['Publication date: 22 June 2014', 'published', '2014-06-22'],
  ['Date: 22/06/2014', 'published', '2014-06-22'],
  ['DATE: 2014-06-22', 'published', '2014-06-22'],
  ['Published On 22 Jun 2014', 'published', '2014-06-22'],
  ['Published: Jun 22,2014 02:05 PM', 'published', '2014-06-22T14:05'],
  ['2014-06-22 22:05:13 (GMT+8)', 'published', '2014-06-22T14:05'],
  ['Source: Xinhua | 2014-06-22 22:05:13 | Editor: ana', 'published', '2014-06-22T22:05'],
  ['Xinhua | Updated: 2014-06-22 22:05', 'updated', '2014-06-22T22:05'],
  ['Source: Xinhua|   2022-06-22', 'published', '2022-06-22'],
  ['Published 22 June 2014', 'published', '2014-06-22'],
  ['News ID: 81211234 - Sun 22 June 2014 - 14:05', 'published', '2014-06-22T14:05'],
  ['TEHRAN, June 22, 2014', 'published', '2014-06-22'],
  ['LONDON, 21 June 2022', 'published', '2022-06-21'],
  ['GENEVA/NEW YORK, 22 June 2014', 'published', '2014-06-22'],
  ['New York, 22 June 2014', 'published', '2014-06-22'],
  ['22 June 2014 | Peace and Security', 'published', '2014-06-22'],
  ['22 June 2014 -', 'published', '2014-06-22'],
  ['Published: 2014-06-22 14:05:00 UTC', 'published', '2014-06-22T14:05'],
  ['Sunday 22 June 2014 14:05 UK', 'published', '2014-06-22T13:05'],
  ['6:04 PM - 22 Jun 2014', 'published', '2014-06-22T18:04'],
  ['June 22, 2014 / 6:04 PM / CBS News', 'published', '2014-06-22T18:04'],
  ['June 22, 2014 / 6:04 PM / 8 years ago', 'published', '2014-06-22T18:04'],
  ['June 22, 20146:04 PM ET', 'published', '2014-06-22T22:04'],
  ['June 22, 2014 · 6:04 PM ET', 'published', '2014-06-22T22:04'],
  ['Published: 14:05, 22 June 2014 | Updated: 16:10, 22 June 2014', 'published', '2014-06-22T14:05'],
  ['PUBLISHED : Sunday, 22 June, 2014, 2:05pm', 'published', '2014-06-22T14:05'],
  ['UPDATED : Sunday, 22 June, 2014, 2:05pm', 'updated', '2014-06-22T14:05'],
  [
    'Published June 22, 2014 at 2:05 p.m. | UPDATED: June 22, 2014 at 4:05 p.m.',
    'published',
    '2014-06-22T14:05',
  ],
  ['Sunday | 22 June, 2014', 'published', '2014-06-22'],
  ['Publish Date: Sunday 22 June 2014', 'published', '2014-06-22'],
  ['Sun Jun 22 2014 14:05:06 GMT+0300 (AST)', 'published', '2014-06-22T11:05'],
  ['Sun Jun 22 14:05:06 UTC 2014', 'published', '2014-06-22T14:05'],
  ['22.06.2014 14:05', 'published', '2014-06-22T14:05'],
  ['14:05 22.06.2014', 'published', '2014-06-22T14:05'],
  ['14:05 GMT 22.06.2014 (updated: 15:06 GMT 22.06.2014)', 'published', '2014-06-22T14:05'],
  ['22.06.14', 'published', '2014-06-22'],
  ['06.22.14', 'published', '2014-06-22'],
  ['06/22/14', 'published', '2014-06-22'],
  ['22/06/14 14:05', 'published', '2014-06-22T14:05'],
  ['22-06-2014', 'published', '2014-06-22'],
  ['22-Jun-14', 'published', '2014-06-22'],
  ['Jun 22nd 2014', 'published', '2014-06-22'],
  ['Jun 22nd 2014 | BAMAKO', 'published', '2014-06-22'],
  ['On June 22, 2014', 'published', '2014-06-22'],
  ['on 22 June 2014 at 11:22am', 'published', '2014-06-22T11:22'],
  ['Submitted by Ana Mora on Sun, 06/22/2014 - 14:05', 'published', '2014-06-22T14:05'],
  ['Posted by Ana Mora on June 22, 2014', 'published', '2014-06-22'],
  ['Posted June 22, 2014 by Ana Mora', 'published', '2014-06-22'],
  ['by Ana Mora, June 22, 2014', 'published', '2014-06-22'],
  ['June 22, 2014 By Ana Mora', 'published', '2014-06-22'],
  ['Ana Mora | June 22, 2014', 'published', '2014-06-22'],
  ['Ana Mora - June 22, 2014', 'published', '2014-06-22'],
  ['Ana Mora, 22 June 2014', 'published', '2014-06-22'],
  ['by Ana Mora on June 22, 2014 in Africa', 'published', '2014-06-22'],
  ['Published on: Sunday, 22 June 2014 14:05:33 +0000', 'published', '2014-06-22T14:05'],
  ['Written by Ana Mora on 22 June 2014', 'published', '2014-06-22'],
  ['10:15 a.m. Moscow time, June 22, 2014', 'published', '2014-06-22T06:15'],
  ['22 June 2014, 10:15 Moscow Time', 'published', '2014-06-22T06:15'],
  ['June 22, 2014 10:15 am Eastern Time', 'published', '2014-06-22T14:15'],
  ['10:15 a.m. local time, June 22, 2014', 'published', '2014-06-22T10:15'],
  ['22 June 2014 10:15 (Kabul time)', 'published', '2014-06-22T05:45'],
  ['Updated on: Jun 22, 2014 / 6:04 PM EDT', 'updated', '2014-06-22T22:04'],
  ['Edited 22 June 2014', 'updated', '2014-06-22'],
  ['Last edited: June 22, 2014', 'updated', '2014-06-22'],
  ['Issued: 22 June 2014', 'published', '2014-06-22'],
  ['Release date: June 22, 2014', 'published', '2014-06-22'],
  ['FOR IMMEDIATE RELEASE: June 22, 2014', 'published', '2014-06-22'],
  ['Press release 22 June 2014', 'published', '2014-06-22'],
  ['News release 14/80  22 June 2014', 'published', '2014-06-22'],
  ['Sunday, 22 June 2014 14:05 +03', 'published', '2014-06-22T11:05'],
  ['June 22, 2014, 2:05 PM UTC+3', 'published', '2014-06-22T11:05'],
  ['June 22, 2014, 2:05 PM GMT+3 | Updated on June 22, 2014, 4:05 PM GMT+3', 'published', '2014-06-22T11:05'],
  ['June 22, 2014 12:00 am', 'published', '2014-06-22T00:00'],
  ['22 June 2014 — 2.05pm', 'published', '2014-06-22T14:05'],
  ['June 22, 2014 — 2.05pm AEST', 'published', '2014-06-22T04:05'],
  ['22 June 2014 (IRIN)', 'published', '2014-06-22'],
  ['IRIN, 22 June 2014', 'published', '2014-06-22'],
  ['Reuters - 22/06/2014', 'published', '2014-06-22'],
  ['AFP, 22 June 2014 at 14:05', 'published', '2014-06-22T14:05'],
  ['by AFP / Jun 22, 2014', 'published', '2014-06-22'],
  ['AP - Associated Press, Jun 22, 2014', 'published', '2014-06-22'],
  ['Story by Reuters • 22/06/2014 14:05', 'published', '2014-06-22T14:05'],
  ['© AFP 22 June 2014', 'published', '2014-06-22'],
  ['Dawn.com Published June 22, 2014 02:05pm', 'published', '2014-06-22T14:05'],
  ['Sunday 22 Jun 2014, 24 Shaban 1435', 'published', '2014-06-22'],
  ['Khordad 1, 1393 / June 22, 2014', 'published', '2014-06-22'],
  ['3 min read June 22, 2014 6:04 PM EDT', 'published', '2014-06-22T22:04'],
  ['June 22, 2014 3 min read', 'published', '2014-06-22'],
  ['Sunday, June 22, 2014 12:05 PM EDT', 'published', '2014-06-22T16:05'],
  ['12:05, 22 June 2014', 'published', '2014-06-22T12:05'],
  ['TODAY, June 22, 2014', 'published', '2014-06-22'],
  ['As of June 22, 2014, 5 p.m. ET', 'published', '2014-06-22T21:00'],
  ['Sunday, 22nd June 2014', 'published', '2014-06-22'],
  ['Sunday the 22nd of June 2014', 'published', '2014-06-22'],
  ['20140622-1405', 'published', '2014-06-22'],
  ['2014 June 22', 'published', '2014-06-22'],
  ['2014/06/22 14:05 KST', 'published', '2014-06-22T05:05'],
  ['2014.06.22 14:05', 'published', '2014-06-22T14:05'],
  ['2014. 06. 22', 'published', '2014-06-22'],
  ['Mar. 3, 2014', 'published', '2014-03-03'],
  ['Posted at: 22 June, 2014 00:00:00', 'published', '2014-06-22T00:00'],
  ['Added: 22 June 2014 14:05', 'published', '2014-06-22T14:05'],
  ['Upload date: 22 June 2014', 'published', '2014-06-22'],
  ['Online since: 22 June 2014', 'published', '2014-06-22'],
  ['Modified: 2014-06-22', 'updated', '2014-06-22'],
  ['Read: 22 June 2014 | 14:05 CEST', 'published', '2014-06-22T12:05'],
  ['Bamako, Mali, 22 June 2014 –', 'published', '2014-06-22'],
]

describe('stamps under a title', () => {
  it.each(rows)('%s', (line, which, at) => {
    const article = readOne(`${title}\n${line}\n\n${body}\n`)
    const instant = which === 'updated' ? article.updatedAt : article.publishedAt
    expect(instant?.slice(0, at.length)).toBe(at)
    expect(article.publishedPrecision).toBe(at.includes('T') ? 'MINUTE' : 'DAY')
    expect(article).toMatchObject({ title, text: body })
  })

  it.each([
    'Three years on, the war of June 22, 2014 is not over',
    'Officials said on June 22, 2014 that the road was open.',
    'The town fell on 22 June 2014',
    'A truce of 2014 that did not last',
  ])('keeps %s', (line) => {
    const article = readOne(`${title}\n${line}\n\n${body}\n`)
    expect(article.text).toContain(line)
    expect(article.publishedAt).toBeNull()
  })

  it('signs what a name stands beside', () => {
    const bylineOf = (line: string) => readOne(`${title}\n${line}\n\n${body}\n`).byline
    expect(bylineOf('Posted by Ana Mora on June 22, 2014')).toBe('Ana Mora')
    expect(bylineOf('June 22, 2014 By Ana Mora')).toBe('Ana Mora')
    expect(bylineOf('Submitted by Ana Mora on Sun, 06/22/2014 - 14:05')).toBe('Ana Mora')
  })
})

describe('an order of day and month that the numbers leave open', () => {
  it.each([
    ['Tuesday 04/03/2014', '2014-03-04'],
    ['Thursday 04/03/2014', '2014-04-03'],
    ['04/03/2014 2:05 PM EDT', '2014-04-03'],
  ])('%s', (line, day) => {
    expect(readOne(`${title}\n${line}\n\n${body}\n`).publishedAt?.slice(0, 10)).toBe(day)
  })
})

describe('the day in an address', () => {
  it.each([
    ['https://example.org/world/2014/06/22/towns', '2014-06-22'],
    ['https://example.org/world/2014/jun/22/towns', '2014-06-22'],
    ['https://example.org/world/2014/13/22/towns', undefined],
    ['https://example.org/2014/06/towns', undefined],
  ])('%s', (url, day) => {
    const article = readOne(`${title}\n\n${body}\n`, 'a.txt', { url })
    expect(article.publishedAt?.slice(0, 10)).toBe(day)
  })
  it('counts less than a stamp', () => {
    const article = readOne(`${title}\n23 June 2014\n\n${body}\n`, 'a.txt', {
      url: 'https://example.org/2014/06/22/a',
    })
    expect(article.publishedAt?.slice(0, 10)).toBe('2014-06-23')
  })
})
