import { foldTitle, type ReportInContext, type Witnesses } from '@wiregraph/schema'

type Article = ReportInContext['article']

/**
 * Ids of articles of which none is a copy of another: the longest stays, then each that is no copy of one that stays.
 * Two texts that share nothing but what a third one took from each are two.
 */
function independentOf(articles: ReadonlyMap<string, Article>): ReadonlySet<string> {
  const known = new Map<string, boolean>()
  const stays = (article: Article): boolean => {
    const before = known.get(article.id)
    if (before !== undefined) return before
    const longer = article.copyOf.flatMap((id) => articles.get(id) ?? [])
    const answer = !longer.some(stays)
    known.set(article.id, answer)
    return answer
  }
  return new Set([...articles.values()].filter(stays).map(({ id }) => id))
}

/** An actor by its id; "two officials" by their words, in texts that are no copies. Null where there is none. */
function speakerOf({ report }: ReportInContext, independent: ReadonlySet<string>): string | null {
  const { attribution, article } = report
  if (attribution === null) return null
  if (attribution.actor !== null) return attribution.actor
  return independent.has(article) ? foldTitle(attribution.text) : null
}

const countDistinct = (values: readonly (string | null)[]): number =>
  new Set(values.filter((value) => value !== null)).size

/** Who vouches for an event of these reports. */
export function countWitnesses(reports: readonly ReportInContext[]): Witnesses {
  const articles = new Map(reports.map(({ article }) => [article.id, article]))
  const independent = independentOf(articles)
  const sources = [...articles.values()].map(({ source }) => source && foldTitle(source))
  return {
    reports: reports.length,
    articles: articles.size,
    publishers: countDistinct(sources),
    independentArticles: independent.size,
    speakers: countDistinct(reports.map((report) => speakerOf(report, independent))),
  }
}
