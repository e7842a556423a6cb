import { sql } from 'kysely'
import type { Database } from './database.ts'

/** How much the graph holds. */
export interface GraphCounts {
  readonly articles: number
  readonly reports: number
  readonly events: number
  readonly places: number
  readonly actors: number
}

export async function countGraph({ sql: db }: Database): Promise<GraphCounts> {
  const { rows } = await sql<GraphCounts>`
    select (select count(*)::int from articles) as articles, (select count(*)::int from reports) as reports,
      (select count(*)::int from events) as events, (select count(*)::int from places) as places,
      (select count(*)::int from actors) as actors`.execute(db)
  const [counts] = rows
  if (counts === undefined) throw new Error('the counts of the graph came back empty')
  return counts
}

/** What came out of one article. */
export interface ArticleSummary {
  readonly id: string
  readonly title: string
  readonly reports: number
  readonly events: number
  readonly issues: number
}

/** Summaries of the articles that exist, in the order of their ids. */
export async function summarizeArticles(
  { sql: db }: Database,
  ids: readonly string[],
): Promise<readonly ArticleSummary[]> {
  const { rows } = await sql<ArticleSummary>`
    select a.id, a.title, jsonb_array_length(a.issues) as issues,
      count(r.id)::int as reports, count(distinct r.event_id)::int as events
    from articles a left join reports r on r.article_id = a.id
    where a.id = any(${ids}) group by a.id order by a.id`.execute(db)
  return rows
}
