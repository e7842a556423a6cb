import type { ReportInContext } from '@wiregraph/schema'
import { actorsAgree } from './actors.ts'
import { actorsIn, daysIn, idsIn, share, speakerOf, timesAgree } from './facts.ts'
import { isExact, placesAgree } from './places.ts'
import { agree } from './ranges.ts'
import { likeness, wordsShared } from './story.ts'

/** How much speaks for one event. Null: something speaks against it that no evidence outweighs. */
export type Score = number | null

/** Two reports are taken for one event from this sum of evidence on. */
export const threshold = 4

type Pair = readonly [ReportInContext, ReportInContext]
type Rule = (pair: Pair) => Score

const inOneArticle = ([a, b]: Pair) => a.article.id === b.article.id

/** Articles as alike as this tell one story; below the second they tell different ones. */
const STORY = 0.25
const OTHER_STORY = 0.15

const likenessOf = ([a, b]: Pair) => likeness(a.article.story, b.article.story)

const tellOneStory = (pair: Pair) => !inOneArticle(pair) && (likenessOf(pair) ?? 0) >= STORY

/** Two articles on one story tell of the same events; two on different stories seldom do. */
const byStory: Rule = (pair) => {
  if (inOneArticle(pair)) return 0
  const like = likenessOf(pair)
  if (like === null) return 0
  if (like < OTHER_STORY) return -1
  return like < STORY ? 0 : Math.min(3.5, 1.5 + (like - STORY) * 10)
}

/** Rare words of the story that stand in both sentences. */
const byWords: Rule = (pair) => Math.min(2, 6 * wordsShared(pair))

/** One article rarely tells of two alike things without saying so; two articles often do. */
const byArticle: Rule = (pair) => (inOneArticle(pair) ? 1 : 0)

const byType: Rule = ([a, b]) => (a.report.type === b.report.type ? 0 : null)

const byMode: Rule = ([a, b]) => {
  if (a.report.mode === null || b.report.mode === null) return 0
  return a.report.mode === b.report.mode ? 1 : -2
}

/** What is planned and what has happened are one event only on good evidence, and never inside one article. */
const byModality: Rule = (pair) => {
  const [a, b] = pair.map(({ report }) => report.modality === 'FUTURE' || report.modality === 'HYPOTHETICAL')
  if (pair.some(({ report }) => report.modality === 'HISTORICAL')) return null
  return a === b ? 0 : inOneArticle(pair) ? null : -1.5
}

/** A town and a day make an event; "in the country, at some time" makes none. */
const byPlace: Rule = (pair) => {
  const [a, b] = pair
  const unspecific = sharesVictims(pair) || tellOneStory(pair) ? 0 : -1
  if (a.place === null || b.place === null) return a.place === b.place ? 0 : unspecific
  if (!placesAgree(a.place, b.place)) return null
  if (a.place.id !== b.place.id) return unspecific
  return isExact(a.place) ? 2 : 0
}

const millisecondsADay = 86_400_000

/** Without a time of its own an event is as near as its article: told on the same days in one story, or not the same. */
function withoutTime(pair: Pair): Score {
  if (!tellOneStory(pair)) return null
  const [first, second] = pair.map(({ article }) => article.publishedAt)
  if (!first || !second) return 0
  const days = Math.abs(Date.parse(first) - Date.parse(second)) / millisecondsADay
  return days <= 1 ? 0 : days <= 2 ? -1 : null
}

const byTime: Rule = (pair) => {
  const [a, b] = pair.map(({ report }) => report.when)
  if (!a || !b) return inOneArticle(pair) ? 0 : withoutTime(pair)
  if (!timesAgree(a, b)) return null
  const days = Math.max(daysIn(a) ?? 30, daysIn(b) ?? 30)
  return days <= 2 ? 2 : days <= 4 ? 1 : 0
}

const sharesVictims = ([a, b]: Pair) => share(idsIn(a, 'recipients'), idsIn(b, 'recipients'))

const byRecipients: Rule = (pair) => {
  const [a, b] = pair
  if (a.report.recipients.length === 0 || b.report.recipients.length === 0) return 0
  return sharesVictims(pair) ? 2.5 : -2
}

/** Accounts may differ on who did it; one speaker does not contradict himself, so his are two events. */
const byActors: Rule = (pair) => {
  const [a, b] = pair
  const [left, right] = [actorsIn(a, 'actors'), actorsIn(b, 'actors')]
  if (left.length === 0 || right.length === 0) return 0
  if (share(idsIn(a, 'actors'), idsIn(b, 'actors'))) return 1.5
  if (left.some((x) => right.some((y) => actorsAgree(x, y)))) return 0.5
  return speakerOf(a) === speakerOf(b) ? null : inOneArticle(pair) ? 0 : -1
}

/** Tolls of one event differ by a little; tolls twice as high are another event, or another day's count. */
const byCasualties: Rule = ([a, b]) => {
  const [x, y] = [a.report.casualties.killed, b.report.casualties.killed]
  if (x === null || y === null) return 0
  const [low = 0, high = 0] = [x.low ?? x.high ?? 0, y.low ?? y.high ?? 0].sort((m, n) => m - n)
  if (agree(x, y) && low * 2 >= high) return 1
  return low * 2 >= high ? -0.5 : -2
}

const byTrigger: Rule = ([a, b]) => (a.report.triggerLemma === b.report.triggerLemma ? 1.5 : 0)

/** "the attack", "these strikes": what was told before in this article. */
function pointsBack({ report }: ReportInContext): boolean {
  const before = report.evidence.quote.slice(0, Math.max(0, report.trigger.start - report.evidence.start))
  return /\b(?:the|this|that|these|those)(?: \p{L}[\p{L}'’-]*)? $/iu.test(before)
}

const byReference: Rule = (pair) => {
  const [, later] = [...pair].sort((a, b) => a.report.trigger.start - b.report.trigger.start)
  return inOneArticle(pair) && later !== undefined && pointsBack(later) ? 1.5 : 0
}

/** The same word again, with nothing said that could tell it from the first: it is told again. */
const byRepetition: Rule = (pair) => {
  const [a, b] = pair
  const bare = pair.some(
    ({ report }) =>
      report.place === null &&
      report.when === null &&
      report.recipients.length === 0 &&
      report.actors.length === 0,
  )
  return inOneArticle(pair) && bare && a.report.triggerLemma === b.report.triggerLemma ? 1.5 : 0
}

const namedParties = ({ report, actors }: ReportInContext): ReadonlySet<string> =>
  new Set(
    [...report.actors, ...report.recipients].flatMap(({ actor }) =>
      actors.get(actor)?.generic ? [] : actor,
    ),
  )

/** Those who meet, agree or quarrel are the event, whatever their role: a shared pair is it, another partner is not. */
const byParties: Rule = ([a, b]) => {
  const [left, right] = [namedParties(a), namedParties(b)]
  const common = [...left].filter((id) => right.has(id)).length
  if (common >= 2) return 2
  return left.size >= 2 && right.size >= 2 ? -2 : 0
}

const rules: readonly Rule[] = [
  byType,
  byModality,
  byTime,
  byPlace,
  byArticle,
  byStory,
  byWords,
  byMode,
  byActors,
  byRecipients,
  byCasualties,
  byTrigger,
  byReference,
  byRepetition,
  byParties,
]

/** The text itself ties one report to the other ("Five guards were also killed"). */
const isTied = ([a, b]: Pair): boolean =>
  a.report.continues === b.report.id || b.report.continues === a.report.id

/** How much speaks for two reports being of one event; what the text ties stands above all other evidence. Symmetric. */
export function pairScore(pair: Pair): Score {
  if (isTied(pair)) return Number.MAX_SAFE_INTEGER
  let sum = 0
  for (const rule of rules) {
    const points = rule(pair)
    if (points === null) return null
    sum += points
  }
  return sum
}
