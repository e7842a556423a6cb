import { byActors, byParties, byRecipients } from './by-people.ts'
import { byPlace } from './by-place.ts'
import { byTime } from './by-time.ts'
import { byCasualties } from './by-toll.ts'
import { byReference, byRepetition, byStory, byTrigger, byWords } from './by-words.ts'
import { inOneArticle, mayBeLike, type Pair, type Rule, type Score } from './evidence.ts'

/** Two reports are taken for one event from this sum of evidence on. */
export const threshold = 4

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

export const rules: readonly Rule[] = [
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

/**
 * How much speaks for two reports being of one event; what the text ties stands above all other evidence. Symmetric. `like`
 * is how alike their articles are: by themselves as much as they may be, less where other articles tell them apart.
 */
export function pairScore(pair: Pair, like: number | null = mayBeLike(pair)): Score {
  if (isTied(pair)) return Number.MAX_SAFE_INTEGER
  let sum = 0
  for (const rule of rules) {
    const points = rule(pair, like)
    if (points === null) return null
    sum += points
  }
  return sum
}
