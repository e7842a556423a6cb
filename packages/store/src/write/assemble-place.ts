import type { Place } from '@wiregraph/schema'
import { canonicalJson, compare } from '../canonical.ts'

/** A place on the map tells more than one without coordinates, and one that knows what lies around it more than one that does not. */
function weight(place: Place): number {
  return (place.coordinates ? 4 : 0) + (place.geonamesId ? 2 : 0) + (place.ancestors.length > 0 ? 1 : 0)
}

/**
 * All that articles say of one place, as one place: the reading that tells most, ties by text order, with every name
 * that any reading has. Throws a RangeError without readings.
 */
export function assemblePlace(readings: readonly Place[]): Place {
  const distinct = new Map(readings.map((reading) => [canonicalJson(reading), reading]))
  const sorted = [...distinct].sort(([a, x], [b, y]) => weight(y) - weight(x) || compare(a, b))
  const best = sorted[0]?.[1]
  if (best === undefined) throw new RangeError('a place needs at least one reading')
  const names = new Set(sorted.flatMap(([, place]) => [place.name, ...place.aliases]))
  names.delete(best.name)
  return { ...best, aliases: [...names].sort(compare) }
}
