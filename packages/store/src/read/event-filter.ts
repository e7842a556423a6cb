import { sql } from 'kysely'
import type { EventFilter, TimeRange } from './filters.ts'
import { isNear, isWithin } from './geo.ts'
import { isIn, overlapsDays } from './ranges.ts'
import { and, given, type Piece } from './sql.ts'
import { matches } from './text-search.ts'

const isAny = (column: Piece) => (values: readonly string[]) => sql`${column} = any(${values}::text[])`

const takesPart = (role: Piece) => (actors: readonly string[]) =>
  sql`e.id in (
  select t.event_id from event_participants t where ${isAny(sql`t.actor_id`)(actors)} and ${role})`

/** A place without coordinates, such as an airport on no map, lies where the town around it lies. */
const isAtPlaceThat = (condition: Piece) => sql`e.place_id in (
  select g.id from places g where ${condition}
  union all select s.id from places g join places s on s.parent_id = g.id
  where g.kind = 'CITY' and s.latitude is null and ${condition})`

const isInPlaces = (places: readonly string[]) => sql`e.id in (
  select t.event_id from event_places t where ${isAny(sql`t.place_id`)(places)})`

/** An article published in the time reports it; the event's own first and last day are looked at first. */
function isReportedIn(range: TimeRange): Piece {
  const { from, to } = range
  return and([
    ...given(from, (instant) => sql`e.last_reported_at >= ${instant}::timestamptz`),
    ...given(to, (instant) => sql`e.first_reported_at < ${instant}::timestamptz`),
    sql`exists (select from event_articles t join articles a on a.id = t.article_id
      where t.event_id = e.id and ${and([sql`a.published_at is not null`, ...isIn(sql`a.published_at`, range)])})`,
  ])
}

/** Conditions on rows of `events` under the alias e. Throws InvalidQuery on a range or place that is none. */
export function eventConditions(filter: EventFilter | null | undefined): readonly Piece[] {
  if (filter == null) return []
  return [
    ...given(filter.types, isAny(sql`e.type`)),
    ...given(filter.modes, isAny(sql`e.mode`)),
    ...given(filter.contexts, (contexts) => sql`e.contexts && ${contexts}::text[]`),
    ...given(filter.quadClasses, isAny(sql`e.quad_class`)),
    ...given(filter.modality, isAny(sql`e.modality`)),
    ...given(filter.actors, takesPart(sql`t.role = 'ACTOR'`)),
    ...given(filter.recipients, takesPart(sql`t.role = 'RECIPIENT'`)),
    ...given(filter.participants, takesPart(sql`true`)),
    ...given(filter.places, isInPlaces),
    ...given(filter.countries, isAny(sql`e.country`)),
    ...given(filter.placePrecisions, isAny(sql`e.place_precision`)),
    ...given(filter.within, (box) => isAtPlaceThat(isWithin(box))),
    ...given(filter.near, (near) => isAtPlaceThat(isNear(near))),
    ...given(filter.when, (range) =>
      and(overlapsDays({ start: sql`e.when_start`, end: sql`e.when_end` }, range)),
    ),
    ...given(filter.reported, isReportedIn),
    ...given(filter.killedAtLeast, (least) => sql`e.killed_low >= ${least}::int4`),
    ...given(filter.disputed, (disputed) => sql`e.disputed = ${disputed}::boolean`),
    ...given(filter.minReports, (least) => sql`e.report_count >= ${least}::int4`),
    ...given(filter.minIndependentArticles, (least) => sql`e.independent_count >= ${least}::int4`),
    ...matches(sql`e.search`, filter.text),
  ]
}
