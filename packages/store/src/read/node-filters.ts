import { sql } from 'kysely'
import type { ActorFilter, ArticleFilter, PlaceFilter } from './filters.ts'
import { isNear, isWithin } from './geo.ts'
import { isIn } from './ranges.ts'
import { and, given, type Piece } from './sql.ts'
import { matches } from './text-search.ts'

const isAny = (column: Piece) => (values: readonly string[]) => sql`${column} = any(${values}::text[])`

const namesPlaces = (places: readonly string[]) => sql`a.id in (
  select t.article_id from article_places t join places g on g.id = t.place_id
  where g.id = any(${places}::text[]) or g.ancestors && ${places}::text[])`

const namesActors = (actors: readonly string[]) => sql`a.id in (
  select t.article_id from article_actors t where t.actor_id = any(${actors}::text[]))`

const reportsEvents = (events: readonly string[]) => sql`a.id in (
  select t.article_id from event_articles t where t.event_id = any(${events}::text[]))`

/** Conditions on rows of `articles` under the alias a. */
export function articleConditions(filter: ArticleFilter | null | undefined): readonly Piece[] {
  if (filter == null) return []
  return [
    ...given(filter.sources, isAny(sql`a.source`)),
    ...given(filter.published, (range) =>
      and([sql`a.published_at is not null`, ...isIn(sql`a.published_at`, range)]),
    ),
    ...given(filter.places, namesPlaces),
    ...given(filter.actors, namesActors),
    ...given(filter.events, reportsEvents),
    ...matches(sql`a.search`, filter.text),
  ]
}

/** Conditions on rows of `places` under the alias g. */
export function placeConditions(filter: PlaceFilter | null | undefined): readonly Piece[] {
  if (filter == null) return []
  return [
    ...given(filter.ids, isAny(sql`g.id`)),
    ...given(filter.kinds, isAny(sql`g.kind`)),
    ...given(filter.countries, isAny(sql`g.country`)),
    ...given(filter.parents, isAny(sql`g.parent_id`)),
    ...given(filter.within, isWithin),
    ...given(filter.near, isNear),
    ...matches(sql`g.search`, filter.text),
  ]
}

/** Conditions on rows of `actors` under the alias c. */
export function actorConditions(filter: ActorFilter | null | undefined): readonly Piece[] {
  if (filter == null) return []
  return [
    ...given(filter.ids, isAny(sql`c.id`)),
    ...given(filter.kinds, isAny(sql`c.kind`)),
    ...given(filter.countries, isAny(sql`c.country`)),
    ...given(filter.generic, (generic) => sql`c.generic = ${generic}::boolean`),
    ...matches(sql`c.search`, filter.text),
  ]
}
