import type { Extraction } from '@wiregraph/schema'
import { refuseUnstorable } from '../storable.ts'

function firstMissing(needed: readonly (string | null)[], known: ReadonlySet<string>): string | undefined {
  return needed.find((id): id is string => id !== null && !known.has(id))
}

function placesNeeded({ reports, places, datelinePlace }: Extraction): (string | null)[] {
  return [datelinePlace, ...reports.map((r) => r.place), ...places.flatMap((p) => [p.parent, ...p.ancestors])]
}

function actorsNeeded({ reports }: Extraction): (string | null)[] {
  return reports.flatMap((r) => [
    ...[...r.actors, ...r.recipients].map((participant) => participant.actor),
    r.attribution?.actor ?? null,
  ])
}

/**
 * Throws RefusedInput where a text cannot be stored, and an Error where the extraction points to a place or an actor
 * that it does not hold, or holds a report of another article: that is a fault of the program that made it.
 */
export function checkExtraction(extraction: Extraction): void {
  refuseUnstorable(extraction)
  const { article, reports, mentions } = extraction
  const places = new Set(extraction.places.map((place) => place.id))
  const actors = new Set(extraction.actors.map((actor) => actor.id))
  const known = new Set([...places, ...actors, ...reports.map((report) => report.id)])
  const missing =
    firstMissing(placesNeeded(extraction), places) ??
    firstMissing(actorsNeeded(extraction), actors) ??
    firstMissing(
      mentions.map((mention) => mention.node),
      known,
    )
  if (missing !== undefined)
    throw new Error(`The extraction of ${article.id} points to ${missing}, which it lacks.`)
  if (new Set(reports.map((report) => report.id)).size < reports.length) {
    throw new Error(`The extraction of ${article.id} holds a report twice.`)
  }
  const foreign = reports.find((report) => report.article !== article.id)
  if (foreign)
    throw new Error(`The extraction of ${article.id} holds ${foreign.id}, a report of ${foreign.article}.`)
}
