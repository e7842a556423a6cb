import type { Actor, Place } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { type Listing, type NodeSet, nodeSet } from './connection.ts'
import type { Filtering } from './event-filter.ts'
import type { ActorFilter, ArticleFilter, PlaceFilter } from './filters.ts'
import { byRelevance, type Order } from './keyset.ts'
import { actorConditions, filterArticles, placeConditions } from './node-filters.ts'
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
import type { Piece } from './sql.ts'
import { searchQuery } from './text-search.ts'

export interface ArticleOrder {
  readonly field: 'PUBLISHED_AT' | 'INGESTED_AT' | 'CHANGED_AT' | 'RELEVANCE'
  readonly direction: 'ASC' | 'DESC'
}

type Options<F, O = never> = { readonly filter?: F; readonly orderBy?: O | null | undefined }

const articleScopes = {
  all: [],
  event: [sql`a.id in (select s.article_id from event_articles s where s.event_id = k.id)`],
  place: [sql`a.id in (select s.article_id from article_places s where s.place_id = k.id)`],
  actor: [sql`a.id in (select s.article_id from article_actors s where s.actor_id = k.id)`],
} as const

const times = {
  PUBLISHED_AT: { key: sql.ref('a.published_at'), type: 'timestamptz', nullable: true },
  INGESTED_AT: { key: sql.ref('a.ingested_at'), type: 'timestamptz', nullable: false },
  CHANGED_AT: { key: sql.ref('a.changed_at'), type: 'timestamptz', nullable: false },
} as const

type ArticleScope = keyof typeof articleScopes
const newestFirst: ArticleOrder = { field: 'PUBLISHED_AT', direction: 'DESC' }

function listArticles(
  scope: ArticleScope,
  { where, search }: Filtering,
  { field, direction }: ArticleOrder,
): Listing {
  return {
    source: {
      kind: 'article',
      columns: articleColumns,
      from: sql`articles a`,
      where: [...articleScopes[scope], ...where],
    },
    order: {
      name: `articles ${field} ${direction}`,
      ...(field === 'RELEVANCE' ? byRelevance(sql`a.search`, search) : times[field]),
      descending: direction === 'DESC',
      id: sql.ref('a.id'),
    },
  }
}

/** All articles of the scope, newest published first. */
export const plainArticles = (scope: ArticleScope): Listing =>
  listArticles(scope, { where: [], search: null }, newestFirst)

/** Articles by `orderBy`, newest published first where it is not given. */
export function articleSet(
  db: Database,
  scope: ArticleScope,
  { filter = {}, orderBy }: Options<ArticleFilter, ArticleOrder> = {},
): NodeSet<ArticleNode> {
  const list = async () => listArticles(scope, await filterArticles(db, filter), orderBy ?? newestFirst)
  return nodeSet(db, { list, nodeOf: articleOf })
}

const placeScopes = {
  all: { columns: placeColumns, from: sql`places g`, where: [] },
  article: {
    columns: sql`${placeColumns}, s.mentions`,
    counts: true,
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
  { filter = {} }: Options<PlaceFilter> = {},
): NodeSet<Place> {
  const list = async () => listPlaces(scope, placeConditions(filter, await searchQuery(db, filter.text)))
  return nodeSet(db, { list, nodeOf: placeOf })
}

const listPlaces = (scope: keyof typeof placeScopes, conditions: readonly Piece[]): Listing => ({
  source: { kind: 'place', ...placeScopes[scope], where: [...placeScopes[scope].where, ...conditions] },
  order: byName('places NAME ASC', 'g'),
})

/** All places of the scope by name. */
export const plainPlaces = (scope: keyof typeof placeScopes): Listing => listPlaces(scope, [])

const actorScopes = {
  all: { columns: actorColumns, from: sql`actors c`, where: [] },
  article: {
    columns: sql`${actorColumns}, s.mentions`,
    counts: true,
    from: sql`article_actors s join actors c on c.id = s.actor_id`,
    where: [sql`s.article_id = k.id`],
  },
  actor: { columns: actorColumns, from: sql`actors c`, where: [sql`c.member_of = k.id`] },
} as const

/** Actors by name: all, those that an article names, or the members of an actor. */
export function actorSet(
  db: Database,
  scope: keyof typeof actorScopes,
  { filter = {} }: Options<ActorFilter> = {},
): NodeSet<Actor> {
  const list = async () => listActors(scope, actorConditions(filter, await searchQuery(db, filter.text)))
  return nodeSet(db, { list, nodeOf: actorOf })
}

const listActors = (scope: keyof typeof actorScopes, conditions: readonly Piece[]): Listing => ({
  source: { kind: 'actor', ...actorScopes[scope], where: [...actorScopes[scope].where, ...conditions] },
  order: byName('actors NAME ASC', 'c'),
})

/** All actors of the scope by name. */
export const plainActors = (scope: keyof typeof actorScopes): Listing => listActors(scope, [])

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

/** All reports of the scope, in its order. */
export function plainReports(scope: keyof typeof reportScopes): Listing {
  const column = sql.ref(scope === 'article' ? 'r.article_id' : 'r.event_id')
  const where = [sql`${column} = k.id`]
  return {
    source: { kind: 'report', columns: reportColumns, from: sql`reports r`, where },
    order: reportScopes[scope],
  }
}

/** Reports of an article in text order, or of an event by id. */
export function reportSet(db: Database, scope: keyof typeof reportScopes): NodeSet<ReportNode> {
  return nodeSet(db, { list: () => plainReports(scope), nodeOf: reportOf })
}
