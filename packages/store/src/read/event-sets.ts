import type { Event, ParticipantRole } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { type NodeSet, nodeSet } from './connection.ts'
import type { KeyType } from './cursor.ts'
import { InvalidQuery } from './errors.ts'
import { eventConditions } from './event-filter.ts'
import type { EventFilter } from './filters.ts'
import type { Order } from './keyset.ts'
import { eventColumns, eventOf } from './nodes.ts'
import type { Piece } from './sql.ts'
import { searchQuery } from './text-search.ts'

/** What a connection of events hangs on. */
export type EventScope =
  | { readonly of: 'all' }
  | { readonly of: 'article' }
  | { readonly of: 'place'; readonly includeWithin: boolean }
  | { readonly of: 'actor'; readonly role: ParticipantRole | null }

export type EventOrderField =
  | 'WHEN'
  | 'FIRST_REPORTED_AT'
  | 'LAST_REPORTED_AT'
  | 'REPORT_COUNT'
  | 'KILLED'
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
  const role = scope.role === null ? sql`` : sql`and s.role = ${scope.role}`
  return [sql`e.id in (select s.event_id from event_participants s where s.actor_id = k.id ${role})`]
}

const keys: Readonly<Record<Exclude<EventOrderField, 'RELEVANCE'>, readonly [string, KeyType, boolean]>> = {
  WHEN: ['e.when_sort', 'date', true],
  FIRST_REPORTED_AT: ['e.first_reported_at', 'timestamptz', true],
  LAST_REPORTED_AT: ['e.last_reported_at', 'timestamptz', true],
  REPORT_COUNT: ['e.report_count', 'int4', false],
  KILLED: ['e.killed_low', 'int4', true],
}

function keyOf(field: EventOrderField, filter: EventFilter): Pick<Order, 'key' | 'type' | 'nullable'> {
  if (field !== 'RELEVANCE') {
    const [column, type, nullable] = keys[field]
    return { key: sql.ref(column), type, nullable }
  }
  const query = searchQuery(filter.text)
  if (query === null) {
    throw new InvalidQuery(
      'The order RELEVANCE needs a text filter: give filter.text, or take another order.',
    )
  }
  return { key: sql`ts_rank(e.search, ${query})::float8`, type: 'float8', nullable: false }
}

/** Events by `orderBy`, newest first where it is not given. Throws InvalidQuery. */
export function eventSet(
  db: Database,
  scope: EventScope,
  {
    filter,
    orderBy,
  }: { readonly filter?: EventFilter; readonly orderBy?: EventOrder | null | undefined } = {},
): NodeSet<Event> {
  const { field, direction } = orderBy ?? { field: 'WHEN', direction: 'DESC' }
  const source = {
    columns: eventColumns,
    from: sql`events e`,
    where: [...scopeConditions(scope), ...eventConditions(filter)],
  }
  const order: Order = {
    name: `events ${field} ${direction}`,
    ...keyOf(field, filter ?? {}),
    descending: direction === 'DESC',
    id: sql.ref('e.id'),
  }
  return nodeSet(db, { source, order, nodeOf: eventOf })
}
