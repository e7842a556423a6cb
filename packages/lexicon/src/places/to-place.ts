import { type Place, placeId } from '@wiregraph/schema'
import type { Candidate } from './candidate.ts'

/** The node of the graph for a place: ids by placeId, ancestors from the country down. */
export function toPlace(candidate: Candidate): Place {
  return {
    id: placeId(candidate.key),
    name: candidate.name,
    aliases: [...candidate.aliases],
    kind: candidate.kind,
    coordinates: candidate.coordinates,
    country: candidate.country,
    parent: candidate.parent === null ? null : placeId(candidate.parent),
    ancestors: candidate.ancestors.map(placeId),
    geonamesId: candidate.geonamesId,
  }
}
