import { EventReview } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import type { EventConditions, EventFilter, TimeRange } from './filters.ts'
import { isNear, isWithin } from './geo.ts'
import { isIn, overlapsDays } from './ranges.ts'
import { allOf, and, type Conditions, given, isAny, noneOf, type Piece } from './sql.ts'
import { matches, searchQuery } from './text-search.ts'

/** The searches of a filter and of its `not`, ready to be used; null where there is none. */
interface Searches {
  readonly text: Piece | null
  readonly not: Piece | null
}

/** Values stand in the text of the statement, so that the index over the few events with a review serves it. */
const isReviewed = (reviews: readonly EventReview[]) =>
  reviews.length === 0
    ? sql`false`
    : sql`e.review in (${sql.join(reviews.map((review) => sql.lit(EventReview.parse(review))))})`

const takesPart = (role: Piece) => (actors: readonly string[]) =>
  sql`exists (select from event_participants t
    where t.event_id = e.id and ${isAny(sql`t.actor_id`)(actors)} and ${role})`

const isOfSectors = (sectors: readonly string[]) =>
  sql`exists (select from event_participants t join actors c on c.id = t.actor_id
    where t.event_id = e.id and ${isAny(sql`c.sector`)(sectors)})`

/** A place without coordinates, such as an airport on no map, lies where the town around it lies. */
const isAtPlaceThat = (condition: Piece) => sql`e.place_id in (
  select g.id from places g where ${condition}
  union all select s.id from places g join places s on s.parent_id = g.id
  where g.kind = 'CITY' and s.latitude is null and ${condition})`

const isInPlaces = (places: readonly string[]) =>
  sql`exists (select from event_places t where t.event_id = e.id and ${isAny(sql`t.place_id`)(places)})`

const isToldBy = (sources: readonly string[]) =>
  sql`exists (select from event_articles t join articles a on a.id = t.article_id
    where t.event_id = e.id and ${isAny(sql`a.source`)(sources)})`

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

function conditionsOf(filter: EventConditions, search: Piece | null): Conditions {
  const own = [
    ...given(filter.types, isAny(sql`e.type`)),
    ...given(filter.modes, isAny(sql`e.mode`)),
    ...given(filter.contexts, (contexts) => sql`e.contexts && ${contexts}::text[]`),
    ...given(filter.quadClasses, isAny(sql`e.quad_class`)),
    ...given(filter.modality, isAny(sql`e.modality`)),
    ...given(filter.review, isReviewed),
    ...given(filter.countries, isAny(sql`e.country`)),
    ...given(filter.placePrecisions, isAny(sql`e.place_precision`)),
    ...given(filter.within, (box) => isAtPlaceThat(isWithin(box))),
    ...given(filter.near, (near) => isAtPlaceThat(isNear(near))),
    ...given(filter.when, (range) => overlapsDays('e', range)),
    ...given(filter.reported, isReportedIn),
    ...matches(sql`e.search`, search),
  ]
  const others = [
    ...given(filter.actors, takesPart(sql`t.role = 'ACTOR'`)),
    ...given(filter.recipients, takesPart(sql`t.role = 'RECIPIENT'`)),
    ...given(filter.participants, takesPart(sql`true`)),
    ...given(filter.sectors, isOfSectors),
    ...given(filter.places, isInPlaces),
    ...given(filter.sources, isToldBy),
  ]
  return { own, others }
}

/** Conditions on rows of `events` under the alias e. Throws InvalidQuery on a range or place that is none. */
export function eventConditions(
  filter: EventFilter,
  { text, not }: Searches = { text: null, not: null },
): readonly Piece[] {
  return [
    ...allOf(conditionsOf(filter, text)),
    ...noneOf(conditionsOf(filter.not ?? {}, not)),
    ...given(filter.killedAtLeast, (least) => sql`e.killed_low >= ${least}::int4`),
    ...given(filter.disputed, (disputed) => (disputed ? sql`e.disputed` : sql`not e.disputed`)),
    ...given(filter.minReports, (least) => sql`e.report_count >= ${least}::int4`),
    ...given(filter.minIndependentArticles, (least) => sql`e.independent_count >= ${least}::int4`),
    ...given(filter.changedSince, (instant) => sql`e.changed_at >= ${instant}::timestamptz`),
  ]
}

export interface Filtering {
  readonly where: readonly Piece[]
  /** The query of filter.text; null where it is not given. */
  readonly search: Piece | null
}

/** The same, with its searches read first. */
export async function filterEvents(db: Database, filter: EventFilter | null | undefined): Promise<Filtering> {
  if (filter == null) return { where: [], search: null }
  const [text, not] = await Promise.all([searchQuery(db, filter.text), searchQuery(db, filter.not?.text)])
  return { where: eventConditions(filter, { text, not }), search: text }
}
