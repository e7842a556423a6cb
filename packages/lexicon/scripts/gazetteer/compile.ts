import { encodeTables } from '../../src/places/binary.ts'
import { airportRows } from './airports.ts'
import { formatCountries } from './countries.ts'
import { addOtherNames } from './other-names.ts'
import { districtRows, indexRows, provinceRows, townRows } from './rows.ts'
import { readAirports, readCountries, readDistricts, readProvinces, readTowns } from './sources.ts'

/** The two compiled files, from the packages. */
export function compileGazetteer(): { readonly gazetteer: Buffer; readonly countries: string } {
  const sources = readTowns()
  const provinces = provinceRows(readProvinces(), sources)
  const provinceAt = new Map(provinces.map((row, i) => [row.code, i]))
  const towns = townRows(sources, provinceAt)
  const districts = districtRows(readDistricts(), sources, { provinceAt, towns })
  const airports = airportRows(readAirports(), towns)
  const rows = [...provinces, ...towns, ...districts, ...airports]
  const countries = readCountries()
  const index = addOtherNames(indexRows(rows), { rows, countries })
  return { gazetteer: encodeTables(rows, index), countries: formatCountries(countries) }
}
