import { type RawBuilder, sql } from 'kysely'
import { canonicalJson } from './canonical.ts'
import type { Database } from './database.ts'
import { type ActorRow, actorOf, type PlaceRow, placeOf } from './write/node-rows.ts'

const pageSize = 500

/** A page of rows with an id above the one given, in the order of ids. */
type Page = (after: string) => RawBuilder<{ readonly id: string }>

const articles: Page = (after) => sql`
  select id, title, text, source, byline, url, language, published_at, published_precision, published_zone,
    updated_at, dateline, dateline_place, sections, content_hash, mentions, issues,
    (select coalesce(jsonb_agg(jsonb_build_object('text', text, 'title', title, 'rank', rank)
      order by rank collate "C"), '[]') from article_revisions where article_id = a.id) as revisions,
    (select coalesce(jsonb_agg(jsonb_build_object('article', longer_id, 'similarity', similarity)
      order by longer_id collate "C"), '[]') from article_copies where shorter_id = a.id) as copy_of
  from articles a where id collate "C" > ${after} order by id collate "C" limit ${pageSize}`

const places: Page = (after) => sql`
  select id, name, aliases, kind, latitude, longitude, country, parent_id, ancestors, geonames_id
  from places where id collate "C" > ${after} order by id collate "C" limit ${pageSize}`

const actors: Page = (after) => sql`
  select id, name, aliases, kind, country, sector, generic, titles, member_of
  from actors where id collate "C" > ${after} order by id collate "C" limit ${pageSize}`

const reports: Page = (after) => sql`
  select id, event_id as event, ord, data
  from reports where id collate "C" > ${after} order by id collate "C" limit ${pageSize}`

const events: Page = (after) => sql`
  select id, data, review from events where id collate "C" > ${after} order by id collate "C" limit ${pageSize}`

const corrections: Page = (after) => sql`
  select id, kind, subject, name, former_name, reason, by_kind, by_name, at, undone_by_kind, undone_by_name, undone_at,
    undone_reason, (select coalesce(jsonb_agg(jsonb_build_object('report', report_id, 'article', article_id,
      'passage', passage, 'side', side) order by report_id collate "C"), '[]')
      from correction_subjects where correction_id = o.id) as subjects
  from corrections o where id collate "C" > ${after} order by id collate "C" limit ${pageSize}`

async function* pages<T>(db: Database, page: Page): AsyncGenerator<T> {
  let after = ''
  for (;;) {
    const { rows } = await page(after).execute(db.sql)
    for (const row of rows) yield row as T
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
  }
}

/**
 * The whole graph as lines of JSON {kind, …} in an order of its own: articles, places, actors, reports, events, corrections,
 * each by id. Times of arrival are left out, so that two graphs of the same articles and corrections are the same text.
 */
export async function* exportGraph(db: Database): AsyncGenerator<string> {
  for await (const article of pages<object>(db, articles))
    yield canonicalJson({ kind: 'article', ...article })
  for await (const row of pages<PlaceRow>(db, places))
    yield canonicalJson({ kind: 'place', place: placeOf(row) })
  for await (const row of pages<ActorRow>(db, actors))
    yield canonicalJson({ kind: 'actor', actor: actorOf(row) })
  for await (const row of pages<object>(db, reports)) yield canonicalJson({ kind: 'report', ...row })
  for await (const row of pages<object>(db, events)) yield canonicalJson({ kind: 'event', ...row })
  for await (const correction of pages<object>(db, corrections))
    yield canonicalJson({ kind: 'correction', correction })
}
