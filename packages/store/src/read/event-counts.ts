import { groupBy } from '@wiregraph/schema'
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
  /** A column of events by which rows come together before they are told by `key` of it (x.key); others join tables. */
  readonly column?: string
  /** What a filter says of the values that this groups by. */
  readonly filters: readonly (keyof EventConditions)[]
  readonly join?: Piece
  readonly isTime?: boolean
}

const day = (format: string): Grouping => ({
  key: sql`to_char(x.key, ${sql.lit(format)})`,
  column: 'when_sort',
  filters: ['when'],
  isTime: true,
})
const column = (name: string, filter: keyof EventConditions): Grouping => ({
  key: sql`x.key`,
  column: name,
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

interface Counting {
  readonly filter?: EventFilter
  /** At most 1,000, which it is when not given. */
  readonly first?: number | null | undefined
}

function checkLimit(limit: number): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= mostCounts) return limit
  throw new InvalidQuery(`Expected first from 1 to ${mostCounts}, found ${limit}.`, {
    limit: mostCounts,
    found: limit,
  })
}

/** Times oldest first, unknown last; else largest first, ties by key. */
const orderOf = ({ isTime }: Grouping) => (isTime ? sql`1 nulls last` : sql`2 desc, 1 nulls last`)

const joinedCounts = ({ key, join = sql`` }: Grouping, where: readonly Piece[]) => sql`
  select ${key} as key, count(*)::int as count, coalesce(sum(e.killed_low), 0)::int as killed
  from events e ${join} where ${and(where)} group by 1`

/** The events that are counted, and how many buckets are told. */
interface Among {
  readonly where: readonly Piece[]
  readonly limit: number
}

interface Numbered extends EventCount {
  readonly at: number
}

/**
 * Groupings by columns in one walk over the events: rows come together by each column, then days by their month, so that
 * a date is written once for each day and not for each event.
 */
function columnCounts(asked: readonly Grouping[], { where, limit }: Among) {
  const columns = asked.flatMap(({ column }) => (column === undefined ? [] : [sql.ref(`e.${column}`)]))
  const sets = columns.map((column) => sql`(${column})`)
  const counted = asked.map((grouping, at) => {
    // grouping() has a bit for each column that a row is not grouped by, the last column's lowest.
    const bits = 2 ** asked.length - 1 - 2 ** (asked.length - 1 - at)
    return sql`(select ${sql.lit(at)} as at, row_number() over () as place, y.* from (
      select ${grouping.key} as key, sum(x.count)::int as count, coalesce(sum(x.killed), 0)::int as killed
      from (select ${sql.ref(`k${at}`)} as key, count, killed from counted where bits = ${sql.lit(bits)}) x
      group by 1 order by ${orderOf(grouping)} limit ${sql.lit(limit)}) y)`
  })
  const keys = columns.map((column, at) => sql`${column} as ${sql.ref(`k${at}`)}`)
  return sql<Numbered>`
    with counted as materialized (
      select grouping(${sql.join(columns)}) as bits, ${sql.join(keys)}, count(*) as count, sum(e.killed_low) as killed
      from events e where ${and(where)} group by grouping sets (${sql.join(sets)})
    )
    select at, coalesce(key, '') as key, count, killed as "killedLow" from (${sql.join(counted, sql` union all `)}) z
    order by at, place`
}

async function countColumns(db: Database, asked: readonly Grouping[], among: Among) {
  if (asked.length === 0) return []
  const rows = groupBy(await run(db, columnCounts(asked, among)), ({ at }) => String(at))
  return asked.map((_, at) =>
    (rows.get(String(at)) ?? []).map(({ key, count, killedLow }) => ({ key, count, killedLow })),
  )
}

async function countJoined(db: Database, grouping: Grouping, { where, limit }: Among) {
  return await run(
    db,
    sql<EventCount>`select coalesce(key, '') as key, count, killed as "killedLow" from (
      ${joinedCounts(grouping, where)} order by ${orderOf(grouping)} limit ${sql.lit(limit)}) counted`,
  )
}

/**
 * The counts of several groupings, of which those by columns of events take one statement together. Throws InvalidQuery.
 */
export async function countEventsBy(
  db: Database,
  groupBys: readonly EventGrouping[],
  { filter, first }: Counting,
): Promise<readonly (readonly EventCount[])[]> {
  const limit = checkLimit(first ?? mostCounts)
  const { where } = await filterEvents(db, filter)
  const asked = groupBys.map((groupBy) => groupings[groupBy])
  const together = asked.filter(
    ({ column }, at) => column && asked.findIndex((other) => other.column === column) === at,
  )
  const found = await countColumns(db, together, { where, limit })
  return await Promise.all(
    asked.map(async (grouping) => {
      const counts = found[together.indexOf(grouping)]
      if (counts) return counts
      // Days and months are of one column: the second of them goes by itself.
      if (grouping.column) return (await countColumns(db, [grouping], { where, limit }))[0] ?? []
      return await countJoined(db, grouping, { where, limit })
    }),
  )
}

/**
 * Events by the values of `groupBy`: largest first, ties by key; times oldest first, unknown last. An event counts
 * once under each of its actors, recipients and sources. `first` is at most 1,000, which it is when not given.
 */
export async function countEvents(
  db: Database,
  { groupBy, ...counting }: Counting & { readonly groupBy: EventGrouping },
): Promise<readonly EventCount[]> {
  return (await countEventsBy(db, [groupBy], counting))[0] ?? []
}

/** The filter without what it says of the values of the grouping, as what a reader may choose instead is counted. */
export function withoutOwn(filter: EventFilter, groupBy: EventGrouping): EventFilter {
  const own = new Set<string>(groupings[groupBy].filters)
  const others = <T extends object>(given: T) =>
    Object.fromEntries(Object.entries(given).filter(([name]) => !own.has(name)))
  return { ...others(filter), ...(filter.not && { not: others(filter.not) }) }
}
