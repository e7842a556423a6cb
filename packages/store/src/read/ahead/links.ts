import { sql } from 'kysely'
import type { Piece } from '../sql.ts'
import type { Kind } from './wanted.ts'

interface Link {
  readonly from: Kind
  readonly to: Kind
  /** True of the rows `to` that the row `from` leads to, both given by their alias. */
  readonly where: (from: string, to: string) => Piece
}

const ref = (alias: string, column: string) => sql.ref(`${alias}.${column}`)

/** The node whose id stands in a column. */
const one = (from: Kind, column: string, to: Kind): Link => ({
  from,
  to,
  where: (own, other) => sql`${ref(other, 'id')} = ${ref(own, column)}`,
})

/** The nodes whose ids stand in a column of a list. */
const listed = (from: Kind, column: string, to: Kind): Link => ({
  from,
  to,
  where: (own, other) => sql`${ref(other, 'id')} = any(${ref(own, column)})`,
})

/** The nodes that a table joins to it. */
const joined = (from: Kind, to: Kind, ids: (own: Piece) => Piece): Link => ({
  from,
  to,
  where: (own, other) => sql`${ref(other, 'id')} in (${ids(ref(own, 'id'))})`,
})

export const links = {
  'Event.place': one('event', 'place_id', 'place'),
  'Event.participants': joined(
    'event',
    'actor',
    (id) => sql`select t.actor_id from event_participants t where t.event_id = ${id}`,
  ),
  'Report.article': one('report', 'article_id', 'article'),
  'Report.event': one('report', 'event_id', 'event'),
  'Report.place': one('report', 'place_id', 'place'),
  'Report.participants': listed('report', 'actor_ids', 'actor'),
  'Place.parent': one('place', 'parent_id', 'place'),
  'Place.ancestors': listed('place', 'ancestors', 'place'),
  'Actor.memberOf': one('actor', 'member_of', 'actor'),
  'Article.datelinePlace': one('article', 'dateline_place', 'place'),
  'Article.mentionedPlaces': joined(
    'article',
    'place',
    (id) => sql`select s.place_id from article_places s where s.article_id = ${id}`,
  ),
  'Article.mentionedActors': joined(
    'article',
    'actor',
    (id) => sql`select s.actor_id from article_actors s where s.article_id = ${id}`,
  ),
  'Article.mentionedEvents': joined(
    'article',
    'event',
    (id) => sql`select s.event_id from event_articles s where s.article_id = ${id}`,
  ),
} as const satisfies Record<string, Link>

export type LinkName = keyof typeof links

export const linkOf = (name: LinkName): Link => links[name]
