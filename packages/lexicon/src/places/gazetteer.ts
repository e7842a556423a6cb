import { type Candidate, prominence } from './candidate.ts'
import { type PlaceData, readDataFile, readPlaceData } from './data-files.ts'
import { foldName } from './fold.ts'
import { openTowns, type Towns } from './towns.ts'
import { countryCandidate, featureCandidate, regionCandidate } from './wide-places.ts'

/** The places of the world by name. */
export interface Gazetteer {
  /** Every place that a name may stand for, the best known first; [] for an unknown name. */
  readonly lookup: (name: string) => readonly Candidate[]
  /** The one town of a country whose name is spelled nearly so: "Kefraya" for Kafriya; null where two may be meant. */
  readonly nearMiss: (name: string, country: string) => Candidate | null
  /** By identity key, e.g. `geonames:98182`, `country:IQ`, `admin1:IQ.07`. */
  readonly byKey: (key: string) => Candidate | null
  /** Country code that an adjective or a word for its people points to: "Iraqi", "Americans", "British". */
  readonly countryOfDemonym: (word: string) => string | null
  /** Country by name, other name or code: "Burma", "U.S.", "IQ". */
  readonly country: (nameOrCode: string) => Candidate | null
  /** Capital of a country by its code. */
  readonly capitalOf: (code: string) => Candidate | null
  /** Place that an adjective which is not a country's points to: "Kurdish", "European". */
  readonly regionOfAdjective: (word: string) => Candidate | null
  /** word: a common word as well ("March", "Hit"); given: a personal name as well ("Jordan", "Victoria"). */
  readonly ambiguity: (name: string) => 'word' | 'given' | null
}

type Index = Map<string, Candidate[]>

function add(index: Index, name: string, candidate: Candidate): void {
  const key = foldName(name.replace(/^the /i, ''))
  const list = index.get(key)
  if (list === undefined) index.set(key, [candidate])
  else if (!list.includes(candidate)) list.push(candidate)
}

/** Countries and regions by folded name. */
function indexWide(data: PlaceData): {
  readonly byName: Index
  readonly byKey: ReadonlyMap<string, Candidate>
} {
  const byName: Index = new Map()
  const countries = data.countries.map((country) =>
    countryCandidate(country, data.countryLines[country.code]),
  )
  const regions = Object.entries(data.regions).map(([name, line]) => regionCandidate(name, line))
  const features = Object.entries(data.features).flatMap(([group, lines]) =>
    Object.entries(lines).map(([name, line]) => featureCandidate(group, name, line)),
  )
  const all = [...countries, ...regions, ...features]
  for (const place of all) {
    for (const name of [place.name, ...place.aliases]) add(byName, name, place)
  }
  return { byName, byKey: new Map(all.map((place) => [place.key, place])) }
}

/** Demonyms of countries.json, overruled by those of countries.yaml: "Dominican" is the republic's, not Dominica's. */
function indexDemonyms(data: PlaceData): ReadonlyMap<string, string> {
  const index = new Map<string, string>()
  for (const { code, demonyms, name } of data.countries) {
    for (const word of demonyms) if (word !== name && !index.has(word)) index.set(word, code)
  }
  for (const [code, line] of Object.entries(data.countryLines)) {
    for (const word of line.adjectives ?? []) index.set(word, code)
  }
  return index
}

/** Rows of an alias line: the towns of that name in that country. Throws an Error when there is none. */
function rowsOfAlias(towns: Towns, country: string, name: string): readonly number[] {
  if (/^(?:admin1|geonames):/.test(name)) return [towns.rowOfKey(name)].filter((row) => row !== null)
  return towns
    .rowsOf(foldName(name))
    .filter((row) => towns.country(row) === country)
    .slice(0, 1)
}

/** Folded names to the rows they are given to. */
type Aliases = Map<string, number[]>

function addAlias(index: Aliases, towns: Towns, { row, name }: { row: number; name: string }): void {
  towns.addAlias(row, name)
  const key = foldName(name.replace(/^the /i, ''))
  const rows = index.get(key) ?? []
  if (!rows.includes(row)) index.set(key, [...rows, row])
}

function indexAliases(data: PlaceData, towns: Towns): Aliases {
  const index: Aliases = new Map()
  for (const [country, lines] of Object.entries(data.aliases)) {
    for (const [place, others] of Object.entries(lines)) {
      const row = rowsOfAlias(towns, country, place)[0]
      if (row === undefined) throw new Error(`data/places/aliases.yaml: ${country} has no place "${place}"`)
      for (const name of others) addAlias(index, towns, { row, name })
    }
  }
  return index
}

/** Raises the provinces of peoples.yaml; their adjectives by word. */
function raisePeoples(data: PlaceData, towns: Towns, aliases: Aliases): Map<string, Candidate> {
  const adjectives = new Map<string, Candidate>()
  for (const [key, line] of Object.entries(data.peoples)) {
    const row = towns.rowOfKey(key)
    if (row === null) throw new Error(`data/places/peoples.yaml: no place "${key}"`)
    towns.raise(row)
    for (const name of line.names ?? []) addAlias(aliases, towns, { row, name })
    for (const word of line.adjectives ?? []) adjectives.set(word, towns.candidate(row))
  }
  return adjectives
}

function movePoints(data: PlaceData, towns: Towns): void {
  for (const [key, [latitude, longitude]] of Object.entries(data.points)) {
    const row = towns.rowOfKey(key)
    if (row === null) throw new Error(`data/places/points.yaml: no place "${key}"`)
    towns.setPoint(row, { latitude, longitude })
  }
}

/** Tries a word, and without its plural: "Americans", "Kurds". */
function bySingular<T>(index: ReadonlyMap<string, T>, word: string): T | null {
  return index.get(word) ?? (word.endsWith('s') ? index.get(word.slice(0, -1)) : undefined) ?? null
}

function buildGazetteer(): Gazetteer {
  const data = readPlaceData()
  const towns = openTowns(readDataFile('gazetteer.bin'))
  const wide = indexWide(data)
  const aliases = indexAliases(data, towns)
  movePoints(data, towns)
  const demonyms = indexDemonyms(data)
  const regionAdjectives = raisePeoples(data, towns, aliases)
  for (const [name, line] of Object.entries(data.regions)) {
    for (const word of line.adjectives ?? []) regionAdjectives.set(word, regionCandidate(name, line))
  }
  const words = new Set(data.ambiguous.words.map(foldName))
  const given = new Set(data.ambiguous.given.map(foldName))
  const capitals = new Map<string, Candidate | null>()

  const byKey = (key: string) => {
    const row = wide.byKey.has(key) ? null : towns.rowOfKey(key)
    return row === null ? (wide.byKey.get(key) ?? null) : towns.candidate(row)
  }
  const lookup = (name: string) => {
    const key = foldName(name.replace(/^the /i, ''))
    if (key === '') return []
    const rows = new Set([...(aliases.get(key) ?? []), ...towns.rowsOf(key)])
    const found = [...(wide.byName.get(key) ?? []), ...[...rows].map(towns.candidate)]
    return found.sort((a, b) => prominence(b) - prominence(a))
  }
  const country = (nameOrCode: string) => {
    const code = wide.byKey.get(`country:${nameOrCode}`)
    return (
      code ??
      wide.byName.get(foldName(nameOrCode.replace(/^the /i, '')))?.find((c) => c.kind === 'COUNTRY') ??
      null
    )
  }
  const findCapital = (code: string) => {
    const name = data.countries.find((row) => row.code === code)?.capital
    const found = name ? lookup(name).filter((c) => c.country === code && c.kind === 'CITY') : []
    return found.find((c) => c.featureCode === 'PPLC') ?? found[0] ?? null
  }
  return {
    lookup,
    byKey,
    nearMiss: (name, code) => {
      const [only, ...others] = towns.rowsLike(foldName(name), code)
      return only === undefined || others.length > 0 ? null : towns.candidate(only)
    },
    country,
    countryOfDemonym: (word) => bySingular(demonyms, word),
    regionOfAdjective: (word) => bySingular(regionAdjectives, word),
    capitalOf: (code) => {
      if (!capitals.has(code)) capitals.set(code, findCapital(code))
      return capitals.get(code) ?? null
    },
    ambiguity: (name) => {
      const key = foldName(name)
      return words.has(key) ? 'word' : given.has(key) ? 'given' : null
    },
  }
}

let loaded: Gazetteer | null = null

/**
 * The gazetteer, read once a process from data/places. Throws an Error that names the file when one is not as it
 * should be.
 */
export function loadGazetteer(): Gazetteer {
  loaded ??= buildGazetteer()
  return loaded
}
