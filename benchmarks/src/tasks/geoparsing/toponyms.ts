import { isByName, type Layered } from '@wiregraph/extract'
import type { Place } from '@wiregraph/schema'

/** A prediction, as the scorer reads it. Offsets are UTF-16 units of the text. */
export interface Toponym {
  readonly start: number
  readonly end: number
  readonly lat?: number
  readonly lon?: number
  readonly geonamesId?: number
}

const toponymOf = ({ start, end }: { start: number; end: number }, place: Place | null): Toponym => ({
  start,
  end,
  ...(place?.coordinates ? { lat: place.coordinates.latitude, lon: place.coordinates.longitude } : {}),
  ...(place?.geonamesId ? { geonamesId: place.geonamesId } : {}),
})

/**
 * What the test sets call a toponym: every name of a place, also the one inside the name of an organisation ("Goma
 * Police"), and no "the capital" without a name.
 */
export function toponymsOf({ places, embedded, placeOf }: Layered['layers']): Toponym[] {
  return [
    ...places.filter(isByName).map((mention) => toponymOf(mention, placeOf(mention.place ?? ''))),
    ...embedded.map((inside) => toponymOf(inside, inside.place)),
  ].sort((a, b) => a.start - b.start)
}
