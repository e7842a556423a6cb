import { loadGazetteer } from '@wiregraph/lexicon'
import { Place, PlaceId } from '@wiregraph/schema'
import { describe, expect, it } from 'vitest'
import type { BearerRun } from '../src/doc.ts'
import { findPlaces } from '../src/places/index.ts'
import { docOf } from './times-doc.ts'

const gazetteer = loadGazetteer()

interface Options {
  readonly dateline?: string
  readonly title?: string
  readonly taken?: readonly BearerRun[]
}

function find(lines: string, { taken = [], ...options }: Options = {}) {
  const doc = docOf(lines, options)
  const found = findPlaces(doc, gazetteer, taken)
  const byId = new Map(found.places.map((place) => [place.id, place]))
  const mentions = found.mentions.map((mention) => ({
    ...mention,
    words: doc.article.text.slice(mention.start, mention.end),
    at: byId.get(mention.place ?? ''),
  }))
  return { ...found, mentions, byId }
}

/** "words > name of the place, name of its parent": adjectives in brackets. */
function show(lines: string, options: Options = {}): string[] {
  const { mentions, byId } = find(lines, options)
  return mentions.map(({ words, at, kind }) => {
    const parent = byId.get(at?.parent ?? '')?.name
    const line = `${words} > ${at?.name}${parent ? `, ${parent}` : ''}`
    return kind === 'adjective' ? `(${line})` : line
  })
}

/** "words RELATION PRECISION", with "reference" where it is only one. */
const relations = (lines: string) =>
  find(lines)
    .mentions.filter(({ kind }) => kind === 'name')
    .map(
      ({ words, relation, precision, reference }) =>
        `${words} ${relation} ${precision}${reference ? ' reference' : ''}`,
    )

type Rows = readonly (readonly [sentence: string, ...expected: string[]])[]
const check = (rows: Rows, run: (lines: string) => string[] = show) =>
  it.each(rows)('%s', (lines, ...expected) =>
    expect(run(lines)).toEqual(expected.filter((line) => line !== undefined)),
  )

describe('names and what they stand for', () =>
  check([
    ['A bomb exploded~V in Mosul.', 'Mosul > Mosul, Nineveh'],
    ['Jets bombed~V Idlib.', 'Idlib > Idlib, Idlib'],
    ['Troops reached~V Kut in Iraq.', 'Kut > Al Kut, Wasit', 'Iraq > Iraq'],
    [
      'Clashes broke~V out in Diwaniya, in Qadisiyah province.',
      'Diwaniya > Ad Diwaniyah, Al-Qadisiyah',
      'Qadisiyah > Al-Qadisiyah, Iraq',
    ],
    ['He arrived~V in Paris, France.', 'Paris > Paris, Île-de-France', 'France > France'],
    ['A fire broke~V out in Paris, Texas.', 'Paris > Paris, Texas', 'Texas > Texas, United States'],
    ['She lives~V in Portland, OR.', 'Portland > Portland, Oregon'],
    ['They met~V in Vienna on Monday.', 'Vienna > Vienna, Vienna'],
    ['Shells hit~V Kirkuk province.', 'Kirkuk > Kirkuk, Iraq'],
    ['Shells hit~V the city of Kirkuk.', 'Kirkuk > Kirkuk, Kirkuk'],
    ['Violence spread~V through Darfur.', 'Darfur > Darfur, Sudan'],
    ['Fighters crossed~V into the West Bank.', 'West Bank > West Bank, Palestine'],
    ['Planes bombed~V northern Iraq.', 'Iraq > Iraq'],
    [
      'BAGHDAD and MOSUL fell~V in IRAQ.',
      'BAGHDAD > Baghdad, Baghdad',
      'MOSUL > Mosul, Nineveh',
      'IRAQ > Iraq',
    ],
  ]))

describe('one sense an article, by the rest of it', () =>
  check([
    [
      'The army entered~V Tripoli in Lebanon.\nTripoli was quiet~J.',
      'Tripoli > Tripoli, North Lebanon',
      'Lebanon > Lebanon',
      'Tripoli > Tripoli, North Lebanon',
    ],
    [
      'Libya closed~V its ports and Libyan troops left~V Tripoli.',
      'Libya > Libya',
      '(Libyan > Libya)',
      'Tripoli > Tripoli, Tripoli',
    ],
    [
      'Police in Georgia said~V that Atlanta was calm~J.',
      'Georgia > Georgia, United States',
      'Atlanta > Atlanta, Georgia',
    ],
    [
      'Russia shelled~V Gori in Georgia, near Tbilisi.',
      'Russia > Russia',
      'Gori > Gori, Shida Kartli',
      'Georgia > Georgia',
      'Tbilisi > Tbilisi, Tbilisi',
    ],
    // none of them is clear by itself
    [
      'Buses run~V from Springfield to Columbus.\nBoth lie~V north of Cincinnati.',
      'Springfield > Springfield, Ohio',
      'Columbus > Columbus, Ohio',
      'Cincinnati > Cincinnati, Ohio',
    ],
    [
      'Buses run~V from Springfield to Quincy.\nBoth lie~V west of Decatur.',
      'Springfield > Springfield, Illinois',
      'Quincy > Quincy, Illinois',
      'Decatur > Decatur, Illinois',
    ],
    [
      'Police in Lusaka arrested~V two men.\nThe rest of Zambia was quiet~J.',
      'Lusaka > Lusaka, Lusaka Province',
      'Zambia > Zambia',
    ],
  ]))

describe('adjectives point to countries', () =>
  check([
    ['Iraqi~J forces and Americans left~V.', '(Iraqi > Iraq)', '(Americans > United States)'],
    ['South Korean~J ships sailed~V.', '(South Korean > South Korea)'],
    ['US and Iranian~J officials met~V.', '(US > United States)', '(Iranian > Iran)'],
    ['Ships left~V Oman for the UK.', 'Oman > Oman', 'UK > United Kingdom'],
    ['Kurdish~J fighters came~V.', '(Kurdish > Kurdistan)'],
  ]))

describe('no places', () =>
  check([
    ['Michael Jordan scored~V and Jordan smiled~V.'],
    ['Police said~V that March was cold~J.'],
    ['Reading is~V good~J.'],
    ['Mr. Washington spoke~V to John London.'],
    ['He told~V the Washington Post and the Boston Globe.'],
    ['They told~V us to wait.'],
    ['Us and them is~V a song~N.'],
    ['Nice work~N, said~V Victoria.'],
    ['Hit and run~N happened~V.'],
  ] as Rows))

describe('how the words around relate a place', () =>
  check(
    [
      ['A bomb exploded~V in Mosul.', 'Mosul IN EXACT'],
      ['Troops withdrew~V from Tikrit.', 'Tikrit FROM EXACT'],
      ['Troops moved~V to Tikrit.', 'Tikrit TO EXACT'],
      ['A bomb exploded~V near Mosul.', 'Mosul NEAR NEAR'],
      ['They camped~V on the outskirts of Baghdad.', 'Baghdad NEAR NEAR'],
      ['They seized~V a town west of Mosul.', 'Mosul NEAR NEAR reference'],
      [
        'It lies~V 70 km (43 miles) from the frontiers of Jordan and Syria.',
        'Jordan NEAR COUNTRY reference',
        'Syria NEAR COUNTRY reference',
      ],
      ['It lies~V about 20 miles northwest of Baghdad.', 'Baghdad NEAR NEAR reference'],
      ['They control~V the road to Baghdad.', 'Baghdad TO EXACT reference'],
      ['They marched~V toward Baghdad.', 'Baghdad TO EXACT reference'],
      ['They hold~V the border with Syria.', 'Syria NEAR COUNTRY reference'],
      ['War spread~V beyond Iraq’s borders.', 'Iraq NEAR COUNTRY reference'],
      ['Bombs fell~V in Mosul and Tikrit.', 'Mosul IN EXACT', 'Tikrit IN EXACT'],
      ['Clashes hit~V Anbar province.', 'Anbar IN ADMIN1'],
      ['Clashes hit~V northern Iraq.', 'Iraq IN COUNTRY'],
      ['A bomb exploded~V between Goma and Sake.', 'Goma NEAR NEAR reference', 'Sake NEAR NEAR reference'],
      [
        'Gunmen struck~V on the road between Goma and Sake.',
        'Goma TO EXACT reference',
        'Sake TO EXACT reference',
      ],
      ['A truck burned~V on the Goma highway.', 'Goma NEAR NEAR reference'],
      ['Pirates struck~V off the southern coast of Yemen.', 'Yemen NEAR COUNTRY'],
      ['The bus had left~V Goma for Sake.', 'Goma IN EXACT', 'Sake TO EXACT reference'],
      ['A lorry bound for Goma burned~V.', 'Goma TO EXACT reference'],
      ['It lies~V an hour’s drive from Goma.', 'Goma NEAR NEAR reference'],
      ['Shells fell~V in the area around Goma.', 'Goma NEAR NEAR'],
      ['They fled~V from Goma to Sake.', 'Goma FROM EXACT', 'Sake TO EXACT'],
      [
        'Dockers walked~V out in the Black Sea port of Varna.',
        'Black Sea IN COUNTRY reference',
        'Varna IN EXACT',
      ],
    ],
    relations,
  ))

describe('places on no map', () => {
  check([
    ['Rebels took~V the Mosul airport.', 'Mosul airport > Mosul International Airport, Nineveh'],
    ['Prisoners fled~V from Kharab prison in Iraq.', 'Kharab prison > Kharab prison, Iraq', 'Iraq > Iraq'],
    [
      'Rebels entered~V the village of Zorbatan in Wasit province in Iraq.',
      'Zorbatan > Zorbatan, Wasit',
      'Wasit > Wasit, Iraq',
      'Iraq > Iraq',
    ],
    // the only Mocha on the map is in another part of the world
    [
      'A bomb exploded~V in Mocha, Yemen.\nPlanes struck~V in Mocha.',
      'Mocha > Mocha, Yemen',
      'Yemen > Yemen',
      'Mocha > Mocha, Yemen',
    ],
    [
      'Rebels left~V Oaxtepec in Idlib province, Syria.',
      'Oaxtepec > Oaxtepec, Idlib',
      'Idlib > Idlib, Syria',
      'Syria > Syria',
    ],
    // a list
    ['He flew~V to Goma, Uganda and Kenya.', 'Goma > Goma, North Kivu', 'Uganda > Uganda', 'Kenya > Kenya'],
    // spelled nearly so
    [
      'They entered~V the village of Sheikh Miskeen in Syria.',
      'Sheikh Miskeen > Shaykh Miskin, Daraa',
      'Syria > Syria',
    ],
    ['They seized~V Goma airport.', 'Goma airport > Goma International Airport, North Kivu'],
  ])
  it('have no coordinates, and the country of the story', () => {
    const { mentions } = find('Iraq sent~V troops.\nRebels entered~V the village of Zorbatan.')
    expect(mentions.at(-1)?.at).toMatchObject({
      kind: 'CITY',
      coordinates: null,
      country: 'IQ',
      geonamesId: null,
    })
    expect(mentions.at(-1)?.at?.ancestors).toHaveLength(1)
  })
})

describe('what is returned', () => {
  const text = 'A bomb exploded~V in Mosul and in Kut.\nIraqi~J police~N came~V to the Mosul airport.'
  it('leaves out runs that are persons or organisations', () => {
    const doc = docOf('Kirkuk said~V that Mosul was calm~J in Iraq.')
    const token = doc.sentences[0]?.tokens[0]
    const [start, end] = [token?.start ?? 0, token?.end ?? 0]
    const taken: BearerRun[] = [{ sentence: 0, first: 0, last: 0, start, end, bearer: 'PERSON' }]
    const named = find('Kirkuk said~V that Mosul was calm~J in Iraq.', { taken }).mentions.map(
      ({ words }) => words,
    )
    expect(named).toEqual(['Mosul', 'Iraq'])
  })
  it.each([
    ['BEIRUT, Lebanon', 'Beirut', 'LB'],
    ['GENEVA/BERLIN', 'Genève', 'CH'],
    ['MOCHA, Yemen', 'Mocha', 'YE'],
    ['KYIV, Ukraine', 'Kyiv', 'UA'],
  ])('reads the dateline %s', (dateline, name, country) => {
    const { datelinePlace, byId } = find('The mayor spoke~V.', { dateline })
    expect(byId.get(datelinePlace ?? '')).toMatchObject({ country })
    expect(byId.get(datelinePlace ?? '')?.name).toBe(name)
  })
  it('resolves the dateline, and lets it decide', () => {
    const { datelinePlace, byId, mentions } = find('The mayor of Tripoli spoke~V.', {
      dateline: 'BEIRUT, Lebanon',
    })
    expect(byId.get(datelinePlace ?? '')?.name).toBe('Beirut')
    expect(mentions[0]?.at?.country).toBe('LB')
    expect(find(text).datelinePlace).toBeNull()
  })
  it('gives every place with all its ancestors, sorted by id', () => {
    const { places, byId, mentions } = find(text)
    expect(places.map(({ id }) => id)).toEqual([...byId.keys()].sort())
    for (const place of places) {
      expect(Place.parse(place)).toEqual(place)
      for (const id of place.ancestors) expect(byId.has(PlaceId.parse(id))).toBe(true)
      expect(place.ancestors.at(-1) ?? null).toBe(place.parent)
    }
    expect(mentions.every(({ at }) => at !== undefined)).toBe(true)
  })
  it('gives the same twice', () => expect(find(text)).toEqual(find(text)))
  it('finds nothing in nothing', () => {
    expect(find('nothing here~N')).toMatchObject({ mentions: [], places: [], datelinePlace: null })
  })
})
