import { sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Filtering } from './event-filter.ts'
import type { ActorFilter, ArticleConditions, ArticleFilter, PlaceFilter } from './filters.ts'
import { isNear, isWithin } from './geo.ts'
import { isIn } from './ranges.ts'
import { allOf, and, type Conditions, given, isAny, noneOf, type Piece } from './sql.ts'
import { matches, searchQuery } from './text-search.ts'

const namesPlaces = (places: readonly string[]) => sql`exists (
  select from article_places t join places g on g.id = t.place_id
  where t.article_id = a.id and (g.id = any(${places}::text[]) or g.ancestors && ${places}::text[]))`

const namesActors = (actors: readonly string[]) => sql`exists (
  select from article_actors t where t.article_id = a.id and t.actor_id = any(${actors}::text[]))`

const reportsEvents = (events: readonly string[]) => sql`exists (
  select from event_articles t where t.article_id = a.id and t.event_id = any(${events}::text[]))`

function conditionsOf(filter: ArticleConditions, search: Piece | null): Conditions {
  const own = [
    ...given(filter.sources, isAny(sql`a.source`)),
    ...given(filter.languages, isAny(sql`a.language`)),
    ...given(filter.published, (range) =>
      and([sql`a.published_at is not null`, ...isIn(sql`a.published_at`, range)]),
    ),
    ...matches(sql`a.search`, search),
  ]
  const others = [
    ...given(filter.places, namesPlaces),
    ...given(filter.actors, namesActors),
    ...given(filter.events, reportsEvents),
  ]
  return { own, others }
}

/** Conditions on rows of `articles` under the alias a, with what to rank them by. */
export async function filterArticles(db: Database, filter: ArticleFilter): Promise<Filtering> {
  const [text, not] = await Promise.all([searchQuery(db, filter.text), searchQuery(db, filter.not?.text)])
  const where = [
    ...allOf(conditionsOf(filter, text)),
    ...noneOf(conditionsOf(filter.not ?? {}, not)),
    ...given(filter.changedSince, (instant) => sql`a.changed_at >= ${instant}::timestamptz`),
  ]
  return { where, search: text }
}

/** Conditions on rows of `places` under the alias g. */
export function placeConditions(filter: PlaceFilter, search: Piece | null = null): readonly Piece[] {
  return [
    ...given(filter.ids, isAny(sql`g.id`)),
    ...given(filter.kinds, isAny(sql`g.kind`)),
    ...given(filter.countries, isAny(sql`g.country`)),
    ...given(filter.parents, isAny(sql`g.parent_id`)),
    ...given(filter.within, isWithin),
    ...given(filter.near, isNear),
    ...matches(sql`g.search`, search),
  ]
}

/** Conditions on rows of `actors` under the alias c. */
export function actorConditions(filter: ActorFilter, search: Piece | null = null): readonly Piece[] {
  return [
    ...given(filter.ids, isAny(sql`c.id`)),
    ...given(filter.kinds, isAny(sql`c.kind`)),
    ...given(filter.countries, isAny(sql`c.country`)),
    ...given(filter.generic, (generic) => sql`c.generic = ${generic}::boolean`),
    ...matches(sql`c.search`, search),
  ]
}
