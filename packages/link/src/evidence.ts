import type { ReportInContext } from '@wiregraph/schema'
import { alike, likeness } from './story.ts'

/** How much speaks for one event. Null: something speaks against it that no evidence outweighs. */
export type Score = number | null

export type Pair = readonly [ReportInContext, ReportInContext]

/**
 * Points of one kind of evidence for two reports being of one event, and how alike their articles are, 0 to 1: null in one
 * article, or where it is not known. Symmetric.
 */
export type Rule = (pair: Pair, like: number | null) => Score

/** No evidence makes up for it, but it contradicts nothing either: two reports that a third may still join. */
export const unlikely = -20

export const inOneArticle = ([a, b]: Pair) => a.article.id === b.article.id

/** How alike the articles of two reports are by themselves. */
export const likenessOf = (pair: Pair): number | null =>
  inOneArticle(pair) ? null : likeness(pair[0].article.story, pair[1].article.story)

/** As alike as two articles that are known to tell one story are at least, and two that are known not to at most. */
const ofOneStory = 0.42
const ofTwoStories = 0.2

/** How alike two articles may be taken to be at most, once it is known which articles tell one story. */
export function mayBeLike(pair: Pair): number | null {
  const like = likenessOf(pair)
  return like !== null && like >= alike ? Math.max(like, ofOneStory) : like
}

/** How alike two articles are taken to be whose stories are known, by article id. */
export function settledLike(pair: Pair, stories: ReadonlyMap<string, string>): number | null {
  const like = likenessOf(pair)
  if (like === null) return null
  const [a, b] = pair.map(({ article }) => stories.get(article.id))
  return a === b ? Math.max(like, ofOneStory) : Math.min(like, ofTwoStories)
}

export const tellOneStory = (like: number | null) => (like ?? 0) >= alike
