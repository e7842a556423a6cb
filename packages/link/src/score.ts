import type { ReportInContext } from '@wiregraph/schema'
import { actorsAgree } from './actors.ts'
import { actorsIn, daysIn, idsIn, share, speakerOf, timesAgree } from './facts.ts'
import { isExact, placesAgree } from './places.ts'
import { agree } from './ranges.ts'

/** How much speaks for one event. Null: something speaks against it that no evidence outweighs. */
export type Score = number | null

/** Two reports are taken for one event from this sum of evidence on. */
export const threshold = 4

type Pair = readonly [ReportInContext, ReportInContext]
type Rule = (pair: Pair) => Score

const inOneArticle = ([a, b]: Pair) => a.article.id === b.article.id

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
  const unspecific = sharesVictims(pair) ? 0 : -1
  if (a.place === null || b.place === null) return a.place === b.place ? 0 : unspecific
  if (!placesAgree(a.place, b.place)) return null
  if (a.place.id !== b.place.id) return unspecific
  return isExact(a.place) ? 2 : 0
}

const byTime: Rule = (pair) => {
  const [a, b] = pair.map(({ report }) => report.when)
  if (!a || !b) return inOneArticle(pair) ? 0 : null
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

const byTrigger: Rule = ([a, b]) => (a.report.triggerLemma === b.report.triggerLemma ? 1 : 0)

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
  byMode,
  byActors,
  byRecipients,
  byCasualties,
  byTrigger,
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
