import type { CannotLink } from '@wiregraph/lexicon'
import { describe, expect, it } from 'vitest'
import { actorsIn } from './actors-doc.ts'

interface Options {
  readonly day?: string
}

/** Id of the actor that the words stand for; null where they stand for none, or are no mention. */
function idOf(text: string, words: string, options: Options = {}): string | null {
  const { lines, log } = actorsIn(text, options)
  const line = lines.find((l) => l.text === words)
  expect(line, `${words} in:\n${log}`).toBeDefined()
  return line?.actor?.id ?? null
}

const nameOf = (text: string, words: string, options: Options = {}) =>
  actorsIn(text, options).lines.find((l) => l.text === words)?.actor?.name ?? null

type Telling = readonly [text: string, words: string]

const one: readonly (readonly [string, Telling, Telling])[] = [
  [
    'full name, office and country',
    ['Chadian Justice Minister Idrissa Mbodou resigned.', 'Chadian Justice Minister Idrissa Mbodou'],
    ['Idrissa Mbodou, the justice minister of Chad, wept.', 'Idrissa Mbodou'],
  ],
  [
    'the country after the name',
    ['Justice Minister Idrissa Mbodou of Chad resigned.', 'Justice Minister Idrissa Mbodou'],
    ['Chadian Justice Minister Idrissa Mbodou resigned.', 'Chadian Justice Minister Idrissa Mbodou'],
  ],
  [
    'a middle initial',
    ['Kenyan Senator Peter Wako left.', 'Kenyan Senator Peter Wako'],
    ['Kenyan Senator Peter K. Wako left.', 'Kenyan Senator Peter K. Wako'],
  ],
  [
    'country told only at the second mention',
    [
      'Minister Idrissa Mbodou left Niger. Idrissa Mbodou, the Chadian minister, was calm.',
      'Minister Idrissa Mbodou',
    ],
    ['Chadian Minister Idrissa Mbodou left.', 'Chadian Minister Idrissa Mbodou'],
  ],
  [
    'two spellings from another alphabet',
    ['Iraqi lawmaker Qassem al-Jubouri resigned.', 'Iraqi lawmaker Qassem al-Jubouri'],
    [
      'Iraqi lawmaker Kassim Jabouri resigned. Iraqi lawmaker Kasim al-Juburi resigned.',
      'Iraqi lawmaker Kasim al-Juburi',
    ],
  ],
  [
    'a hyphen and "el-"',
    [
      'Egyptian Health Minister Abdel-Rahman el-Tayeb left.',
      'Egyptian Health Minister Abdel-Rahman el-Tayeb',
    ],
    [
      'Egyptian Health Minister Abdul Rahman al-Tayeb left.',
      'Egyptian Health Minister Abdul Rahman al-Tayeb',
    ],
  ],
  [
    'last name, and an office of which a country has one',
    ['Chadian Foreign Minister Mbodou left.', 'Chadian Foreign Minister Mbodou'],
    ["Chad's foreign minister Mbodou wept.", "Chad's foreign minister Mbodou"],
  ],
]
describe('one person in two articles', () =>
  it.each(one)('%s', (_, a, b) => expect(idOf(...a)).toBe(idOf(...b))))

const two: readonly (readonly [string, Telling, Telling])[] = [
  [
    'one last name',
    ['Kenyan Senator Peter Wako left.', 'Kenyan Senator Peter Wako'],
    ['Kenyan Senator James Wako left.', 'Kenyan Senator James Wako'],
  ],
  [
    'one full name in two countries',
    ['Kenyan Senator Peter Wako left.', 'Kenyan Senator Peter Wako'],
    ['Ugandan Senator Peter Wako left.', 'Ugandan Senator Peter Wako'],
  ],
  [
    'one full name, a minister and a farmer',
    ['Kenyan Health Minister Peter Wako left.', 'Kenyan Health Minister Peter Wako'],
    ['Peter Wako, a farmer from Kenya, wept.', 'Peter Wako'],
  ],
  [
    'one full name, a governor and a corporal',
    ['Kenyan Governor Peter Wako left.', 'Kenyan Governor Peter Wako'],
    ['Kenyan Corporal Peter Wako was killed.', 'Kenyan Corporal Peter Wako'],
  ],
  [
    'a rank and a last name in two articles',
    ['Iraqi Gen. Hamdani spoke.', 'Iraqi Gen. Hamdani'],
    ['Iraqi Gen. Hamdani spoke again.', 'Iraqi Gen. Hamdani'],
  ],
  [
    'a last name, and the full name of another article',
    ['Iraqi Gen. Hamdani spoke.', 'Iraqi Gen. Hamdani'],
    ['Iraqi Gen. Faris Hamdani spoke.', 'Iraqi Gen. Faris Hamdani'],
  ],
  [
    'names of two sounds',
    ['Iraqi lawmaker Mahmoud Jubouri left.', 'Iraqi lawmaker Mahmoud Jubouri'],
    ['Iraqi lawmaker Mohammed Jubouri left.', 'Iraqi lawmaker Mohammed Jubouri'],
  ],
  [
    'the same sounds where names are written in Latin letters',
    ['French lawmaker Marie Benoit left.', 'French lawmaker Marie Benoit'],
    ['French lawmaker Mary Benoit left.', 'French lawmaker Mary Benoit'],
  ],
  [
    'an office in two countries',
    ['Chadian Foreign Minister Mbodou left.', 'Chadian Foreign Minister Mbodou'],
    ["Niger's foreign minister Mbodou wept.", "Niger's foreign minister Mbodou"],
  ],
]
describe('two persons in two articles', () =>
  it.each(two)('%s', (_, a, b) => expect(idOf(...a)).not.toBe(idOf(...b))))

describe('two persons in one article', () => {
  it('takes no last name for somebody of another country', () => {
    const text = 'Kenyan teacher Peter Wako fell. The Ugandan minister Wako was calm.'
    expect(nameOf(text, 'The Ugandan minister Wako')).toBe('Wako')
  })
  it('leaves a last name open that two have', () => {
    const text = 'Kenyan Senator Peter Wako and Ugandan Mayor Ruth Wako met. Wako was calm.'
    expect(nameOf(text, 'Wako')).toBeNull()
  })
})

describe('offices and their days', () => {
  const rows: readonly (readonly [string, string, string, string | null])[] = [
    ['2003-05-01', 'President Bush spoke.', 'President Bush', 'George W. Bush'],
    ['1990-05-01', 'President Bush spoke.', 'President Bush', 'George H.W. Bush'],
    ['2014-02-01', 'Prime Minister Sharif spoke.', 'Prime Minister Sharif', 'Nawaz Sharif'],
    ['2022-09-01', 'Prime Minister Sharif spoke.', 'Prime Minister Sharif', 'Shehbaz Sharif'],
    ['2011-06-20', 'The U.S. secretary of state left.', 'The U.S. secretary of state', 'Hillary Clinton'],
    ['2014-06-20', 'The U.S. secretary of state left.', 'The U.S. secretary of state', 'John Kerry'],
    ['2013-02-02', "France's defence minister left.", "France's defence minister", 'Jean-Yves Le Drian'],
    ['2009-03-01', 'The Russian president left.', 'The Russian president', 'Dmitry Medvedev'],
    ['2010-02-02', 'The U.N. secretary-general left.', 'The U.N. secretary-general', 'Ban Ki-moon'],
    ['2003-02-02', 'U.N. chief Annan left.', 'U.N. chief Annan', 'Kofi Annan'],
    [
      '2001-10-02',
      'NATO Secretary General Robertson left.',
      'NATO Secretary General Robertson',
      'George Robertson',
    ],
    ['2018-01-01', 'Russian Minister Sergej Lavrov left.', 'Russian Minister Sergej Lavrov', 'Sergei Lavrov'],
    ['2010-01-01', 'Home Secretary Alan Johnson left.', 'Home Secretary Alan Johnson', 'Alan Johnson'],
    ['2010-05-01', 'The king of Morocco pardoned nine men.', 'The king', 'King Mohammed VI'],
    ['2014-01-01', 'The pope urged peace in Chad.', 'The pope', 'Pope Francis'],
    ['2005-02-15', 'Former President Clinton spoke.', 'Former President Clinton', 'Bill Clinton'],
    [
      '2005-02-15',
      'Former Lebanese Prime Minister Hariri fell.',
      'Former Lebanese Prime Minister Hariri',
      'Rafik Hariri',
    ],
    ['2015-05-22', "Pakistan's army chief left.", "Pakistan's army chief", 'Raheel Sharif'],
    ['2012-01-01', 'The director of the CIA left.', 'The director', 'David Petraeus'],
    [
      '2012-01-01',
      "FBI Director Mueller left. The CIA's director spoke.",
      "The CIA's director",
      'David Petraeus',
    ],
    ['2015-01-01', 'The head of the IMF left.', 'The head', 'Christine Lagarde'],
    ['2015-01-01', 'CIA Director Brennan left.', 'CIA Director Brennan', 'John Brennan'],
    ['2011-06-01', 'Mr. Ahmadinejad left.', 'Mr. Ahmadinejad', 'Mahmoud Ahmadinejad'],
    // the day on which one leaves and another comes
    ['2017-01-20', 'The U.S. president left.', 'The U.S. president', 'U.S. president'],
  ]
  it.each(rows)('on %s: %s', (day, text, words, name) => expect(nameOf(text, words, { day })).toBe(name))

  it.each([
    ['The former U.S. secretary of state left.', 'The former U.S. secretary of state'],
    ['A U.S. president spoke.', 'A U.S. president'],
    // presidents who do not govern are not meant by the word alone
    ['The president spoke. Israeli officials agreed. Israel is calm.', 'The president'],
  ])('names no holder: %s', (text, words) => {
    expect(actorsIn(text).lines.find((l) => l.text === words)?.actor?.canonical).toBe(false)
  })

  it('takes a common name for the official only beside the office', () => {
    const plain = actorsIn('Alan Johnson, a baker, left.', { day: '2010-01-01' }).lines[0]?.actor
    expect([plain?.name, plain?.canonical]).toEqual(['Alan Johnson', false])
  })

  it('takes the name of an official for somebody of another country in another walk of life', () => {
    const text = 'Kenyan teacher Paul Ryan won the race.'
    const actor = actorsIn(text, { day: '2016-01-01' }).lines.find((l) => l.text.endsWith('Paul Ryan'))?.actor
    expect([actor?.canonical, actor?.country]).toEqual([false, 'KE'])
  })
})

/** Rows that keep a name from a name, or from the id of a row. */
const apart = (...rows: readonly (readonly [string, string])[]): CannotLink => ({
  apart: (name, { id, names }) =>
    rows.some(
      ([a, b]) => (a === name && (b === id || names.includes(b))) || (b === name && names.includes(a)),
    ),
  has: (name) => rows.flat().includes(name),
})

describe('a row that keeps two apart', () => {
  const rows: readonly (readonly [string, string, readonly [string, string], string, string | null])[] = [
    ['a name and a row', 'Hamas fired rockets.', ['Hamas', 'hamas'], 'Hamas', null],
    [
      'an acronym and what it stands for',
      'The Front for Rural Justice (FRJ) left. The FRJ denied it.',
      ['FRJ', 'Front for Rural Justice'],
      'FRJ',
      null,
    ],
    [
      'an acronym and a row',
      'The Kurdish Workers Party (PKK) left. The PKK denied it.',
      ['PKK', 'pkk'],
      'PKK',
      null,
    ],
    [
      'a last name and who has it',
      'Kenyan Mayor Ruth Wako left. Mayor Wako was calm.',
      ['Wako', 'Ruth Wako'],
      'Mayor Wako',
      'Wako',
    ],
    [
      'a last name and who holds the office',
      'President Obama left.',
      ['Obama', 'barack-obama'],
      'President Obama',
      'Obama',
    ],
    ['a last name that one alone has', 'Putin left.', ['Putin', 'vladimir-putin'], 'Putin', null],
    [
      'another spelling and a row',
      'Russian Minister Sergej Lavrov left.',
      ['Sergej Lavrov', 'sergei-lavrov'],
      'Russian Minister Sergej Lavrov',
      'Sergej Lavrov',
    ],
  ]
  it.each(rows)('%s', (_, text, row, words, name) => {
    const { lines, log } = actorsIn(text, { cannotLink: apart(row) })
    expect(lines.findLast((l) => l.text === words)?.actor?.name ?? null, log).toBe(name)
  })

  it('two spellings of full names', () => {
    const text = 'Iraqi lawmaker Qassem Jabouri left. Iraqi lawmaker Kassim Jabouri was calm.'
    const ids = (cannotLink: CannotLink) =>
      new Set(
        actorsIn(text, { cannotLink })
          .lines.filter((l) => l.text.endsWith('Jabouri'))
          .map((l) => l.actor?.id),
      )
    expect(ids(apart()).size).toBe(1)
    expect(ids(apart(['Qassem Jabouri', 'Kassim Jabouri'])).size).toBe(2)
  })
})

describe('rows of cannot-link.yaml', () => {
  it('keep a name of the lexicon for another country', () => {
    const day = '2010-02-02'
    const jordan = 'King Abdullah met lawmakers. Jordan is calm. Jordanian officials agreed.'
    expect(nameOf(jordan, 'King Abdullah', { day })).toBe('King Abdullah II')
    expect(nameOf('King Abdullah met lawmakers. Saudi Arabia is calm.', 'King Abdullah', { day })).toBe(
      'King Abdullah',
    )
  })
})

describe('acronyms', () => {
  it('mean what the article says, not what the lexicon has', () => {
    const text = 'The Peasant Movement of Fiji (PMF) marched. PMF members sang.'
    expect(nameOf(text, 'PMF members')).toBe('Peasant Movement of Fiji')
  })
  it('mean the row where the names are alike', () => {
    const text = 'The Kurdish Workers Party (PKK) denied it.'
    expect(actorsIn(text).lines[0]?.actor?.name).toBe("Kurdistan Workers' Party")
  })
})
