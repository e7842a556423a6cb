import type { ReportInContext } from '@wiregraph/schema'
import { inOneArticle, type Pair, type Rule, type Score, tellOneStory, unlikely } from './evidence.ts'
import { daysIn, millisecondsADay, timesAgree } from './facts.ts'

/** News without a day is of the last days before it was written. */
const fresh = 4

/** Days from the event of one report to the writing of the other article; null where either is not known. */
function daysToWriting({ report }: ReportInContext, { article }: ReportInContext): number | null {
  const end = report.when?.end ?? null
  const { publishedAt } = article
  return end === null || publishedAt === null
    ? null
    : (Date.parse(publishedAt.slice(0, 10)) - Date.parse(end)) / millisecondsADay
}

/** One of the two has no time of its own: it is of what the other tells where its article came out soon after. */
function withOneTime(dated: ReportInContext, other: ReportInContext): Score {
  const days = daysToWriting(dated, other)
  if (days === null) return 0
  if (days < 0 || days > fresh) return unlikely
  return days <= 1 ? 0.5 : 0
}

/** Without a time of its own an event is as near as its article: told on the same days in one story, or not the same. */
function withoutTime(pair: Pair, like: number | null): Score {
  if (!tellOneStory(like)) return null
  const [a, b] = pair
  if (a.report.when !== null) return withOneTime(a, b)
  if (b.report.when !== null) return withOneTime(b, a)
  const [first, second] = pair.map(({ article }) => article.publishedAt)
  if (!first || !second) return 0
  const [from, to] = [first, second].map((day) => Date.parse(day.slice(0, 10)))
  const days = Math.abs((from ?? 0) - (to ?? 0)) / millisecondsADay
  return days <= 1 ? 0 : days <= 2 ? -1 : unlikely
}

export const byTime: Rule = (pair, like) => {
  const [a, b] = pair.map(({ report }) => report.when)
  if (!a || !b) return inOneArticle(pair) ? 0 : withoutTime(pair, like)
  if (!timesAgree(a, b)) return null
  const days = Math.max(daysIn(a) ?? 30, daysIn(b) ?? 30)
  return days <= 2 ? 2 : days <= 4 ? 1 : 0
}
