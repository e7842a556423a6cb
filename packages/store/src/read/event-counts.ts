import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { InvalidQuery } from './errors.ts'
import { eventConditions } from './event-filter.ts'
import type { EventFilter } from './filters.ts'
import { run } from './run.ts'
import { and, type Piece } from './sql.ts'

export const eventGroupings = [
  'DAY',
  'WEEK',
  'MONTH',
  'YEAR',
  'TYPE',
  'QUAD_CLASS',
  'COUNTRY',
  'PLACE',
  'ACTOR',
  'RECIPIENT',
  'SOURCE',
] as const
export type EventGrouping = (typeof eventGroupings)[number]

export interface EventCount {
  /** Empty where unknown. */
  readonly key: string
  readonly count: number
  /** Sum of the lower bounds. */
  readonly killedLow: number
}

interface Grouping {
  readonly key: Piece
  readonly join?: Piece
  readonly isTime?: boolean
}

const day = (format: string): Grouping => ({
  key: sql`to_char(e.when_sort, ${sql.lit(format)})`,
  isTime: true,
})
const participant = (role: 'ACTOR' | 'RECIPIENT'): Grouping => ({
  key: sql`t.actor_id`,
  join: sql`left join event_participants t on t.event_id = e.id and t.role = ${sql.lit(role)}`,
})

const groupings: Readonly<Record<EventGrouping, Grouping>> = {
  DAY: day('YYYY-MM-DD'),
  WEEK: day('IYYY"-W"IW'),
  MONTH: day('YYYY-MM'),
  YEAR: day('YYYY'),
  TYPE: { key: sql`e.type` },
  QUAD_CLASS: { key: sql`e.quad_class` },
  COUNTRY: { key: sql`e.country` },
  PLACE: { key: sql`e.place_id` },
  ACTOR: participant('ACTOR'),
  RECIPIENT: participant('RECIPIENT'),
  SOURCE: {
    key: sql`t.source`,
    // Two articles of one source count once.
    join: sql`left join lateral (select distinct a.source from event_articles s
      join articles a on a.id = s.article_id where s.event_id = e.id) t on true`,
  },
}

export const mostCounts = 1000

/**
 * Events by the values of `groupBy`: largest first, ties by key; times oldest first, unknown last. An event counts
 * once under each of its actors, recipients and sources. `first` is at most 1,000, which it is when not given.
 */
export async function countEvents(
  db: Database,
  {
    groupBy,
    filter,
    first,
  }: { groupBy: EventGrouping; filter?: EventFilter; first?: number | null | undefined },
): Promise<readonly EventCount[]> {
  const limit = first ?? mostCounts
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= mostCounts)) {
    throw new InvalidQuery(`Expected first from 1 to ${mostCounts}, found ${limit}.`, {
      limit: mostCounts,
      found: limit,
    })
  }
  const { key, join = sql``, isTime } = groupings[groupBy]
  const order = isTime ? sql`1 nulls last` : sql`2 desc, 1 nulls last`
  return await run(
    db,
    sql<EventCount>`
      select coalesce(key, '') as key, count, "killedLow" from (
        select ${key} as key, count(*)::int as count, coalesce(sum(e.killed_low), 0)::int as "killedLow"
        from events e ${join} where ${and(eventConditions(filter))}
        group by 1 order by ${order} limit ${sql.lit(limit)}
      ) counted`,
  )
}
