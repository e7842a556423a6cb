import type { Coordinates, PlaceKind } from '@wiregraph/schema'
import { decodeTables, type Tables } from './binary.ts'
import { type Candidate, landCode } from './candidate.ts'
import { plainName } from './fold.ts'
import { rowsLike } from './near-miss.ts'
import { ownLatin, transliterated } from './transliterated.ts'

const kinds: Readonly<Record<string, PlaceKind>> = {
  ADM1: 'ADMIN1',
  ADM2: 'ADMIN2',
  AIRP: 'FACILITY',
  AIRF: 'FACILITY',
}
const kindOf = (feature: string): PlaceKind => kinds[feature] ?? 'CITY'

function keyOf(tables: Tables, row: number): string {
  const code = tables.codes.at(row)
  const feature = tables.features[tables.feature[row] ?? 0]
  if (feature === 'ADM1') return `admin1:${code}`
  if (feature?.startsWith('AIR')) return `airport:${code}`
  return code === '' ? `geonames:${tables.geonamesId[row]}` : `admin2:${code}`
}

const unit =
  / (?:State|Province|Governorate|Region|Oblast|District|Department|Prefecture|Division|Voivodeship)$/

/** "Al Hasakah" and "Hasakah" beside "Al Ḩasakah"; "Borno" beside "Borno State". */
function spellings(name: string, given: readonly string[], area: boolean): string[] {
  const plain = plainName(name)
  const bare = plain.replace(/^(?:Al|Ar|As|Ash|At|An|Ad|Az|El)[ -](?=\S{3})/, '')
  const short = area ? [plain.replace(unit, '')] : []
  return [...new Set([name, plain, bare, ...short, ...given])].sort()
}

/** As news in English writes it: "Tall Afar" of "Tall ‘Afar", but "Zürich". */
const newsName = (name: string, country: string) =>
  transliterated.has(country) && !ownLatin.has(country) ? plainName(name).replace(/'/g, '') : name

function candidateOf(tables: Tables, row: number, given: readonly string[]): Candidate {
  const country = tables.countries[tables.country[row] ?? 0] ?? ''
  const feature = tables.features[tables.feature[row] ?? 0] ?? ''
  const province = tables.province[row] ?? -1
  const code = feature === 'ADM1' ? tables.codes.at(row) : province < 0 ? null : tables.codes.at(province)
  const around = feature !== 'ADM1' && code !== null ? [`admin1:${code}`] : []
  const ancestors = [`country:${country}`, ...around]
  const name = tables.names.at(row)
  const written = newsName(name, country)
  const others = tables.others
    .at(row)
    .split('|')
    .filter((other) => other !== '')
  return {
    key: keyOf(tables, row),
    name: written,
    aliases: spellings(name, [...given, ...others], kindOf(feature).startsWith('ADMIN')).filter(
      (other) => other !== written,
    ),
    kind: kindOf(feature),
    country,
    admin1: code,
    population: tables.population[row] ?? 0,
    featureCode: feature,
    coordinates: {
      latitude: (tables.latitude[row] ?? 0) / 1e5,
      longitude: (tables.longitude[row] ?? 0) / 1e5,
    },
    parent: ancestors.at(-1) ?? null,
    ancestors,
    geonamesId: tables.geonamesId[row] || null,
  }
}

/** Keys of provinces and districts: a map over all towns would take longer to make than all the rest. */
function indexAreas(tables: Tables): ReadonlyMap<string, number> {
  const areas = new Map<string, number>()
  for (let row = 0; row < tables.count; row++) {
    if (tables.geonamesId[row] === 0) areas.set(keyOf(tables, row), row)
  }
  return areas
}

/** Row of a town: towns stand together, in the order of their ids, behind the provinces and before the districts. */
function rowOfTown({ geonamesId }: Tables, id: number): number | null {
  let low = geonamesId.findIndex((other) => other !== 0)
  let high = geonamesId.findLastIndex((other) => other !== 0) + 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((geonamesId[middle] ?? 0) < id) low = middle + 1
    else high = middle
  }
  return id > 0 && geonamesId[low] === id ? low : null
}

/** Towns, provinces and districts of the compiled file. */
export interface Towns {
  /** Rows of a folded name, the best known first. */
  readonly rowsOf: (folded: string) => readonly number[]
  /** Rows of a country's towns whose name is nearly this one; see rowsLike. */
  readonly rowsLike: (folded: string, country: string) => readonly number[]
  readonly rowOfKey: (key: string) => number | null
  readonly candidate: (row: number) => Candidate
  readonly country: (row: number) => string
  readonly addAlias: (row: number, name: string) => void
  /** Makes a province a land of its own: it outranks towns of its name. */
  readonly raise: (row: number) => void
  readonly setPoint: (row: number, point: Coordinates) => void
}

/** Opens gazetteer.bin; candidates are made when they are asked for, and kept. */
export function openTowns(file: Buffer): Towns {
  const tables = decodeTables(file)
  const made = new Map<number, Candidate>()
  const given = new Map<number, string[]>()
  const points = new Map<number, Coordinates>()
  const raised = new Set<number>()
  let areas: ReadonlyMap<string, number> | null = null
  return {
    rowsOf: (folded) => {
      const i = tables.keys.search(folded)
      return i === null ? [] : Array.from(tables.postings.subarray(tables.starts[i], tables.starts[i + 1]))
    },
    rowsLike: (folded, country) => {
      const wanted = tables.countries.indexOf(country)
      const isTown = (row: number) => tables.country[row] === wanted && (tables.geonamesId[row] ?? 0) > 0
      return rowsLike(tables, folded, isTown)
    },
    rowOfKey: (key) => {
      if (key.startsWith('geonames:')) return rowOfTown(tables, Number(key.slice(9)))
      areas ??= indexAreas(tables)
      return areas.get(key) ?? null
    },
    candidate: (row) => {
      const known = made.get(row)
      if (known) return known
      const compiled = candidateOf(tables, row, given.get(row) ?? [])
      const candidate = {
        ...compiled,
        coordinates: points.get(row) ?? compiled.coordinates,
        featureCode: raised.has(row) ? landCode : compiled.featureCode,
      }
      made.set(row, candidate)
      return candidate
    },
    country: (row) => tables.countries[tables.country[row] ?? 0] ?? '',
    addAlias: (row, name) => {
      given.set(row, [...(given.get(row) ?? []), name])
      made.delete(row)
    },
    raise: (row) => {
      raised.add(row)
      made.delete(row)
    },
    setPoint: (row, point) => {
      points.set(row, point)
      made.delete(row)
    },
  }
}
