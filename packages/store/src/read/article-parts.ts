import { groupBy, type Issue, type Mention } from '@wiregraph/schema'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../database.ts'
import { run } from './run.ts'

type Ids = readonly string[]

/** An earlier text of an article. */
export interface ArticleRevision {
  readonly contentHash: string
  readonly title: string
  readonly text: string
  readonly ingestedAt: string
}

/** An EVENT mention with the event that its report belongs to; others as they are stored. */
export interface MentionNode extends Omit<Mention, 'node'> {
  readonly node: string | null
}

async function readColumn<T>(db: Database, column: RawBuilder<T>, ids: Ids): Promise<ReadonlyMap<string, T>> {
  const rows = await run(
    db,
    sql<{ id: string; value: T }>`
      select a.id, ${column} as value from articles a where a.id = any(${ids}::text[])`,
  )
  return new Map(rows.map(({ id, value }) => [id, value]))
}

/** Null where there is no such article. */
export async function readTexts(db: Database, ids: Ids): Promise<readonly (string | null)[]> {
  const texts = await readColumn(db, sql<string>`a.text`, ids)
  return ids.map((id) => texts.get(id) ?? null)
}

export async function readIssues(db: Database, ids: Ids): Promise<readonly (readonly Issue[])[]> {
  const issues = await readColumn(db, sql<readonly Issue[]>`a.issues`, ids)
  return ids.map((id) => issues.get(id) ?? [])
}

/** In text order, at most two statements. */
export async function readMentions(db: Database, ids: Ids): Promise<readonly (readonly MentionNode[])[]> {
  const stored = await readColumn(db, sql<readonly Mention[]>`a.mentions`, ids)
  const reports = [...stored.values()]
    .flat()
    .flatMap(({ node }) => (node?.startsWith('report_') ? [node] : []))
  const events = await eventsOfReports(db, reports)
  return ids.map((id) => leadToEvents(stored.get(id) ?? [], events))
}

/** Mentions as they are stored, with the events of their reports in place of these. */
export function leadToEvents(
  stored: readonly Mention[],
  events: ReadonlyMap<string, string>,
): readonly MentionNode[] {
  const lead = (node: string | null) => (node?.startsWith('report_') ? (events.get(node) ?? null) : node)
  return stored.map((mention) => ({ ...mention, node: lead(mention.node) }))
}

async function eventsOfReports(db: Database, ids: Ids): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await run(
    db,
    sql<{ id: string; event_id: string }>`
      select r.id, r.event_id from reports r where r.id = any(${ids}::text[])`,
  )
  return new Map(rows.map((row) => [row.id, row.event_id]))
}

/** Newest first. */
export async function readRevisions(
  db: Database,
  ids: Ids,
): Promise<readonly (readonly ArticleRevision[])[]> {
  const rows = await run(
    db,
    sql<ArticleRevision & { id: string }>`
      select v.article_id as id, v.content_hash as "contentHash", v.title, v.text, v.ingested_at as "ingestedAt"
      from article_revisions v where v.article_id = any(${ids}::text[])
      order by v.article_id, v.rank collate "C" desc, v.content_hash`,
  )
  const byArticle = groupBy(rows, (row) => row.id)
  return ids.map((id) => byArticle.get(id) ?? [])
}
