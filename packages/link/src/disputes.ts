import type { Dispute, Place, PlaceRelation, TimeSpan } from '@wiregraph/schema'
import { disputeOf, type Hearing, type Version } from './accounts.ts'
import { actorDispute, deniesDoer, recipientDispute } from './dispute-people.ts'
import { tollDisputes } from './dispute-toll.ts'
import { daysIn, timesAgree } from './facts.ts'
import { depthOf, mayBeOnePlace } from './places.ts'

/** A place, and how the event lies to it. */
interface Put {
  readonly place: Place
  readonly relation: PlaceRelation | null
}

function placeDispute(hearing: Hearing): Dispute | null {
  const versions = hearing.reports.flatMap((context): Version<Put>[] => {
    const { place, report } = context
    if (place === null || report.modality === 'NEGATED') return []
    const value = { place, relation: report.placeRelation }
    return [{ reports: [context], value, words: place.name, node: place.id, vagueness: -depthOf(place) }]
  })
  return disputeOf({ field: 'PLACE' }, versions, mayBeOnePlace, hearing)
}

function timeDispute(hearing: Hearing): Dispute | null {
  const versions = hearing.reports.flatMap((context): Version<TimeSpan>[] => {
    const { when, modality } = context.report
    if (when === null || modality === 'NEGATED') return []
    const words = when.text ?? `${when.start ?? ''}/${when.end ?? ''}`
    const vagueness = daysIn(when) ?? Number.POSITIVE_INFINITY
    return [{ reports: [context], value: when, words, node: null, vagueness }]
  })
  return disputeOf({ field: 'TIME' }, versions, timesAgree, hearing)
}

/** Said to have happened, and denied. */
function occurrenceDispute(hearing: Hearing): Dispute | null {
  const versions = hearing.reports.flatMap((context): Version<boolean>[] => {
    const { modality } = context.report
    const happened = modality === 'ACTUAL'
    if (!happened && (modality !== 'NEGATED' || deniesDoer(context, hearing.reports))) return []
    const words = happened ? 'happened' : 'did not happen'
    return [{ reports: [context], value: happened, words, node: null, vagueness: 0 }]
  })
  return disputeOf({ field: 'OCCURRENCE' }, versions, (a, b) => a === b, hearing)
}

/** Where accounts of an event contradict each other, by the rules of docs/codebook. */
export function findDisputes(hearing: Hearing): Dispute[] {
  return [
    actorDispute(hearing),
    recipientDispute(hearing),
    ...tollDisputes(hearing),
    placeDispute(hearing),
    timeDispute(hearing),
    occurrenceDispute(hearing),
  ].filter((dispute) => dispute !== null)
}
