import type {
  Actor as ActorShape,
  Correction as CorrectionShape,
  Place as PlaceShape,
} from '@wiregraph/schema'
import {
  type ArticleNode,
  type Database,
  type EventNode,
  type Found,
  followEvents,
  type ReportNode,
  readActors,
  readArticles,
  readCorrections,
  readPlaces,
  readReports,
} from '@wiregraph/store'
import { builder } from '../builder.ts'

type Read<T> = (db: Database, ids: readonly string[]) => Promise<Found<T>>

/** A type of node: a resolver may give the id of one, and all ids of a level are read in one statement. */
function nodeType<T extends { readonly id: string }>(name: string, read: Read<T>) {
  return builder.loadableObjectRef<T, string>(name, {
    load: async (ids, { database }) => [...(await read(database, ids))] as T[],
    toKey: (node) => node.id,
    cacheResolved: true,
  })
}

export const Article = nodeType<ArticleNode>('Article', readArticles)
export const Report = nodeType<ReportNode>('Report', readReports)
/** Its id may be an older one, and the event another: the one that holds the report now. */
export const Event = nodeType<EventNode>('Event', followEvents)
export const Actor = nodeType<ActorShape>('Actor', readActors)
export const Place = nodeType<PlaceShape>('Place', readPlaces)
export const Correction = nodeType<CorrectionShape>('Correction', readCorrections)
