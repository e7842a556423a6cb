import type { ReportInContext } from '@wiregraph/schema'
import { agglomerate, type Candidate, type Held, pairsIn } from './agglomerate.ts'
import { alike, likeness } from './story.ts'
import { alphabetical } from './vote.ts'

type Article = ReportInContext['article']

/** The story of each article, both by article id; a story is known by its first article. */
export type Stories = ReadonlyMap<string, string>

/** Two stories that are alike: articles across are less alike than this share of those of the looser one. */
const looser = 0.75

/** How alike the articles of a story are before any is seen, and for how many pairs of them that counts. */
const usual = { likeness: 0.4, pairs: 5 }

/** The articles of a story are so alike, as far as its pairs tell: two papers with one agency's text are no tight story. */
const cohesion = (story: Held) =>
  (story.inside + usual.pairs * usual.likeness) / (pairsIn(story) + usual.pairs)

const hangTogether = ({ a, b, like }: Candidate): boolean =>
  pairsIn(a) === 0 || pairsIn(b) === 0 || like >= looser * Math.min(cohesion(a), cohesion(b))

/**
 * Parts articles into stories, by article id: a story is alike in the mean of all pairs, and two parts of it are about as
 * alike as the looser of them is in itself. So the quake of this year keeps apart from that of the last, which no one
 * bound of likeness for all news does. The order of the articles does not matter.
 */
export function partStories(articles: readonly Article[]): Stories {
  const sorted = [...new Map(articles.map((article) => [article.id, article])).values()].sort((x, y) =>
    alphabetical(x.id, y.id),
  )
  const likeOf = (i: number, j: number) => likeness(sorted[i]?.story ?? [], sorted[j]?.story ?? []) ?? 0
  const stories = agglomerate({ size: sorted.length, likeOf, from: alike, mayJoin: hangTogether })
  const idOf = (i: number) => sorted[i]?.id ?? ''
  return new Map(stories.flatMap((story) => story.map((i) => [idOf(i), idOf(story[0] ?? 0)] as const)))
}
