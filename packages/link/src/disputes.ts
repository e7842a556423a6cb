import type { Dispute, Place, PlaceRelation, ReportInContext, TimeSpan } from '@wiregraph/schema'
import { disputeOf, type Hearing, type Version } from './accounts.ts'
import { deniesClaim, isDenial } from './denials.ts'
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

/** Said to have happened, and denied; who denies another claim than that contradicts nobody. */
function occurrenceDispute(hearing: Hearing): Dispute | null {
  const told = hearing.reports.filter(({ report }) => report.modality === 'ACTUAL')
  const denials = hearing.reports.filter(
    (one) =>
      isDenial(one) && !deniesDoer(one, hearing.reports) && told.some((claim) => deniesClaim(one, claim)),
  )
  const versionOf = (words: string, reports: readonly ReportInContext[]) =>
    reports.map((one): Version<string> => ({ reports: [one], value: words, words, node: null, vagueness: 0 }))
  const versions = [...versionOf('happened', told), ...versionOf('did not happen', denials)]
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
