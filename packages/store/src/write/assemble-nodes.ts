import type { Actor, Linker, Place, ToldActor } from '@wiregraph/schema'
import { canonicalJson } from '../canonical.ts'
import { readRenames, renamed } from '../corrections/renames.ts'
import { deleteRows, insertRows, orUpdate, type Trx } from '../rows.ts'
import { assemblePlace } from './assemble-place.ts'
import { readReadings, type Touched } from './evidence-rows.ts'
import { actorRow, placeRow, readActors, readPlaces } from './node-rows.ts'

/**
 * What linking sees of a place or an actor. Other names and titles are left out: they grow with every article, and
 * whatever linking sees, when it changes, makes all reports of the node be linked anew.
 */
export function placeForLinking(place: Place): Place {
  return { ...place, aliases: [] }
}
export function actorForLinking(actor: Actor): Actor {
  return { ...actor, aliases: [], titles: [] }
}

/** Those of the assembled nodes that differ from the stored ones, by what `view` shows of them. */
function differing<T extends { readonly id: string }>(
  assembled: readonly T[],
  stored: ReadonlyMap<string, T>,
  view: (node: T) => T = (node) => node,
): T[] {
  const textOf = (node: T | undefined) => (node === undefined ? null : canonicalJson(view(node)))
  return assembled.filter((node) => textOf(node) !== textOf(stored.get(node.id)))
}

async function assemblePlaces(trx: Trx, ids: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const readings = await readReadings<Place>(trx, 'place', ids)
  const stored = await readPlaces(trx, ids)
  const assembled = [...readings.values()].map((all) =>
    assemblePlace(all.map(({ articles, ...place }) => place)),
  )
  const rows = differing(assembled, stored).map(placeRow)
  await insertRows(trx, 'places', rows, orUpdate(['id'], Object.keys(rows[0] ?? {})))
  const known = assembled.filter((place) => stored.has(place.id))
  return new Set(differing(known, stored, placeForLinking).map((place) => place.id))
}

async function assembleActors(
  trx: Trx,
  ids: ReadonlySet<string>,
  linker: Linker,
): Promise<ReadonlySet<string>> {
  const readings = await readReadings<ToldActor>(trx, 'actor', ids)
  const stored = await readActors(trx, ids)
  const names = await readRenames(trx, ids)
  const assembled = [...readings].map(([id, told]) => renamed(linker.assembleActor(told), names.get(id)))
  const rows = differing(assembled, stored).map(actorRow)
  await insertRows(trx, 'actors', rows, orUpdate(['id'], Object.keys(rows[0] ?? {})))
  await deleteRows(
    trx,
    'actors',
    'id',
    [...ids].filter((id) => !readings.has(id)),
  )
  const known = assembled.filter((actor) => stored.has(actor.id))
  return new Set(differing(known, stored, actorForLinking).map((actor) => actor.id))
}

/**
 * Assembles places and actors from all their evidence; actors without any are deleted, places when nothing points to
 * them any more (deleteOrphanPlaces). Gives those that linking now sees in another way.
 */
export async function assembleNodes(trx: Trx, touched: Touched, linker: Linker): Promise<Touched> {
  return {
    places: await assemblePlaces(trx, touched.places),
    actors: await assembleActors(trx, touched.actors, linker),
  }
}
