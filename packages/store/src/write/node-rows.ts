import type { Actor, Place } from '@wiregraph/schema'
import { sql } from 'kysely'
import { nameKeys } from '../name-keys.ts'
import type { Trx } from '../rows.ts'
import { foldSearch } from '../search.ts'

export interface PlaceRow {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly country: string | null
  readonly parent_id: string | null
  readonly ancestors: readonly string[]
  readonly geonames_id: number | null
}

export interface ActorRow {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: string
  readonly country: string | null
  readonly sector: string | null
  readonly generic: boolean
  readonly titles: readonly string[]
  readonly member_of: string | null
}

export function placeRow(place: Place) {
  return {
    id: place.id,
    name: place.name,
    aliases: place.aliases,
    kind: place.kind,
    latitude: place.coordinates?.latitude ?? null,
    longitude: place.coordinates?.longitude ?? null,
    country: place.country,
    parent_id: place.parent,
    ancestors: place.ancestors,
    geonames_id: place.geonamesId,
    search: foldSearch([place.name, ...place.aliases].join('\n')),
    name_keys: nameKeys([place.name, ...place.aliases]),
  }
}

export function actorRow(actor: Actor) {
  return {
    id: actor.id,
    name: actor.name,
    aliases: actor.aliases,
    kind: actor.kind,
    country: actor.country,
    sector: actor.sector,
    generic: actor.generic,
    titles: actor.titles,
    member_of: actor.memberOf,
    search: foldSearch([actor.name, ...actor.aliases, ...actor.titles].join('\n')),
    name_keys: actor.generic ? [] : nameKeys([actor.name, ...actor.aliases]),
  }
}

/** A row of `places` as the contract shows it. */
export function placeOf(row: PlaceRow): Place {
  const { latitude, longitude } = row
  return {
    id: row.id,
    name: row.name,
    aliases: [...row.aliases],
    kind: row.kind as Place['kind'],
    coordinates: latitude === null || longitude === null ? null : { latitude, longitude },
    country: row.country,
    parent: row.parent_id,
    ancestors: [...row.ancestors],
    geonamesId: row.geonames_id,
  }
}

/** A row of `actors` as the contract shows it. */
export function actorOf(row: ActorRow): Actor {
  return {
    id: row.id,
    name: row.name,
    aliases: [...row.aliases],
    kind: row.kind as Actor['kind'],
    country: row.country,
    sector: row.sector as Actor['sector'],
    generic: row.generic,
    titles: [...row.titles],
    memberOf: row.member_of,
  }
}

export async function readPlaces(trx: Trx, ids: Iterable<string>): Promise<ReadonlyMap<string, Place>> {
  const { rows } = await sql<PlaceRow>`
    select id, name, aliases, kind, latitude, longitude, country, parent_id, ancestors, geonames_id
    from places where id = any(${[...ids]})`.execute(trx)
  return new Map(rows.map((row) => [row.id, placeOf(row)]))
}

export async function readActors(trx: Trx, ids: Iterable<string>): Promise<ReadonlyMap<string, Actor>> {
  const { rows } = await sql<ActorRow>`
    select id, name, aliases, kind, country, sector, generic, titles, member_of
    from actors where id = any(${[...ids]})`.execute(trx)
  return new Map(rows.map((row) => [row.id, actorOf(row)]))
}
