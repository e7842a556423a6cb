import type { CountRange, ReportInContext } from '@wiregraph/schema'
import { actorsIn, daysIn } from './facts.ts'
import { contains } from './places.ts'

/** [Two] of the dead were students; [four] policemen were among those killed. */
const someOfThem =
  /^(?: [\p{L}-]{1,20}){0,3} (?:(?:was|were|are|is) (?:also )?among |of (?:the (?:dead|killed|slain|wounded|injured|hurt|missing|victims|casualties|fatalities|bodies)\b|those (?:who|killed|wounded|injured|hurt|slain)\b))/u

function countsSome({ report }: ReportInContext, { text }: CountRange): boolean {
  const { quote } = report.evidence
  const at = text === null ? -1 : quote.indexOf(text)
  return text !== null && at >= 0 && someOfThem.test(quote.slice(at + text.length))
}

/** "She lost her brother": who is hurt is known by name, and nobody says that he was the only one. */
function namesThem(context: ReportInContext): boolean {
  const people = actorsIn(context, 'recipients')
  return people.length > 0 && people.every(({ kind, generic }) => kind === 'PERSON' && !generic)
}

/** "Three died in Lund", beside a count of the whole province in the same text. */
const liesInside = ({ place }: ReportInContext, peers: readonly ReportInContext[]): boolean =>
  place !== null && peers.some((peer) => peer.place !== null && contains(peer.place, place))

/** Whether what a report counts are but some of those who were harmed; `peers` count people in the same text. */
export const countsPart = (
  context: ReportInContext,
  count: CountRange,
  peers: readonly ReportInContext[],
): boolean => countsSome(context, count) || namesThem(context) || liesInside(context, peers)

/** Longer than an event of a day or two can be said to have gone on. */
const longDays = 14

const isOfLong = ({ report }: ReportInContext): boolean =>
  report.when !== null && (daysIn(report.when) ?? Number.POSITIVE_INFINITY) > longDays

/** "Hundreds have been seized since December" counts more than what was done on Friday. */
export const countsMore = (context: ReportInContext, all: readonly ReportInContext[]): boolean =>
  isOfLong(context) && all.some((other) => other.report.when !== null && !isOfLong(other))
