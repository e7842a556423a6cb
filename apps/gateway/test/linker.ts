import {
  codesOf,
  type Dispute,
  type Event,
  eventId,
  groupBy,
  type Linker,
  type ReportInContext,
  type SourcedCount,
  type Speaker,
} from '@wiregraph/schema'
import { idsOf, witnessesOf } from '@wiregraph/store/testing'

/** Reports of one type, mode, place and day are one event; without place or day, each is its own. */
function keyOf({ report, place }: ReportInContext): string {
  const day = report.when?.start
  return place && day ? [report.type, report.mode, report.modality, place.id, day].join('|') : report.id
}

function participants(reports: readonly ReportInContext[], slot: 'actors' | 'recipients'): Event['actors'] {
  const said = reports.flatMap(({ report }) => report[slot].map((one) => ({ ...one, report: report.id })))
  return [...groupBy(said, (one) => one.actor)].sort().map(([actor, all]) => ({
    actor,
    text: all.map((one) => one.text).sort()[0] ?? '',
    reports: [...new Set(all.map((one) => one.report))].sort(),
  }))
}

function killedIn(reports: readonly ReportInContext[]): SourcedCount | null {
  const ranges = reports.flatMap(({ report }) => report.casualties.killed ?? [])
  const lows = ranges.flatMap((range) => range.low ?? [])
  const highs = ranges.map((range) => range.high)
  if (ranges.length === 0) return null
  const high = highs.includes(null) ? null : Math.max(...highs.map(Number))
  const low = lows.length ? Math.min(...lows) : null
  const saying = (side: 'low' | 'high', bound: number | null) =>
    bound === null ? [] : idsOf(reports.filter(({ report }) => report.casualties.killed?.[side] === bound))
  return {
    low,
    high,
    approximate: false,
    text: null,
    lowFrom: saying('low', low),
    highFrom: saying('high', high),
  }
}

function speakersOf(reports: readonly ReportInContext[]): Speaker[] {
  const spoken = reports.flatMap(({ report: { id, attribution } }) =>
    attribution ? [{ id, attribution }] : [],
  )
  const voices = groupBy(spoken, ({ attribution }) => attribution.actor ?? attribution.text)
  return [...voices.values()].flatMap((all) =>
    all.slice(0, 1).map(({ attribution: { actor, text } }) => ({
      actor,
      text,
      reports: all.map(({ id }) => id).sort(),
    })),
  )
}

function disputesOf(reports: readonly ReportInContext[]): Dispute[] {
  const told = reports.filter(({ report }) => report.casualties.killed)
  const versions = [...groupBy(told, ({ report }) => String(report.casualties.killed?.low))].sort()
  const accounts = versions.map(([value, all]) => ({
    value,
    node: null,
    reports: idsOf(all),
    speakers: speakersOf(all),
    witnesses: witnessesOf(all),
  }))
  return accounts.length < 2 ? [] : [{ field: 'CASUALTIES', harm: 'KILLED', accounts }]
}

function assembleEvent(unordered: readonly ReportInContext[]): Event {
  const reports = [...unordered].sort((a, b) => (a.report.id < b.report.id ? -1 : 1))
  const [first] = reports
  if (first === undefined) throw new RangeError('an event needs a report')
  const { type, mode, modality, when } = first.report
  const published = reports.flatMap(({ article }) => article.publishedAt ?? []).sort()
  return {
    id: eventId(idsOf(reports)),
    title: `${first.report.triggerLemma} in ${first.place?.name ?? 'some place'}`,
    type,
    mode,
    contexts: [...new Set(reports.flatMap(({ report }) => report.contexts))].sort(),
    modality,
    codes: codesOf({ type, mode, actors: [], recipients: [] }),
    when,
    place: first.place?.id ?? null,
    placeRelation: first.report.placeRelation,
    placePrecision: first.report.placePrecision,
    actors: participants(reports, 'actors'),
    recipients: participants(reports, 'recipients'),
    casualties: {
      killed: killedIn(reports),
      wounded: null,
      byGroup: reports.flatMap(({ report }) =>
        report.casualties.byGroup.map((group) => ({ ...group, report: report.id })),
      ),
    },
    disputes: disputesOf(reports),
    reports: idsOf(reports),
    witnesses: witnessesOf(reports),
    firstReportedAt: published[0] ?? null,
    lastReportedAt: published.at(-1) ?? null,
    confidence: null,
  }
}

/** The splits that take the report away from others: two of one event have the same. */
const splitOff = ({ sides = new Map() }: ReportInContext) =>
  [...sides]
    .flatMap(([split, side]) => (side === 1 ? [split] : []))
    .sort()
    .join()

/** A judge as simple as its interface allows. */
export const testLinker: Linker = {
  blockKeys: (report) => [keyOf(report)],
  link: (reports) =>
    [...groupBy(reports, keyOf).values()].map((group) => ({
      id: idsOf(group)[0] ?? '',
      events: [...groupBy(group, splitOff).values()].map(idsOf),
    })),
  touch: (some, others) => others.some((other) => some.some((one) => keyOf(one) === keyOf(other))),
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
  assembleActor([first]) {
    if (first === undefined) throw new RangeError('an actor needs evidence')
    const { canonical: _, articles: __, ...actor } = first
    return actor
  },
}
