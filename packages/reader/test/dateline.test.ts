import { describe, expect, it } from 'vitest'
import { readDateline } from '../src/newswire/dateline.ts'

const published = '2021-03-04'

describe('datelines of the wires', () => {
  it.each([
    ['AMMAN, Jordan (Levant Wire, May 23, 2016) — As', 'AMMAN, Jordan', 'Levant Wire', '2016-05-23'],
    ['GENEVA (Reuters) - The', 'GENEVA', 'Reuters', null],
    ['KYIV, Ukraine (AP) — Three', 'KYIV, Ukraine', 'AP', null],
    ['LIMA, 7 JUL 89 (EFE) -- Gunmen', 'LIMA', 'EFE', '1989-07-07'],
    ['NAIROBI, March 3 (Xinhua) -- Police', 'NAIROBI', 'Xinhua', '2021-03-03'],
    ['NAIROBI, Dec. 30 (Xinhua) -- Police', 'NAIROBI', 'Xinhua', '2020-12-30'],
    ['Moscow (AFP) - A', 'Moscow', 'AFP', null],
    ['SAN SALVADOR, El Salvador, April 2, 2020 — The', 'SAN SALVADOR, El Salvador', null, '2020-04-02'],
    ['RIO DE JANEIRO — Police', 'RIO DE JANEIRO', null, null],
    ['N’DJAMENA (AFP) – Rebels', 'N’DJAMENA', 'AFP', null],
    ['(Reuters) - Oil', null, 'Reuters', null],
    ['WASHINGTON/LONDON, May 3 (Reuters) - Oil', 'WASHINGTON/LONDON', 'Reuters', '2021-05-03'],
    ['BEIRUT (AP) \ufffd A militia', 'BEIRUT', 'AP', null],
    ['ABOARD THE MERCY (Harbour News) -- Nurses', 'ABOARD THE MERCY', 'Harbour News', null],
    ['OUAGADOUGOU (AFP): Soldiers', 'OUAGADOUGOU', 'AFP', null],
    ['(AFP) June 3 - Police', null, 'AFP', '2021-06-03'],
    ['(NPA) MAY 3, 2020 - Troops', null, 'NPA', '2020-05-03'],
    ['Oslo, 21 June 2020 – The', 'Oslo', null, '2020-06-21'],
    ['Oslo, 21 June 2020: The', 'Oslo', null, '2020-06-21'],
    ['Nairobi, Kenya - Police', 'Nairobi, Kenya', null, null],
    ['Bunia, DR Congo — Militia', 'Bunia, DR Congo', null, null],
    ['Yangon, Burma – The', 'Yangon, Burma', null, null],
    ['OSLO/BERGEN, June 3 (Fjord News) - The', 'OSLO/BERGEN', 'Fjord News', '2021-06-03'],
  ])('%s', (text, placeText, agency, date) => {
    const { dateline } = readDateline(text, 0, published)
    expect(dateline).toMatchObject({ placeText, agency, date })
    expect(text.startsWith(dateline?.span?.quote ?? 'none')).toBe(true)
    expect(dateline?.text).toMatch(/[-—–:\ufffd]$/)
  })

  it.each([
    'The president — who had arrived on Monday — said so.',
    'Police said: “Nobody was hurt.”',
    'BREAKING — Police clear square',
    'UPDATE 2 - Police clear square',
    'At least 44 people (all of them prisoners) - were killed',
    'The Islamic State (ISIS) - also known as Daesh - said',
    'Officials (who would not give their names) - said',
    'He left - and returned',
    'Three people died.',
    'A well-known minister',
    'BAKER HURT BY STRAY DOG IN HIDE - AND-SEEK',
    'A FIRE - the third - broke out',
    'Jane Doe, The Wire. WASHINGTON (AP) - A',
    'Monday - Friday',
    'Smith, Jones - who had met before - agreed',
    '(All of them) June 3 was a day -of rest',
    '',
  ])('no dateline: %s', (text) => {
    expect(readDateline(text, 0, published).dateline).toBeNull()
  })

  it('tells a day that cannot be completed', () => {
    const { dateline, issues } = readDateline('NAIROBI, March 3 (Xinhua) -- Police', 0, null)
    expect(dateline?.date).toBeNull()
    expect(issues.map((issue) => issue.code)).toEqual(['DATE_WITHOUT_YEAR'])
  })

  it('takes 29 February from a year that has one', () => {
    expect(readDateline('ACCRA, Feb. 29 (AFP) - A', 0, '2021-03-01').dateline?.date ?? null).toBe(
      '2020-02-29',
    )
  })

  it('tells an impossible day', () => {
    const { dateline, issues } = readDateline('ACCRA, Feb. 31, 2021 (AFP) - A', 0, published)
    expect(dateline).toMatchObject({ placeText: 'ACCRA', date: null })
    expect(issues.map((issue) => issue.code)).toEqual(['DATE_IMPOSSIBLE'])
  })
})
