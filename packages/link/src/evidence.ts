import type { ReportInContext } from '@wiregraph/schema'
import { alike, likeness } from './story.ts'

/** How much speaks for one event. Null: something speaks against it that no evidence outweighs. */
export type Score = number | null

export type Pair = readonly [ReportInContext, ReportInContext]

/** Points of one kind of evidence for two reports being of one event. Symmetric. */
export type Rule = (pair: Pair) => Score

/** No evidence makes up for it, but it contradicts nothing either: two reports that a third may still join. */
export const unlikely = -20

export const inOneArticle = ([a, b]: Pair) => a.article.id === b.article.id

export const likenessOf = ([a, b]: Pair) => likeness(a.article.story, b.article.story)

export const tellOneStory = (pair: Pair) => !inOneArticle(pair) && (likenessOf(pair) ?? 0) >= alike
