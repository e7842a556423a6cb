import type { Row } from '../../src/places/binary.ts'
import { group } from './rows.ts'
import type { SourceAirport } from './sources.ts'

/** "Hamid Karzai International Airport / Kabul": a name, and what else it is called. */
const partsOf = (name: string) =>
  name
    .split(/ \/ |\s*\(|\)/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const general =
  /^(?:International |Regional |National |Metropolitan |Municipal |Domestic )*(?:Airport|Airfield)$/

/** "Heathrow Airport" of "London Heathrow Airport", and "Heathrow" where the airport is a large one. */
function withoutTown(name: string, { municipality, type }: SourceAirport): string[] {
  if (municipality === '' || !name.startsWith(`${municipality} `)) return []
  const rest = name.slice(municipality.length + 1)
  if (general.test(rest)) return []
  const bare = /^(?<bare>[\p{L}'’]{5,}) Airport$/u.exec(rest)?.groups?.bare
  return type === 'large_airport' && bare !== undefined ? [rest, bare] : [rest]
}

const shorter = (name: string) =>
  name.replace(/ (?:International|Regional|Metropolitan) Airport$/, ' Airport')

/** What news calls an airport; `only`: the town has no other of its size, so that the town's name is enough. */
function namesOf(airport: SourceAirport, only: boolean): string[] {
  const names = partsOf(airport.name).filter((part) =>
    /\b(?:Air|Airport|Airfield|Base|Airbase|AFB)\b/.test(part),
  )
  const all = names.length > 0 ? names : partsOf(airport.name).slice(0, 1)
  const short = [...all, ...all.flatMap((name) => withoutTown(name, airport))]
  const town =
    only && airport.municipality !== '' && /Airport|Airfield/.test(airport.name)
      ? [`${airport.municipality} Airport`]
      : []
  return [...new Set([...short, ...short.map(shorter), ...town])]
}

/** Row of the town nearest to a point, on a flat map: good enough to tell a province. */
function nearestTown(towns: readonly Row[], at: Pick<Row, 'latitude' | 'longitude'>): Row | null {
  let best: Row | null = null
  let least = Number.POSITIVE_INFINITY
  const squeeze = Math.cos((at.latitude / 1e5) * (Math.PI / 180))
  for (const town of towns) {
    const far = (town.latitude - at.latitude) ** 2 + ((town.longitude - at.longitude) * squeeze) ** 2
    if (far < least) [best, least] = [town, far]
  }
  return best
}

/** Airports and air bases of the world that take large and middling planes, in the order of their codes. */
export function airportRows(airports: readonly SourceAirport[], towns: readonly Row[]): Row[] {
  const inCountry = group(towns, (town) => town.country)
  const ofTown = group(airports, (row) => `${row.iso_country}:${row.municipality}:${row.type}`)
  const sorted = [...airports].sort((a, b) => (a.ident < b.ident ? -1 : 1))
  return sorted.map((airport) => {
    const only = ofTown.get(`${airport.iso_country}:${airport.municipality}:${airport.type}`)?.length === 1
    const [name = airport.name, ...otherNames] = namesOf(airport, only)
    const at = {
      latitude: Math.round(Number(airport.latitude_deg) * 1e5),
      longitude: Math.round(Number(airport.longitude_deg) * 1e5),
    }
    return {
      name,
      otherNames,
      featureCode: airport.type === 'large_airport' ? 'AIRP' : 'AIRF',
      country: airport.iso_country,
      province: nearestTown(inCountry.get(airport.iso_country) ?? [], at)?.province ?? -1,
      code: airport.ident,
      geonamesId: 0,
      population: 0,
      ...at,
    }
  })
}
