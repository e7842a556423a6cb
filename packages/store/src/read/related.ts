import { type EventInContext, type EventRelation, groupBy, type Linker, type Report } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { type Around, actorIdsOf, articleFacts, contextOf } from '../write/contexts.ts'
import { readActors, readEvents, readPlaces } from './nodes.ts'
import { findCandidates } from './related-candidates.ts'
import { run } from './run.ts'

/** Another event, and what the one asked about is to it. */
export interface RelatedEvent {
  readonly event: string
  readonly relation: EventRelation
  readonly converse: EventRelation
  readonly score: number
  readonly rule: string
}

/** Of an event of very many reports, so many speak for it. */
const mostReports = 16

const byId = <T extends { readonly id: string }>(nodes: readonly (T | null)[]): ReadonlyMap<string, T> =>
  new Map(nodes.flatMap((node) => (node === null ? [] : [[node.id, node] as const])))

async function readSomeReports(db: Database, events: readonly string[]) {
  const rows = await run(
    db,
    sql<{ event: string; data: Report }>`
      select k.id as event, r.data from unnest(${events}::text[]) k(id), lateral (
        select r.id, r.data from reports r where r.event_id = k.id order by r.id limit ${sql.lit(mostReports)}
      ) r order by k.id, r.id`,
  )
  return groupBy(rows, ({ event }) => event)
}

/** The events with what relating judges by; those that are gone meanwhile are left out. */
async function readInContext(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EventInContext>> {
  const events = byId(await readEvents(db, ids))
  const rows = await readSomeReports(db, [...events.keys()])
  const reports = [...rows.values()].flat().map(({ data }) => data)
  const unique = (values: readonly string[]) => [...new Set(values)]
  const around: Around = {
    articles: byId(await run(db, articleFacts(unique(reports.map(({ article }) => article))))),
    places: byId(await readPlaces(db, unique(reports.flatMap(({ place }) => place ?? [])))),
    actors: byId(await readActors(db, unique(reports.flatMap(actorIdsOf)))),
  }
  const contextsOf = (id: string) =>
    (rows.get(id) ?? [])
      .filter(({ data }) => around.articles.has(data.article))
      .map(({ data }) => contextOf(data, around))
  return new Map([...events].map(([id, event]) => [id, { event, reports: contextsOf(id) }]))
}

/**
 * The events that belong to each event, strongest first, ties by id; none for an id that is no event. They are judged
 * as they are read, among a bounded number of candidates: always true to what is stored, in six statements for any
 * number of events.
 */
export async function readRelated(
  db: Database,
  events: readonly string[],
  relate: Linker['relate'],
): Promise<readonly (readonly RelatedEvent[])[]> {
  const candidates = await findCandidates(db, events)
  const known = await readInContext(db, [...new Set([...events, ...candidates.flat()])])
  return events.map((id, at) => {
    const own = known.get(id)
    if (own === undefined) return []
    return (candidates[at] ?? [])
      .flatMap((candidate) => {
        const other = known.get(candidate)
        const relation = other === undefined ? null : relate(own, other)
        return relation === null ? [] : [{ event: candidate, ...relation }]
      })
      .sort((a, b) => b.score - a.score || (a.event < b.event ? -1 : 1))
  })
}
