import { readFileSync } from 'node:fs'
import { Place, placeId } from '@wiregraph/schema'
import { describe, expect, it } from 'vitest'
import { compiledPlaces, parsePlaceFiles, readPlaceData } from '../src/places/data-files.ts'
import { foldName, loadGazetteer, toPlace } from '../src/places/index.ts'

const gazetteer = loadGazetteer()
const best = (name: string) => gazetteer.lookup(name)[0]

describe('folding', () => {
  const same: readonly (readonly [string, string])[] = [
    ['Ar Raqqah', 'Raqqa'],
    ["Dar'ā", 'Dara'],
    ['Al Ḩasakah', 'Hasaka'],
    ['Hasakah', 'Hasaka'],
    ['Tall Rif‘at', 'Tal Rifat'],
    ['St. Louis', 'Saint Louis'],
    ['Fort Wayne', 'Ft. Wayne'],
    ['Łódź', 'Lodz'],
    ['BAGHDAD', 'Baghdad'],
  ]
  it.each(same)('%s = %s', (a, b) => expect(foldName(a)).toBe(foldName(b)))
  const apart: readonly (readonly [string, string])[] = [
    ['Ashland', 'Land'],
    ['Basra', 'Bursa'],
    ['Niger', 'Nigeria'],
    ['Stone', 'Saint One'],
  ]
  it.each(apart)('%s is not %s', (a, b) => expect(foldName(a)).not.toBe(foldName(b)))
})

describe('the best known place of a name', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Diwaniya', 'admin1:IQ.04'],
    ['Kut', 'admin1:IQ.16'],
    ['Raqqa', 'admin1:SY.04'],
    ['Hodeida', 'admin1:YE.08'],
    ['Tal Rifat', 'admin1:SY.09'],
    ['Mosul', 'admin1:IQ.15'],
    ['Salamiya', 'admin1:SY.10'],
    ['Vienna', 'admin1:AT.09'],
    ['Kiev', 'admin1:UA.12'],
    ['Irbil', 'admin1:IQ.11'],
    ['Washington', 'admin1:US.DC'],
    ['Anbar', 'country:IQ'],
    ['Nineveh', 'country:IQ'],
    ['Darfur', 'country:SD'],
    ['West Bank', 'country:PS'],
    ['Gaza', 'country:PS'],
    ['Gaza City', 'admin1:PS.GZ'],
    ['Scotland', 'country:GB'],
    ['Xinjiang', 'country:CN'],
  ]
  it.each(rows)('%s lies in %s', (name, parent) => expect(best(name)?.parent ?? '').toBe(parent))

  it('has kinds, in the right order', () => {
    expect(best('Kirkuk')?.kind).toBe('CITY')
    expect(gazetteer.lookup('Kirkuk')[1]?.kind).toBe('ADMIN1')
    expect(best('Georgia')?.kind).toBe('COUNTRY')
    expect(best('Sahel')).toMatchObject({ kind: 'REGION', country: null, parent: null })
    expect(best('Knox County')?.kind).toBe('ADMIN2')
    expect(gazetteer.lookup('Xyzzyville')).toEqual([])
    expect(gazetteer.lookup('')).toEqual([])
  })
})

describe('countries', () => {
  const demonyms: readonly (readonly [string, string | null])[] = [
    ['Iraqi', 'IQ'],
    ['Iraqis', 'IQ'],
    ['American', 'US'],
    ['British', 'GB'],
    ['Saudi', 'SA'],
    ['Dutch', 'NL'],
    ['South Korean', 'KR'],
    ['Dominican', 'DO'],
    ['Congolese', 'CD'],
    ['Kurdish', null],
    ['Islamic', null],
  ]
  it.each(demonyms)('%s points to %s', (word, code) => expect(gazetteer.countryOfDemonym(word)).toBe(code))
  const names: readonly (readonly [string, string | null])[] = [
    ['US', 'US'],
    ['U.S.', 'US'],
    ['UK', 'GB'],
    ['Britain', 'GB'],
    ['North Korea', 'KP'],
    ['Burma', 'MM'],
    ['Ivory Coast', 'CI'],
    ['the Netherlands', 'NL'],
    ['IQ', 'IQ'],
    ['Atlantis', null],
  ]
  it.each(names)('%s is %s', (name, code) => expect(gazetteer.country(name)?.country ?? null).toBe(code))

  it('knows capitals and regions of peoples', () => {
    expect(gazetteer.capitalOf('IQ')?.name).toBe('Baghdad')
    expect(gazetteer.capitalOf('US')?.admin1).toBe('US.DC')
    expect(gazetteer.capitalOf('XX')).toBeNull()
    expect(gazetteer.regionOfAdjective('Kurds')?.name).toBe('Kurdistan')
    expect(gazetteer.regionOfAdjective('Chechen')?.key).toBe('admin1:RU.12')
  })
})

describe('other names', () => {
  it.each([
    ['Stalingrad', 'Volgograd'],
    ['Saigon', 'Ho Chi Minh City'],
    ['Cologne', 'Köln'],
    ['Leopoldville', 'Kinshasa'],
    ['Adrianople', 'Edirne'],
    ['Tell Abyad', 'Tall Abyad'],
  ])('%s is %s', (name, town) => expect(best(name)?.name).toBe(town))
  it.each([
    ['Tal Afar', 'Tall Afar'],
    ['Baquba', 'Baqubah'],
    ['Kramatorsk', 'Kramatorsk'],
    ['Zurich', 'Zürich'],
    ["N'Djamena", "N'Djamena"],
  ])('%s is served as news writes it: %s', (name, written) => {
    const [town] = gazetteer.lookup(name).filter(({ kind }) => kind === 'CITY')
    expect(town?.name).toBe(written)
  })

  it("keeps the source's own spelling among the others", () => {
    expect(best('Tal Afar')?.aliases).toContain('Tall ‘Afar')
  })

  it('gives a town of the name its due before a far one that was once called so', () =>
    expect(gazetteer.lookup('Salisbury').map((c) => c.country)).not.toContain('ZW'))
  it('keeps common words out', () => expect(gazetteer.lookup('Tape')).toEqual([]))
})

describe('nodes of the graph', () => {
  it('makes a place of the contract', () => {
    const mosul = best('Mosul')
    if (!mosul) throw new Error('no Mosul')
    const place = Place.parse(toPlace(mosul))
    expect(place.ancestors).toEqual([placeId('country:IQ'), placeId('admin1:IQ.15')])
    expect(place.parent).toBe(placeId('admin1:IQ.15'))
    expect(place.id).toBe(placeId(`geonames:${place.geonamesId}`))
    expect(place.coordinates?.latitude).toBeCloseTo(36.34, 1)
  })
  it('finds every ancestor by its key', () => {
    for (const name of ['Hasaka', 'Darfur', 'Knox County', 'Paris', 'Iraq']) {
      const place = best(name)
      expect(place).toBeDefined()
      for (const key of place?.ancestors ?? []) expect(gazetteer.byKey(key)?.key).toBe(key)
    }
  })
  it.each([
    'geonames:98182',
    'geonames:5128581',
    'admin1:IQ.15',
    'admin2:US.KY.125',
    'country:IQ',
    'region:darfur',
  ])('finds %s by its key', (key) => expect(gazetteer.byKey(key)?.key).toBe(key))
  it.each(['geonames:1', 'geonames:0', 'geonames:x', 'admin1:XX.99', 'nonsense'])('has no %s', (key) =>
    expect(gazetteer.byKey(key)).toBeNull(),
  )
  it('lists other spellings, sorted', () => {
    expect(best('Raqqa')?.aliases).toEqual(['Al-Rakka', 'Nicephorium', 'Rakka', 'Raqqa', 'Raqqah'])
  })
})

describe('what an atlas has besides towns', () => {
  const rows: readonly (readonly [name: string, key: string, kind: string, country: string | null])[] = [
    ['Bab al-Mandab', 'region:bab-el-mandeb', 'REGION', null],
    ['the Adriatic', 'region:adriatic-sea', 'REGION', null],
    ['Hindu Kush', 'region:hindu-kush', 'REGION', null],
    ['Lake Baikal', 'region:lake-baikal', 'REGION', 'RU'],
    ['Dadaab', 'region:dadaab', 'FACILITY', 'KE'],
    ['Rafah crossing', 'region:rafah-crossing', 'FACILITY', null],
    ['Heathrow Airport', 'airport:EGLL', 'FACILITY', 'GB'],
    ['Kadena Air Base', 'airport:RODN', 'FACILITY', 'JP'],
    ['Sadr City', 'region:sadr-city', 'CITY', 'IQ'],
  ]
  it.each(rows)('%s is %s', (name, key, kind, country) =>
    expect(best(name)).toMatchObject({ key, kind, country }),
  )
  it('finds an airport by its key, in the province of its nearest town', () =>
    expect(gazetteer.byKey('airport:ORBI')?.ancestors).toEqual(['country:IQ', 'admin1:IQ.07']))
  it('names no province of a country a second time', () => {
    const names = Object.values(readPlaceData().features).flatMap((lines) => Object.keys(lines))
    const twice = names.filter((name) => {
      const own = gazetteer.lookup(name)
      const country = own.find(({ key }) => key.startsWith('region:'))?.country ?? null
      return own.some((c) => c.kind === 'ADMIN1' && c.country === country)
    })
    expect(twice).toEqual([])
  })
})

describe('a near miss', () => {
  it.each([
    ['Sheikh Miskeen', 'SY', 'Shaykh Miskin'],
    ['Volnovaha', 'UA', 'Volnovakha'],
    ['Volnovaha', 'SY', undefined],
    // short names, other consonants, and names that two towns are near to
    ['Gomu', 'CD', undefined],
    ['Mariupold', 'UA', undefined],
    ['Petrovka', 'UA', undefined],
  ])('%s in %s: %s', (name, country, town) => expect(gazetteer.nearMiss(name, country)?.name).toBe(town))
})

describe('the editable files', () => {
  it('are compiled as they are', () => {
    const compiled = JSON.parse(readFileSync(compiledPlaces, 'utf8'))
    expect(compiled, 'run scripts/compile-places.ts').toEqual(parsePlaceFiles())
  })
})

describe('ambiguous names', () => {
  it.each([
    ['March', 'word'],
    ['Police', 'word'],
    ['Victoria', 'given'],
    ['Mosul', null],
  ])('%s: %s', (name, kind) => expect(gazetteer.ambiguity(name)).toBe(kind))
  it('keeps its data files sorted and without doubles', () => {
    const text = readFileSync(new URL('../data/places/ambiguous.yaml', import.meta.url), 'utf8')
    for (const list of text.split(/^\w+: >-$/m).slice(1)) {
      const words = list.trim().split(/\s+/)
      expect(words).toEqual([...new Set(words)].sort())
    }
  })
})

describe('towns of Iraq as news spells them', () => {
  const rows: readonly (readonly [name: string, province: string, latitude: number, longitude: number])[] = [
    ['Hilla', 'admin1:IQ.06', 32.48, 44.43],
    ['Hillah', 'admin1:IQ.06', 32.48, 44.43],
    ['Qaim', 'admin1:IQ.01', 34.4, 41.05],
    ['Rutba', 'admin1:IQ.01', 33.04, 40.29],
    ['Haditha', 'admin1:IQ.01', 34.14, 42.38],
    ['Tal Afar', 'admin1:IQ.15', 36.38, 42.45],
    ['Mosul', 'admin1:IQ.15', 36.34, 43.13],
    ['Baquba', 'admin1:IQ.10', 33.75, 44.64],
  ]
  it.each(rows)('%s lies in %s at %d, %d', (name, province, latitude, longitude) => {
    const town = gazetteer.lookup(name).find(({ country }) => country === 'IQ')
    expect(town?.parent).toBe(province)
    // 0.12 of a degree is 13 km at most
    expect(Math.abs((town?.coordinates?.latitude ?? 0) - latitude)).toBeLessThan(0.12)
    expect(Math.abs((town?.coordinates?.longitude ?? 0) - longitude)).toBeLessThan(0.12)
  })
})
