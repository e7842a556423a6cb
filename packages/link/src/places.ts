import type { Place } from '@wiregraph/schema'

/** Small enough that two happenings there on one day may well be one. */
export const isExact = (place: Place): boolean =>
  place.kind === 'CITY' || place.kind === 'FACILITY' || place.kind === 'OTHER' || place.kind === 'ADMIN2'

export const contains = (outer: Place, inner: Place): boolean => inner.ancestors.includes(outer.id)

/** Equal, or one inside the other. */
export const placesAgree = (a: Place, b: Place): boolean => a.id === b.id || contains(a, b) || contains(b, a)

/** How deep it lies: a town in a province in a country is 2. */
export const depthOf = (place: Place): number => place.ancestors.length
