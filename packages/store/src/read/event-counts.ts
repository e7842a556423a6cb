import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { InvalidQuery } from './errors.ts'
import { filterEvents } from './event-filter.ts'
import type { EventConditions, EventFilter } from './filters.ts'
import { run } from './run.ts'
import { and, type Piece } from './sql.ts'

export const eventGroupings = [
  'DAY',
  'WEEK',
  'MONTH',
  'YEAR',
  'TYPE',
  'MODE',
  'QUAD_CLASS',
  'CONTEXT',
  'MODALITY',
  'REVIEW',
  'COUNTRY',
  'ADMIN1',
  'PLACE',
  'PLACE_PRECISION',
  'ACTOR',
  'RECIPIENT',
  'PARTICIPANT',
  'SECTOR',
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
  /** What a filter says of the values that this groups by. */
  readonly filters: readonly (keyof EventConditions)[]
  readonly join?: Piece
  readonly isTime?: boolean
}

const day = (format: string): Grouping => ({
  key: sql`to_char(e.when_sort, ${sql.lit(format)})`,
  filters: ['when'],
  isTime: true,
})
const column = (name: string, filter: keyof EventConditions): Grouping => ({
  key: sql.ref(`e.${name}`),
  filters: [filter],
})
const participant = (role: 'ACTOR' | 'RECIPIENT'): Grouping => ({
  key: sql`t.actor_id`,
  filters: [role === 'ACTOR' ? 'actors' : 'recipients', 'participants'],
  join: sql`left join event_participants t on t.event_id = e.id and t.role = ${sql.lit(role)}`,
})

const groupings: Readonly<Record<EventGrouping, Grouping>> = {
  DAY: day('YYYY-MM-DD'),
  WEEK: day('IYYY"-W"IW'),
  MONTH: day('YYYY-MM'),
  YEAR: day('YYYY'),
  TYPE: column('type', 'types'),
  MODE: column('mode', 'modes'),
  QUAD_CLASS: column('quad_class', 'quadClasses'),
  CONTEXT: {
    key: sql`t.context`,
    filters: ['contexts'],
    join: sql`left join lateral unnest(e.contexts) t(context) on true`,
  },
  MODALITY: column('modality', 'modality'),
  REVIEW: column('review', 'review'),
  COUNTRY: column('country', 'countries'),
  ADMIN1: {
    key: sql`t.id`,
    filters: ['places'],
    join: sql`left join lateral (select g.id from event_places s join places g on g.id = s.place_id
      where s.event_id = e.id and g.kind = 'ADMIN1') t on true`,
  },
  PLACE: column('place_id', 'places'),
  PLACE_PRECISION: column('place_precision', 'placePrecisions'),
  ACTOR: participant('ACTOR'),
  RECIPIENT: participant('RECIPIENT'),
  // Who takes part on both sides, or twice from one sector, counts once.
  PARTICIPANT: {
    key: sql`t.actor_id`,
    filters: ['participants', 'actors', 'recipients'],
    join: sql`left join lateral (select distinct s.actor_id from event_participants s
      where s.event_id = e.id) t on true`,
  },
  SECTOR: {
    key: sql`t.sector`,
    filters: ['sectors'],
    join: sql`left join lateral (select distinct c.sector from event_participants s
      join actors c on c.id = s.actor_id where s.event_id = e.id and c.sector is not null) t on true`,
  },
  SOURCE: {
    key: sql`t.source`,
    filters: ['sources'],
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
  const { where } = await filterEvents(db, filter)
  const order = isTime ? sql`1 nulls last` : sql`2 desc, 1 nulls last`
  return await run(
    db,
    sql<EventCount>`
      select coalesce(key, '') as key, count, "killedLow" from (
        select ${key} as key, count(*)::int as count, coalesce(sum(e.killed_low), 0)::int as "killedLow"
        from events e ${join} where ${and(where)}
        group by 1 order by ${order} limit ${sql.lit(limit)}
      ) counted`,
  )
}

/** The filter without what it says of the values of the grouping, as what a reader may choose instead is counted. */
export function withoutOwn(filter: EventFilter, groupBy: EventGrouping): EventFilter {
  const own = new Set<string>(groupings[groupBy].filters)
  const others = <T extends object>(given: T) =>
    Object.fromEntries(Object.entries(given).filter(([name]) => !own.has(name)))
  return { ...others(filter), ...(filter.not && { not: others(filter.not) }) }
}
