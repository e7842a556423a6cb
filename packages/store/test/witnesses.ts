import type { Event, ReportInContext } from '@wiregraph/schema'

export const idsOf = (reports: readonly ReportInContext[]) => reports.map(({ report }) => report.id).sort()

/** No text is a copy of two others in the tests. */
export function witnessesOf(reports: readonly ReportInContext[]): Event['witnesses'] {
  const articles = new Map(reports.map(({ article }) => [article.id, article]))
  const copies = [...articles.values()].filter(({ copyOf }) => copyOf.some((id) => articles.has(id)))
  const speakers = reports.flatMap(
    ({ report }) => report.attribution?.actor ?? report.attribution?.text ?? [],
  )
  return {
    reports: reports.length,
    articles: articles.size,
    publishers: new Set([...articles.values()].flatMap(({ source }) => source ?? [])).size,
    independentArticles: articles.size - copies.length,
    speakers: new Set(speakers).size,
  }
}
