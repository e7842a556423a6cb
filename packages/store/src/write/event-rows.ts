import type { Event, Place } from '@wiregraph/schema'
import { sql } from 'kysely'
import { deleteRows, insertRows, orUpdate, type Trx } from '../rows.ts'
import { foldSearch } from '../search.ts'
import { readPlaces } from './node-rows.ts'
import type { PlacedReport } from './relink.ts'

type Reports = ReadonlyMap<string, PlacedReport>

function reportsOf(event: Event, placed: Reports) {
  return event.reports.flatMap((id) => placed.get(id)?.report ?? [])
}

function eventRow(event: Event, place: Place | null, placed: Reports) {
  const quotes = new Set(reportsOf(event, placed).map((report) => report.evidence.quote))
  return {
    id: event.id,
    data: event,
    title: event.title,
    type: event.type,
    mode: event.mode,
    contexts: event.contexts,
    modality: event.modality,
    quad_class: event.codes.quadClass,
    when_start: event.when?.start ?? null,
    when_end: event.when?.end ?? null,
    place_id: event.place,
    place_precision: event.placePrecision,
    country: place?.country ?? null,
    killed_low: event.casualties.killed?.low ?? null,
    killed_high: event.casualties.killed?.high ?? null,
    disputed: event.disputes.length > 0,
    report_count: event.reports.length,
    independent_count: event.witnesses.independentArticles,
    first_reported_at: event.firstReportedAt,
    last_reported_at: event.lastReportedAt,
    search: foldSearch([event.title, ...quotes].join('\n')),
  }
}

function participantRows(event: Event) {
  const rowsOf = (role: string, list: Event['actors']) => {
    const actors = [...new Set(list.map((participant) => participant.actor))]
    return actors.map((actor, ord) => ({ event_id: event.id, role, actor_id: actor, ord }))
  }
  return [...rowsOf('ACTOR', event.actors), ...rowsOf('RECIPIENT', event.recipients)]
}

function placeRows(event: Event, place: Place | null) {
  const ids = place === null ? [] : new Set([place.id, ...place.ancestors])
  return [...ids].map((id) => ({ event_id: event.id, place_id: id }))
}

function articleRows(event: Event, placed: Reports) {
  const ids = new Set(reportsOf(event, placed).map((report) => report.article))
  return [...ids].map((id) => ({ event_id: event.id, article_id: id }))
}

/** Writes events with all that hangs on them; those in `changed` get the time of this change, new ones have it. */
export async function writeEvents(
  trx: Trx,
  { events, placed, changed }: { events: readonly Event[]; placed: Reports; changed: readonly string[] },
): Promise<void> {
  const places = await readPlaces(trx, new Set(events.flatMap((event) => event.place ?? [])))
  const placeOf = (event: Event) => (event.place === null ? null : (places.get(event.place) ?? null))
  const rows = events.map((event) => eventRow(event, placeOf(event), placed))
  await insertRows(trx, 'events', rows, orUpdate(['id'], Object.keys(rows[0] ?? {})))
  if (changed.length > 0) {
    await sql`update events set changed_at = clock_timestamp() where id = any(${changed})`.execute(trx)
  }
  const ids = events.map((event) => event.id)
  for (const table of ['event_participants', 'event_places', 'event_articles'] as const) {
    await deleteRows(trx, table, 'event_id', ids)
  }
  await insertRows(trx, 'event_participants', events.flatMap(participantRows))
  await insertRows(
    trx,
    'event_places',
    events.flatMap((event) => placeRows(event, placeOf(event))),
  )
  await insertRows(
    trx,
    'event_articles',
    events.flatMap((event) => articleRows(event, placed)),
  )
}

export async function readEvents(trx: Trx, ids: Iterable<string>): Promise<ReadonlyMap<string, Event>> {
  const { rows } = await sql<{ id: string; data: Event }>`
    select id, data from events where id = any(${[...ids]})`.execute(trx)
  return new Map(rows.map((row) => [row.id, row.data]))
}
