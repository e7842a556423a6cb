import { kilometersBetween, type Place, type PlaceRelation } from '@wiregraph/schema'

/** Small enough that two happenings there on one day may well be one. */
export const isExact = (place: Place): boolean =>
  place.kind === 'CITY' || place.kind === 'FACILITY' || place.kind === 'OTHER' || place.kind === 'ADMIN2'

export const contains = (outer: Place, inner: Place): boolean => inner.ancestors.includes(outer.id)

/** Equal, or one inside the other. */
export const placesAgree = (a: Place, b: Place): boolean => a.id === b.id || contains(a, b) || contains(b, a)

/** So far from a town, "near" it may still be. */
const nearKilometers = 40

/** "near Tarn" and a village by Tarn are no two places. */
export function mayBeOnePlace(
  a: { readonly place: Place; readonly relation: PlaceRelation | null },
  b: typeof a,
): boolean {
  if (placesAgree(a.place, b.place)) return true
  const [from, to] = [a.place.coordinates, b.place.coordinates]
  if ((a.relation !== 'NEAR' && b.relation !== 'NEAR') || from === null || to === null) return false
  return kilometersBetween(from, to) <= nearKilometers
}

/** How deep it lies: a town in a province in a country is 2. */
export const depthOf = (place: Place): number => place.ancestors.length
