import { type Actor, groupBy, type Place } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { decodeCursor, type Position } from './cursor.ts'
import { type EventQuery, listEvents } from './event-sets.ts'
import { type EventNode, type EventRow, eventOf, readActors, readPlaces } from './nodes.ts'
import { readPages } from './page.ts'
import { run } from './run.ts'

/** An article that reports an event. */
export interface ReportingArticle {
  readonly id: string
  readonly title: string
  readonly source: string | null
  readonly url: string | null
  readonly publishedAt: string | null
}

/** An event with what a row of it needs. */
export interface EventWithParts {
  readonly event: EventNode
  readonly place: Place | null
  /** The first-level division that the place is or lies in. */
  readonly admin1: Place | null
  readonly actors: ReadonlyMap<string, Actor>
  /** Newest first, at most 100. */
  readonly articles: readonly ReportingArticle[]
}

export const mostReporting = 100
const batchSize = 250

async function readReporting(db: Database, events: readonly string[]) {
  const rows = await run(
    db,
    sql<ReportingArticle & { event: string }>`
      select k.id as event, x.* from unnest(${events}::text[]) k(id), lateral (
        select a.id, a.title, a.source, a.url, a.published_at as "publishedAt"
        from event_articles s join articles a on a.id = s.article_id where s.event_id = k.id
        order by a.published_at desc nulls last, a.id limit ${sql.lit(mostReporting)}
      ) x order by k.id, x."publishedAt" desc nulls last, x.id`,
  )
  return groupBy(rows, ({ event }) => event)
}

const byId = <T extends { readonly id: string }>(nodes: readonly (T | null)[]): ReadonlyMap<string, T> =>
  new Map(nodes.flatMap((node) => (node === null ? [] : [[node.id, node] as const])))

const unique = (ids: readonly string[]) => [...new Set(ids)]

/** Three statements for any number of events. */
async function withParts(db: Database, events: readonly EventNode[]): Promise<readonly EventWithParts[]> {
  const places = byId(await readPlaces(db, unique(events.flatMap(({ place }) => place ?? []))))
  const around = unique([...places.values()].flatMap(({ ancestors }) => ancestors))
  const regions = byId(
    await readPlaces(
      db,
      around.filter((id) => !places.has(id)),
    ),
  )
  const sides = events.flatMap(({ actors, recipients }) => [...actors, ...recipients])
  const actors = byId(await readActors(db, unique(sides.map(({ actor }) => actor))))
  const articles = await readReporting(
    db,
    events.map(({ id }) => id),
  )
  return events.map((event) => {
    const place = places.get(event.place ?? '') ?? null
    const chain = [place, ...(place?.ancestors ?? []).map((id) => regions.get(id) ?? places.get(id) ?? null)]
    return {
      event,
      place,
      admin1: chain.find((one) => one?.kind === 'ADMIN1') ?? null,
      actors,
      articles: (articles.get(event.id) ?? []).map(({ event: _, ...article }) => article),
    }
  })
}

/**
 * All events of a query in its order, batch by batch, each after the last of the one before: no more than one batch is in
 * memory, and nothing is read before it is asked for. Events that are there throughout with the same sort key come once.
 * Throws InvalidQuery.
 */
export async function* exportEvents(
  db: Database,
  query: EventQuery,
): AsyncGenerator<readonly EventWithParts[]> {
  const { source, order } = await listEvents(db, { of: 'all' }, query)
  for (let after: Position | null = null; ; ) {
    const window = { size: batchSize, backward: false, after, before: null }
    const [page] = await readPages<EventRow>(db, { source, order, window }, [''])
    const rows = page?.rows ?? []
    if (rows.length > 0) {
      yield await withParts(
        db,
        rows.map(({ row }) => eventOf(row)),
      )
    }
    const last = rows.at(-1)
    if (last === undefined || !page?.hasNextPage) return
    after = decodeCursor(last.cursor, { order: order.name, type: order.type })
  }
}
