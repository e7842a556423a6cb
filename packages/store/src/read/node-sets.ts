import type { Actor, Place } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { type NodeSet, nodeSet } from './connection.ts'
import type { ActorFilter, ArticleFilter, PlaceFilter } from './filters.ts'
import type { Order } from './keyset.ts'
import { actorConditions, articleConditions, placeConditions } from './node-filters.ts'
import {
  type ArticleNode,
  actorColumns,
  actorOf,
  articleColumns,
  articleOf,
  placeColumns,
  placeOf,
  type ReportNode,
  reportColumns,
  reportOf,
} from './nodes.ts'

export interface ArticleOrder {
  readonly field: 'PUBLISHED_AT' | 'INGESTED_AT'
  readonly direction: 'ASC' | 'DESC'
}

type Options<F, O = never> = { readonly filter?: F; readonly orderBy?: O | null | undefined }

const articleScopes = {
  all: [],
  event: [sql`a.id in (select s.article_id from event_articles s where s.event_id = k.id)`],
  place: [sql`a.id in (select s.article_id from article_places s where s.place_id = k.id)`],
  actor: [sql`a.id in (select s.article_id from article_actors s where s.actor_id = k.id)`],
} as const

/** Articles by `orderBy`, newest published first where it is not given. */
export function articleSet(
  db: Database,
  scope: keyof typeof articleScopes,
  { filter, orderBy }: Options<ArticleFilter, ArticleOrder> = {},
): NodeSet<ArticleNode> {
  const { field, direction } = orderBy ?? { field: 'PUBLISHED_AT', direction: 'DESC' }
  const source = {
    columns: articleColumns,
    from: sql`articles a`,
    where: [...articleScopes[scope], ...articleConditions(filter)],
  }
  const order: Order = {
    name: `articles ${field} ${direction}`,
    key: field === 'PUBLISHED_AT' ? sql.ref('a.published_at') : sql.ref('a.ingested_at'),
    type: 'timestamptz',
    descending: direction === 'DESC',
    nullable: field === 'PUBLISHED_AT',
    id: sql.ref('a.id'),
  }
  return nodeSet(db, { source, order, nodeOf: articleOf })
}

const placeScopes = {
  all: { columns: placeColumns, from: sql`places g`, where: [] },
  article: {
    columns: sql`${placeColumns}, s.mentions`,
    from: sql`article_places s join places g on g.id = s.place_id`,
    where: [sql`s.article_id = k.id`],
  },
  place: { columns: placeColumns, from: sql`places g`, where: [sql`g.parent_id = k.id`] },
} as const

const byName = (name: string, alias: 'g' | 'c'): Order => ({
  name,
  key: sql.ref(`${alias}.name`),
  type: 'text',
  descending: false,
  nullable: false,
  id: sql.ref(`${alias}.id`),
})

/** Places by name: all, those that an article names, or those directly inside a place. */
export function placeSet(
  db: Database,
  scope: keyof typeof placeScopes,
  { filter }: Options<PlaceFilter> = {},
): NodeSet<Place> {
  const { columns, from, where } = placeScopes[scope]
  const source = { columns, from, where: [...where, ...placeConditions(filter)] }
  return nodeSet(db, { source, order: byName('places NAME ASC', 'g'), nodeOf: placeOf })
}

const actorScopes = {
  all: { columns: actorColumns, from: sql`actors c`, where: [] },
  article: {
    columns: sql`${actorColumns}, s.mentions`,
    from: sql`article_actors s join actors c on c.id = s.actor_id`,
    where: [sql`s.article_id = k.id`],
  },
  actor: { columns: actorColumns, from: sql`actors c`, where: [sql`c.member_of = k.id`] },
} as const

/** Actors by name: all, those that an article names, or the members of an actor. */
export function actorSet(
  db: Database,
  scope: keyof typeof actorScopes,
  { filter }: Options<ActorFilter> = {},
): NodeSet<Actor> {
  const { columns, from, where } = actorScopes[scope]
  const source = { columns, from, where: [...where, ...actorConditions(filter)] }
  return nodeSet(db, { source, order: byName('actors NAME ASC', 'c'), nodeOf: actorOf })
}

const reportId = sql.ref('r.id')
const reportScopes: Readonly<Record<'article' | 'event', Order>> = {
  article: {
    name: 'reports TEXT ASC',
    key: sql.ref('r.ord'),
    type: 'int4',
    descending: false,
    nullable: false,
    id: reportId,
  },
  event: {
    name: 'reports ID ASC',
    key: reportId,
    type: 'text',
    descending: false,
    nullable: false,
    id: reportId,
  },
}

/** Reports of an article in text order, or of an event by id. */
export function reportSet(db: Database, scope: keyof typeof reportScopes): NodeSet<ReportNode> {
  const column = sql.ref(scope === 'article' ? 'r.article_id' : 'r.event_id')
  const source = { columns: reportColumns, from: sql`reports r`, where: [sql`${column} = k.id`] }
  return nodeSet(db, { source, order: reportScopes[scope], nodeOf: reportOf })
}
