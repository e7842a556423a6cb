import {
  codesOf,
  type Event,
  eventId,
  groupBy,
  type Linker,
  type Report,
  type ReportInContext,
  type ToldActor,
} from '@wiregraph/schema'
import { idsOf, witnessesOf } from './witnesses.ts'

function keyOf({ report, place, article }: ReportInContext): string {
  const day = report.when?.start
  return place === null || day == null ? `article|${article.id}|${report.id}` : `${place.id}|${day}`
}

/** Reports of one type, place and day hang together; those of one mode are one event. */
const groupOf = (context: ReportInContext): string => `${context.report.type}|${keyOf(context)}`

function participants(reports: readonly ReportInContext[], slot: 'actors' | 'recipients'): Event['actors'] {
  const all = reports.flatMap(({ report }) =>
    report[slot].map(({ actor, text }) => ({ actor, text, report: report.id })),
  )
  return [...groupBy(all, (one) => one.actor)].sort().map(([actor, said]) => ({
    actor,
    text: said.map((one) => one.text).sort()[0] ?? '',
    reports: said.map((one) => one.report).sort(),
  }))
}

function assembleEvent(unordered: readonly ReportInContext[]): Event {
  const reports = [...unordered].sort((a, b) => (a.report.id < b.report.id ? -1 : 1))
  const [first] = reports
  if (first === undefined) throw new RangeError('an event needs a report')
  const { type, mode, modality, when } = first.report
  const names = reports.flatMap(({ actors }) => [...actors.values()].map((actor) => actor.name)).sort()
  const published = reports.flatMap(({ article }) => article.publishedAt ?? []).sort()
  return {
    id: eventId(idsOf(reports)),
    title: `${type} by ${[...new Set(names)].join(', ') || 'somebody'} in ${first.place?.name ?? 'some place'}`,
    type,
    mode,
    contexts: [],
    modality,
    codes: codesOf({ type, mode, actors: [], recipients: [] }),
    when,
    place: first.place?.id ?? null,
    placeRelation: first.report.placeRelation,
    placePrecision: first.report.placePrecision,
    actors: participants(reports, 'actors'),
    recipients: participants(reports, 'recipients'),
    casualties: { killed: killedIn(reports.map(({ report }) => report)), wounded: null, byGroup: [] },
    disputes: [],
    reports: idsOf(reports),
    witnesses: witnessesOf(reports),
    firstReportedAt: published[0] ?? null,
    lastReportedAt: published.at(-1) ?? null,
    confidence: null,
  }
}

function killedIn(reports: readonly Report[]): Event['casualties']['killed'] {
  const lows = reports.flatMap(({ casualties }) => casualties.killed?.low ?? [])
  return lows.length === 0
    ? null
    : {
        low: Math.min(...lows),
        high: Math.max(...lows),
        approximate: false,
        text: null,
        lowFrom: [],
        highFrom: [],
      }
}

/** The commonest value, ties to the smaller text. */
function commonest<T extends string | null>(values: readonly T[]): T {
  const counted = [...groupBy(values, (value) => value ?? '')].sort(
    ([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1),
  )
  const value = counted[0]?.[1][0]
  if (value === undefined) throw new RangeError('no values')
  return value
}

/** The splits that take the report away from others: two of one event have the same. */
const splitOff = ({ sides = new Map() }: ReportInContext) =>
  [...sides]
    .flatMap(([split, side]) => (side === 1 ? [split] : []))
    .sort()
    .join()

/** As simple as the interface allows, but it counts, compares and groups as a real one does. */
export const testLinker: Linker = {
  blockKeys: (report) => [keyOf(report)],
  link: (reports) =>
    [...groupBy(reports, groupOf).values()].map((group) => ({
      id: idsOf(group)[0] ?? '',
      events: [...groupBy(group, (one) => `${one.report.mode} ${splitOff(one)}`).values()].map(idsOf),
    })),
  touch: (some, others) => others.some((other) => some.some((one) => groupOf(one) === groupOf(other))),
  assembleEvent,
  relate: (first, second) =>
    first.event.place === null || first.event.place !== second.event.place
      ? null
      : {
          relation: 'SAME_STORY',
          converse: 'SAME_STORY',
          score: first.event.type === second.event.type ? 0.75 : 0.5,
          rule: 'test-place',
        },
  assembleActor(evidence: readonly ToldActor[]) {
    const times = ({ articles = 1 }: ToldActor) => Array.from({ length: articles })
    const name = commonest(evidence.flatMap((piece) => times(piece).map(() => piece.name)))
    const [first] = evidence
    if (first === undefined) throw new RangeError('an actor needs evidence')
    const names = new Set(evidence.flatMap((piece) => [piece.name, ...piece.aliases]))
    names.delete(name)
    const { id, kind, country, sector, generic, memberOf } = first
    const titles = [...new Set(evidence.flatMap((piece) => piece.titles))].sort()
    return { id, name, aliases: [...names].sort(), kind, country, sector, generic, titles, memberOf }
  },
}
