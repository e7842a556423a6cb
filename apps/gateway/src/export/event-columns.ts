import type { Event } from '@wiregraph/schema'
import type { EventWithParts } from '@wiregraph/store'

export type Cell = string | number | boolean | null | readonly string[]

interface Column {
  readonly name: string
  readonly description: string
  readonly value: (row: EventWithParts) => Cell
}

const column = (name: string, description: string, value: Column['value']): Column => ({
  name,
  description,
  value,
})

const namesOf = (side: Event['actors'], { actors }: EventWithParts) =>
  side.map(({ actor, text }) => actors.get(actor)?.name ?? text)
const idsOf = (side: Event['actors']) => side.map(({ actor }) => actor)
const known = (values: readonly (string | null)[]) => [...new Set(values.filter((value) => value !== null))]

/** An event as one flat row. */
export const eventColumns: readonly Column[] = [
  column('id', 'Id of the event.', ({ event }) => event.id),
  column('title', 'One line for people.', ({ event }) => event.title),
  column('type', 'PLOVER event type.', ({ event }) => event.type),
  column('mode', 'PLOVER mode within the type.', ({ event }) => event.mode),
  column('contexts', 'PLOVER contexts.', ({ event }) => event.contexts),
  column('modality', 'Whether it happened.', ({ event }) => event.modality),
  column('review', 'What analysts say of it.', ({ event }) => event.review),
  column('quad_class', 'Cooperation or conflict, by words or deeds.', ({ event }) => event.codes.quadClass),
  column('goldstein', 'Goldstein-type score, -10 to 10.', ({ event }) => event.codes.goldstein),
  column('cameo_root', 'CAMEO root code, two digits.', ({ event }) => event.codes.cameoRoot),
  column('acled_event_type', 'ACLED event type.', ({ event }) => event.codes.acledEventType),
  column('acled_sub_event_type', 'ACLED sub-event type.', ({ event }) => event.codes.acledSubEventType),
  column('start', 'First day on which it can have happened.', ({ event }) => event.when?.start ?? null),
  column('end', 'Last day on which it can have happened.', ({ event }) => event.when?.end ?? null),
  column('when_precision', 'Grain of the time.', ({ event }) => event.when?.precision ?? null),
  column('place_id', 'Id of the place.', ({ event }) => event.place),
  column('place', 'Name of the place.', ({ place }) => place?.name ?? null),
  column('admin1', 'First-level division.', ({ admin1 }) => admin1?.name ?? null),
  column('country', 'ISO 3166-1 alpha-2.', ({ place }) => place?.country ?? null),
  column('latitude', 'Degrees, north positive.', ({ place }) => place?.coordinates?.latitude ?? null),
  column('longitude', 'Degrees, east positive.', ({ place }) => place?.coordinates?.longitude ?? null),
  column('place_relation', 'How it lies to the place.', ({ event }) => event.placeRelation),
  column('place_precision', 'How exactly the place is known.', ({ event }) => event.placePrecision),
  column('actors', 'Names of who did it.', (row) => namesOf(row.event.actors, row)),
  column('actor_ids', 'Their ids, in the same order.', ({ event }) => idsOf(event.actors)),
  column('recipients', 'Names of to whom it was done.', (row) => namesOf(row.event.recipients, row)),
  column('recipient_ids', 'Their ids, in the same order.', ({ event }) => idsOf(event.recipients)),
  column('killed_low', 'People killed, at least.', ({ event }) => event.casualties.killed?.low ?? null),
  column('killed_high', 'People killed, at most.', ({ event }) => event.casualties.killed?.high ?? null),
  column('wounded_low', 'People wounded, at least.', ({ event }) => event.casualties.wounded?.low ?? null),
  column('wounded_high', 'People wounded, at most.', ({ event }) => event.casualties.wounded?.high ?? null),
  column('disputed', 'Whether reports disagree.', ({ event }) => event.disputes.length > 0),
  column('reports', 'Number of reports.', ({ event }) => event.witnesses.reports),
  column('articles', 'Number of articles.', ({ event }) => event.witnesses.articles),
  column(
    'independent_articles',
    'Number of articles, copies of one text once.',
    ({ event }) => event.witnesses.independentArticles,
  ),
  column('publishers', 'Number of publishers.', ({ event }) => event.witnesses.publishers),
  column('sources', 'Publishers of the newest 100 articles.', ({ articles }) =>
    known(articles.map(({ source }) => source)),
  ),
  column('urls', 'Addresses of the newest 100 articles.', ({ articles }) =>
    known(articles.map(({ url }) => url)),
  ),
  column('first_reported_at', 'Publication of the first article.', ({ event }) => event.firstReportedAt),
  column('last_reported_at', 'Publication of the last article.', ({ event }) => event.lastReportedAt),
  column('confidence', 'As Event.confidence.', ({ event }) => event.confidence),
]
