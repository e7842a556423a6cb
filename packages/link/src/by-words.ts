import type { ReportInContext } from '@wiregraph/schema'
import { inOneArticle, type Rule } from './evidence.ts'
import { likenessPoints, wordsShared } from './story.ts'

/** Two articles on one story tell of the same events; two on different stories seldom do. */
export const byStory: Rule = (_pair, like) => (like === null ? 0 : likenessPoints(like, -1))

/** Rare words of the story that stand in both sentences. */
export const byWords: Rule = (pair) => Math.min(2, 6 * wordsShared(pair))

/** One word for it says one deed; two words for no known kind of deed in common say a little for two. */
export const byTrigger: Rule = ([{ report: a }, { report: b }]) => {
  if (a.triggerLemma === b.triggerLemma) return 1.5
  return a.mode !== null && a.mode === b.mode ? 0 : -0.5
}

/** "the attack", "these strikes": what was told before in this article. */
function pointsBack({ report }: ReportInContext): boolean {
  const before = report.evidence.quote.slice(0, Math.max(0, report.trigger.start - report.evidence.start))
  return /\b(?:the|this|that|these|those)(?: \p{L}[\p{L}'’-]*)? $/iu.test(before)
}

export const byReference: Rule = (pair) => {
  const [, later] = [...pair].sort((a, b) => a.report.trigger.start - b.report.trigger.start)
  return inOneArticle(pair) && later !== undefined && pointsBack(later) ? 1.5 : 0
}

/** The same word again, with nothing said that could tell it from the first: it is told again. */
export const byRepetition: Rule = (pair) => {
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
