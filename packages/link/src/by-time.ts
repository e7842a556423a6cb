import { inOneArticle, type Pair, type Rule, type Score, tellOneStory } from './evidence.ts'
import { daysIn, timesAgree } from './facts.ts'

const millisecondsADay = 86_400_000

/** Without a time of its own an event is as near as its article: told on the same days in one story, or not the same. */
function withoutTime(pair: Pair): Score {
  if (!tellOneStory(pair)) return null
  const [first, second] = pair.map(({ article }) => article.publishedAt)
  if (!first || !second) return 0
  const days = Math.abs(Date.parse(first) - Date.parse(second)) / millisecondsADay
  return days <= 1 ? 0 : days <= 2 ? -1 : null
}

export const byTime: Rule = (pair) => {
  const [a, b] = pair.map(({ report }) => report.when)
  if (!a || !b) return inOneArticle(pair) ? 0 : withoutTime(pair)
  if (!timesAgree(a, b)) return null
  const days = Math.max(daysIn(a) ?? 30, daysIn(b) ?? 30)
  return days <= 2 ? 2 : days <= 4 ? 1 : 0
}
