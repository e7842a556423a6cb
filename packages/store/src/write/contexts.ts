import type { Actor, Place, Report, ReportInContext } from '@wiregraph/schema'
import { sql } from 'kysely'
import { readSides } from '../corrections/splits.ts'
import type { Trx } from '../rows.ts'
import { actorForLinking, placeForLinking } from './assemble-nodes.ts'
import { readActors, readPlaces } from './node-rows.ts'

/** A report as it is stored. */
export interface StoredReport {
  readonly id: string
  readonly article_id: string
  readonly event_id: string
  readonly link_group: string
  readonly data: Report
}

/** Actors and recipients, sorted, each once. */
export function actorIdsOf(report: Report): string[] {
  return [...new Set([...report.actors, ...report.recipients].map((p) => p.actor))].sort()
}

/** What linking sees of articles. */
export const articleFacts = (ids: readonly string[]) => sql<ReportInContext['article']>`
  select id, source, published_at as "publishedAt", story, array(
    select longer_id from article_copies where shorter_id = a.id order by longer_id collate "C") as "copyOf"
  from articles a where id = any(${ids}::text[])`

async function readArticleFacts(trx: Trx, ids: Iterable<string>) {
  const { rows } = await articleFacts([...ids]).execute(trx)
  return new Map(rows.map((article) => [article.id, article]))
}

/** What is known around reports, by id. */
export interface Around {
  readonly places: ReadonlyMap<string, Place>
  readonly actors: ReadonlyMap<string, Actor>
  readonly articles: ReadonlyMap<string, ReportInContext['article']>
}

export function contextOf(report: Report, { places, actors, articles }: Around): ReportInContext {
  const article = articles.get(report.article)
  if (article === undefined) throw new Error(`${report.id} is of ${report.article}, which is not stored`)
  const place = report.place === null ? undefined : places.get(report.place)
  const named = actorIdsOf(report).flatMap((id) => actors.get(id) ?? [])
  return {
    report,
    article,
    place: place ? placeForLinking(place) : null,
    actors: new Map(named.map((actor) => [actor.id, actorForLinking(actor)])),
  }
}

/** The reports with what linking judges by; their articles, places and actors are stored. */
export async function readContexts(
  trx: Trx,
  reports: readonly Report[],
): Promise<ReadonlyMap<string, ReportInContext>> {
  if (reports.length === 0) return new Map()
  const around: Around = {
    articles: await readArticleFacts(trx, new Set(reports.map((report) => report.article))),
    places: await readPlaces(trx, new Set(reports.flatMap((report) => report.place ?? []))),
    actors: await readActors(trx, new Set(reports.flatMap(actorIdsOf))),
  }
  const sides = await readSides(
    trx,
    reports.map(({ id }) => id),
  )
  return new Map(
    reports.map((report) => {
      const [context, own] = [contextOf(report, around), sides.get(report.id)]
      return [report.id, own === undefined ? context : { ...context, sides: own }]
    }),
  )
}
