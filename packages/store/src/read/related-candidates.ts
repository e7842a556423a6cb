import { groupBy } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { run } from './run.ts'
import type { Piece } from './sql.ts'

/** How many of each kind are looked at for one event; the nearest, or those with most in common, ties by id. */
const most = {
  ownArticles: 20,
  together: 40,
  places: 12,
  atPlace: 8,
  around: 24,
  ownAlike: 5,
  withWord: 10,
  alikeArticles: 8,
  alike: 24,
}

/** Degrees around a place, and days around a report, beyond which nothing is looked for. */
const nearDegrees = 0.3
const nearDays = 31

const lit = (value: number): Piece => sql.lit(value)

/** Articles that report the event k. */
const ownArticles = sql`(select s.article_id from event_articles s where s.event_id = k.id
  order by s.article_id limit ${lit(most.ownArticles)})`

/** Events that its articles tell of as well, those of most articles first. */
const toldTogether = sql`(select x.event_id as id from event_articles x
  where x.article_id in ${ownArticles} and x.event_id <> k.id
  group by x.event_id order by count(*) desc, x.event_id limit ${lit(most.together)})`

/** Its place, what lies around that short of the country, and the nearest places. */
const placesAround = sql`(select p.id from places g, lateral (
    select g.id union
    select o.id from places o where o.id = any(g.ancestors) and o.kind <> 'COUNTRY' union
    (select n.id from places n
      where point(n.longitude, n.latitude) <@ box(
          point(g.longitude - ${lit(nearDegrees)}, g.latitude - ${lit(nearDegrees)}),
          point(g.longitude + ${lit(nearDegrees)}, g.latitude + ${lit(nearDegrees)}))
        and g.kind in ('CITY', 'FACILITY', 'OTHER', 'ADMIN2') and n.kind <> 'COUNTRY'
      order by point(n.longitude, n.latitude) <-> point(g.longitude, g.latitude), n.id
      limit ${lit(most.places)})
  ) p where g.id = e.place_id and g.kind <> 'COUNTRY')`

/** Events at a place told before the event k, or after it: the nearest by an index, whatever else the place has seen. */
const toldAtPlace = (side: '<=' | '>') => sql`(
  select x.id, abs(extract(epoch from x.first_reported_at - e.first_reported_at)) as apart from events x
  where x.place_id = p.id and x.id <> k.id and x.first_reported_at ${sql.raw(side)} e.first_reported_at
    and x.first_reported_at between e.first_reported_at - make_interval(days => ${lit(nearDays)})
      and e.first_reported_at + make_interval(days => ${lit(nearDays)})
  order by x.first_reported_at ${side === '<=' ? sql`desc nulls last, x.id` : sql`nulls first, x.id desc`}
  limit ${lit(most.atPlace)})`

const toldAround = sql`(select c.id from ${placesAround} p, lateral (
    ${toldAtPlace('<=')} union all ${toldAtPlace('>')}
  ) c group by c.id order by min(c.apart), c.id limit ${lit(most.around)})`

/** Articles with a word of w that came out before it, or after it: the nearest by an index. */
const toldWithWord = (side: '<' | '>=') => sql`(
  select b.article_id as id from article_words b
  where b.word = w.word and b.published_at ${sql.raw(side)} w.published_at
    and b.published_at between w.published_at - make_interval(days => ${lit(nearDays)})
      and w.published_at + make_interval(days => ${lit(nearDays)})
  order by b.published_at ${side === '<' ? sql`desc, b.article_id desc` : sql`, b.article_id`}
  limit ${lit(most.withWord)})`

/** Articles of the same weeks with the most weighty words in common with those of the event k. */
const alikeArticles = sql`(select y.id from article_words w, lateral (
    ${toldWithWord('<')} union all ${toldWithWord('>=')}
  ) y where w.article_id in (select o.article_id from ${ownArticles} o limit ${lit(most.ownAlike)})
    and y.id <> w.article_id
  group by y.id order by count(*) desc, y.id limit ${lit(most.alikeArticles)})`

const toldAlike = sql`(select x.event_id as id from event_articles x
  where x.article_id in ${alikeArticles} and x.event_id <> k.id
  group by x.event_id order by count(*) desc, x.event_id limit ${lit(most.alike)})`

/** Rows of an event and a candidate. */
export const candidateStatement = (events: readonly string[]) => sql<{ event: string; id: string }>`
  select k.id as event, c.id from unnest(${events}::text[]) k(id) join events e on e.id = k.id, lateral (
    select * from ${toldTogether} t union select * from ${toldAround} r union select * from ${toldAlike} l
  ) c order by k.id, c.id`

/**
 * Events that may belong to each event: told in its articles, told at about the same time at its place or near it, or
 * told by articles with weighty words in common. A bounded number, by id, in one statement for all events.
 */
export async function findCandidates(
  db: Database,
  events: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const rows = await run(db, candidateStatement(events))
  const found = groupBy(rows, ({ event }) => event)
  return events.map((event) => (found.get(event) ?? []).map(({ id }) => id))
}
