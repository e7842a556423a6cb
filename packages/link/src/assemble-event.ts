import {
  type Actor,
  codesOf,
  type Event,
  EventType,
  eventId,
  Modality,
  type ReportInContext,
} from '@wiregraph/schema'
import { hear } from './accounts.ts'
import { assembleCasualties } from './assemble-casualties.ts'
import { assembleParticipants } from './assemble-participants.ts'
import { assemblePlace } from './assemble-place.ts'
import { assembleWhen } from './assemble-when.ts'
import { findDisputes } from './disputes.ts'
import { isPronoun } from './pronouns.ts'
import { titleOf } from './title.ts'
import { alphabetical, byFrequency, commonest, sortedUnique } from './vote.ts'
import { countWitnesses } from './witnesses.ts'

/** The commonest type, ties in enum order. */
function chooseType(reports: readonly ReportInContext[]): EventType {
  const rank = (type: EventType) => EventType.options.indexOf(type)
  const [type] = byFrequency(
    reports.map((r) => r.report.type),
    (t) => t,
    (a, b) => rank(a) - rank(b),
  )
  if (type === undefined) throw new RangeError('an event needs at least one report')
  return type
}

/** The first of the enum that any report has: what one article saw happen, another one's doubt does not undo. */
const chooseModality = (reports: readonly ReportInContext[]): Modality =>
  Modality.options.find((m) => reports.some((r) => r.report.modality === m)) ?? 'UNCERTAIN'

/** Instants of publication, first and last; null where no article has one. */
function publishedBetween(reports: readonly ReportInContext[]) {
  const instants = reports.flatMap((r) => r.article.publishedAt ?? []).sort(alphabetical)
  return { firstReportedAt: instants[0] ?? null, lastReportedAt: instants.at(-1) ?? null }
}

/** The view of an event over its reports, by the rules of docs/architecture. Throws a RangeError without reports. */
export function assembleEvent(unordered: readonly ReportInContext[]): Event {
  const reports = [...unordered].sort((a, b) => alphabetical(a.report.id, b.report.id))
  const people: ReadonlyMap<string, Actor> = new Map(reports.flatMap((r) => [...r.actors]))
  const type = chooseType(reports)
  const mode = commonest(reports.filter((r) => r.report.type === type).map((r) => r.report.mode))
  const [actors, recipients] = [
    assembleParticipants(reports, 'actors'),
    assembleParticipants(reports, 'recipients'),
  ]
  const known = (list: typeof actors) => list.flatMap((p) => people.get(p.actor) ?? [])
  const names = (list: typeof actors) => sortedNames(list, people)
  const { place, relation, precision } = assemblePlace(reports)
  const hearing = hear(reports)
  const casualties = assembleCasualties(hearing)
  const modality = chooseModality(reports)
  return {
    id: eventId(reports.map((r) => r.report.id)),
    title: titleOf({
      type,
      mode,
      modality,
      actors: names(actors),
      recipients: names(recipients),
      place,
      relation,
      killed: casualties.killed,
    }),
    type,
    mode,
    contexts: sortedUnique(reports.flatMap((r) => r.report.contexts)),
    modality,
    codes: codesOf({ type, mode, actors: known(actors), recipients: known(recipients) }),
    when: assembleWhen(reports).when,
    place: place?.id ?? null,
    placeRelation: relation,
    placePrecision: precision,
    actors,
    recipients,
    casualties,
    disputes: findDisputes(hearing),
    reports: reports.map((r) => r.report.id),
    witnesses: countWitnesses(reports, hearing.originals),
    ...publishedBetween(reports),
    confidence: null,
  }
}

/** Names for a title: a named actor by its name, a generic group by the words of the text, unless they say "they". */
function sortedNames(
  participants: readonly { actor: string; text: string }[],
  people: ReadonlyMap<string, Actor>,
): string[] {
  return [
    ...new Set(
      participants.map(({ actor, text }) => {
        const known = people.get(actor)
        return known?.generic === true && !isPronoun(text) ? text : (known?.name ?? text)
      }),
    ),
  ]
}
