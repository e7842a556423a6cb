import type { ParticipantRole } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { type Listing, type NodeSet, nodeSet } from './connection.ts'
import type { KeyType } from './cursor.ts'
import { type Filtering, filterEvents } from './event-filter.ts'
import type { EventFilter } from './filters.ts'
import { byRelevance, type Order } from './keyset.ts'
import { type EventNode, eventColumns, eventOf } from './nodes.ts'
import type { Piece } from './sql.ts'

/** What a connection of events hangs on. */
export type EventScope =
  | { readonly of: 'all' }
  | { readonly of: 'article' }
  | { readonly of: 'place'; readonly includeWithin: boolean }
  | { readonly of: 'actor'; readonly role: ParticipantRole | null }
  | { readonly of: 'correction' }

export type EventOrderField =
  | 'WHEN'
  | 'FIRST_REPORTED_AT'
  | 'LAST_REPORTED_AT'
  | 'REPORT_COUNT'
  | 'KILLED'
  | 'CHANGED_AT'
  | 'RELEVANCE'
export interface EventOrder {
  readonly field: EventOrderField
  readonly direction: 'ASC' | 'DESC'
}

function scopeConditions(scope: EventScope): readonly Piece[] {
  if (scope.of === 'all') return []
  if (scope.of === 'article') {
    return [sql`e.id in (select s.event_id from event_articles s where s.article_id = k.id)`]
  }
  if (scope.of === 'place') {
    return scope.includeWithin
      ? [sql`e.id in (select s.event_id from event_places s where s.place_id = k.id)`]
      : [sql`e.place_id = k.id`]
  }
  if (scope.of === 'correction') {
    return [
      sql`e.id in (select r.event_id from report_corrections s join reports r on r.id = s.report_id
        where s.correction_id = k.id)`,
    ]
  }
  const role = scope.role === null ? sql`` : sql`and s.role = ${scope.role}`
  return [sql`e.id in (select s.event_id from event_participants s where s.actor_id = k.id ${role})`]
}

const keys: Readonly<Record<Exclude<EventOrderField, 'RELEVANCE'>, readonly [string, KeyType, boolean]>> = {
  WHEN: ['e.when_sort', 'date', true],
  FIRST_REPORTED_AT: ['e.first_reported_at', 'timestamptz', true],
  LAST_REPORTED_AT: ['e.last_reported_at', 'timestamptz', true],
  REPORT_COUNT: ['e.report_count', 'int4', false],
  KILLED: ['e.killed_low', 'int4', true],
  CHANGED_AT: ['e.changed_at', 'timestamptz', false],
}

function keyOf(field: EventOrderField, search: Piece | null): Pick<Order, 'key' | 'type' | 'nullable'> {
  if (field === 'RELEVANCE') return byRelevance(sql`e.search`, search)
  const [column, type, nullable] = keys[field]
  return { key: sql.ref(column), type, nullable }
}

export interface EventQuery {
  readonly filter?: EventFilter | null | undefined
  readonly orderBy?: EventOrder | null | undefined
}

const newestFirst: EventOrder = { field: 'WHEN', direction: 'DESC' }
const unfiltered: Filtering = { where: [], search: null }

function listing(scope: EventScope, { where, search }: Filtering, { field, direction }: EventOrder): Listing {
  return {
    source: {
      kind: 'event',
      columns: eventColumns,
      from: sql`events e`,
      where: [...scopeConditions(scope), ...where],
    },
    order: {
      name: `events ${field} ${direction}`,
      ...keyOf(field, search),
      descending: direction === 'DESC',
      id: sql.ref('e.id'),
    },
  }
}

/** All events of the scope, newest first. */
export const plainEvents = (scope: EventScope): Listing => listing(scope, unfiltered, newestFirst)

/** The rows of events by `orderBy`, newest first where it is not given. Throws InvalidQuery. */
export async function listEvents(
  db: Database,
  scope: EventScope,
  { filter, orderBy }: EventQuery,
): Promise<Listing> {
  return listing(scope, await filterEvents(db, filter), orderBy ?? newestFirst)
}

/** Events by `orderBy`, newest first where it is not given; its readers throw InvalidQuery. */
export function eventSet(db: Database, scope: EventScope, query: EventQuery = {}): NodeSet<EventNode> {
  return nodeSet(db, { list: () => listEvents(db, scope, query), nodeOf: eventOf })
}
