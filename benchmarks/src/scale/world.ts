import { type ActorEvidence, actorId, type Place, placeId } from '@wiregraph/schema'
import { nameOf, skewed } from './random.ts'

/** Countries of the invented world; the first is in the news most. */
export const countries = 60

/** Places and groups of a kind that a country has. */
const pools: Readonly<Record<string, number>> = { CITY: 40, ADMIN1: 6, ADMIN2: 20 }
const fewer = 12

export const codeOf = (country: number): string =>
  String.fromCharCode(65 + Math.floor(country / 26), 65 + (country % 26))

const keyOf = (country: number, kind: string, n: number) => `bench:${codeOf(country)}:${kind}:${n}`

/** The nth word of a name that a place or an actor has. */
export const nameWord = (id: string, n: number): string => nameOf(`${id} ${n}`)

export function countryPlace(country: number): Place {
  const id = placeId(keyOf(country, 'COUNTRY', 0))
  return {
    id,
    name: nameWord(id, 0),
    aliases: [],
    kind: 'COUNTRY',
    coordinates: { latitude: (country % 12) * 12 - 66, longitude: Math.floor(country / 12) * 60 - 150 },
    country: codeOf(country),
    parent: null,
    ancestors: [],
    geonamesId: null,
  }
}

function province(country: number, n: number): Place {
  const around = countryPlace(country)
  const id = placeId(keyOf(country, 'ADMIN1', n))
  return { ...around, id, name: nameWord(id, 0), kind: 'ADMIN1', parent: around.id, ancestors: [around.id] }
}

/** A place of the kind in the country: which one, `draw` tells, some far oftener than others. */
export function placeIn(country: number, kind: Place['kind'], draw: number): readonly Place[] {
  if (kind === 'COUNTRY') return [countryPlace(country)]
  const n = skewed(pools[kind] ?? fewer, draw)
  if (kind === 'ADMIN1') return [province(country, n), countryPlace(country)]
  const around = province(country, n % 6)
  const id = placeId(keyOf(country, kind, n))
  const { latitude = 0, longitude = 0 } = around.coordinates ?? {}
  const place: Place = {
    ...around,
    id,
    name: nameWord(id, 0),
    kind,
    coordinates: { latitude: latitude + (n % 7) / 3, longitude: longitude + n / 3 },
    parent: around.id,
    ancestors: [...around.ancestors, around.id],
  }
  return [place, around, countryPlace(country)]
}

/** Whoever is named with a country of his own or in a text: the same words are the same group, in one country. */
export function actorIn(country: number, actor: ActorEvidence, draw: number): string {
  const { kind, sector, generic, aliases, name } = actor
  if (generic)
    return actorId(`bench:${codeOf(country)}:${kind}:${sector}:${(aliases[0] ?? name).toLowerCase()}`)
  if (kind === 'STATE' || kind === 'GOVERNMENT' || kind === 'MILITARY' || kind === 'POLICE')
    return actorId(`bench:${codeOf(country)}:${kind}:${sector}`)
  return actorId(keyOf(country, kind, skewed(kind === 'PERSON' ? 200 : 20, draw)))
}
