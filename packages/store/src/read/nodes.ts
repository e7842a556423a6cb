import type { Article, Event, EventReview, Report } from '@wiregraph/schema'
import { type RawBuilder, sql } from 'kysely'
import { correctionColumns, correctionOf } from '../corrections/correction-rows.ts'
import type { Database } from '../database.ts'
import { actorOf, placeOf } from '../write/node-rows.ts'
import { run } from './run.ts'

/** An article without its text, which is long and has a reader of its own. */
export interface ArticleNode extends Omit<Article, 'text'> {
  readonly datelinePlace: string | null
  readonly ingestedAt: string
}

/** A report with the event that it belongs to now. */
export interface ReportNode extends Report {
  readonly event: string
}

/** An event with what analysts say of it. */
export interface EventNode extends Event {
  readonly review: EventReview
}

/** In the order asked for; null where there is no such node. */
export type Found<T> = readonly (T | null)[]
type Ids = readonly string[]

export const articleColumns = sql`a.id, a.title, a.source, a.byline, a.url, a.language, a.published_at,
  a.published_precision, a.published_zone, a.updated_at, a.dateline, a.dateline_place, a.sections, a.content_hash,
  a.ingested_at`
export const reportColumns = sql`r.id, r.event_id, r.data, r.article_id, r.place_id, r.actor_ids`
export const eventColumns = sql`e.id, e.data, e.review, e.place_id`
export const actorColumns = sql`c.id, c.name, c.aliases, c.kind, c.country, c.sector, c.generic, c.titles, c.member_of`
export const placeColumns = sql`g.id, g.name, g.aliases, g.kind, g.latitude, g.longitude, g.country, g.parent_id,
  g.ancestors, g.geonames_id`

export interface ArticleRow {
  readonly id: string
  readonly title: string
  readonly source: string | null
  readonly byline: string | null
  readonly url: string | null
  readonly language: string
  readonly published_at: string | null
  readonly published_precision: Article['publishedPrecision']
  readonly published_zone: string | null
  readonly updated_at: string | null
  readonly dateline: Article['dateline']
  readonly dateline_place: string | null
  readonly sections: Article['sections']
  readonly content_hash: string
  readonly ingested_at: string
}
export interface ReportRow {
  readonly event_id: string
  readonly data: Report
}
export interface EventRow {
  readonly data: Event
  readonly review: EventReview
}

export function articleOf(row: ArticleRow): ArticleNode {
  return {
    id: row.id,
    title: row.title,
    source: row.source,
    byline: row.byline,
    url: row.url,
    language: row.language,
    publishedAt: row.published_at,
    publishedPrecision: row.published_precision,
    publishedZone: row.published_zone,
    updatedAt: row.updated_at,
    dateline: row.dateline,
    datelinePlace: row.dateline_place,
    sections: row.sections,
    contentHash: row.content_hash,
    ingestedAt: row.ingested_at,
  }
}
export const reportOf = ({ event_id, data }: ReportRow): ReportNode => ({ ...data, event: event_id })
export const eventOf = ({ data, review }: EventRow): EventNode => ({ ...data, review })
export { actorOf, correctionOf, placeOf }

function inOrder<T extends { readonly id: string }>(nodes: readonly T[], ids: Ids): Found<T> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return ids.map((id) => byId.get(id) ?? null)
}

type Reader<N> = (db: Database, ids: Ids) => Promise<Found<N>>

/** Reads nodes by id; `selected` is a select from their table. */
const readerOf =
  <R, N extends { readonly id: string }>(selected: RawBuilder<unknown>, nodeOf: (row: R) => N): Reader<N> =>
  async (db, ids) =>
    inOrder((await run(db, sql<R>`${selected} where id = any(${ids}::text[])`)).map(nodeOf), ids)

export const readArticles = readerOf(sql`select ${articleColumns} from articles a`, articleOf)
export const readReports = readerOf(sql`select ${reportColumns} from reports r`, reportOf)
export const readActors = readerOf(sql`select ${actorColumns} from actors c`, actorOf)
export const readPlaces = readerOf(sql`select ${placeColumns} from places g`, placeOf)
export const readCorrections = readerOf(sql`select ${correctionColumns} from corrections o`, correctionOf)
export const readEvents = readerOf(sql`select ${eventColumns} from events e`, eventOf)

/** The id of the event that each id leads to now. */
export const leadsTo = (ids: Ids) => sql<{ asked: string; id: string | null }>`
  select k.id as asked, coalesce(e.id, r.event_id) as id
  from unnest(${ids}::text[]) k(id)
    left join events e on e.id = k.id
    left join event_ids i on i.id = k.id
    left join reports r on r.id = i.report_id`

/** The event that each id leads to now: itself, or the one that holds the report it was named after. */
export async function currentEvents(db: Database, ids: Ids): Promise<readonly (string | null)[]> {
  const rows = await run(db, leadsTo(ids))
  const current = new Map(rows.map(({ asked, id }) => [asked, id]))
  return ids.map((id) => current.get(id) ?? null)
}

/** Events by any id that was ever served, under which they may live on with another one. */
export async function followEvents(db: Database, ids: Ids): Promise<Found<EventNode>> {
  const found = await readEvents(db, ids)
  const missing = ids.filter((_, at) => found[at] === null)
  if (missing.length === 0) return found
  const current = await currentEvents(db, missing)
  const heirs = await readEvents(db, [...new Set(current.filter((id) => id !== null))])
  const byId = new Map(heirs.flatMap((event) => (event ? [[event.id, event] as const] : [])))
  const heirOf = new Map(missing.map((id, at) => [id, byId.get(current[at] ?? '') ?? null]))
  return ids.map((id, at) => found[at] ?? heirOf.get(id) ?? null)
}
