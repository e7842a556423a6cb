import { type AliasSighting, groupBy, type LexiconRow } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { InvalidQuery } from './errors.ts'
import { run } from './run.ts'

/** Why a name belongs to an actor, however many articles say so. */
export interface AliasGround {
  readonly actor: string
  readonly name: string
  readonly rule: string
  readonly row: LexiconRow | null
  /** How many articles say so. */
  readonly articleCount: number
  /** The correction that gave the name; null where articles give it. */
  readonly correction: string | null
}

export const mostGrounds = 100

/** Each piece of evidence of some actors, with its article. */
const pieces = (actors: readonly string[]) => sql`
  select s.actor_id as actor, s.article_id as article, e.name, e.rule, e.quote, e.row
  from actor_evidence s, jsonb_to_recordset(s.data -> 'evidence') as e(name text, rule text, quote text, "row" jsonb)
  where s.actor_id = any(${actors}::text[])`

/** The names that analysts gave them: the last one that holds. */
const given = (actors: readonly string[]) => sql`
  select distinct on (c.subject) c.subject as actor, c.name, 'correction' as rule, null::jsonb as "row",
    0 as "articleCount", c.id as correction
  from corrections c where c.subject = any(${actors}::text[]) and c.kind = 'RENAME_ACTOR' and c.undone_at is null
  order by c.subject, c.seq desc`

function checkSize(first: number | null): void {
  if (first === null || (Number.isInteger(first) && first >= 1 && first <= mostGrounds)) return
  throw new InvalidQuery(`Expected first from 1 to ${mostGrounds}, found ${first}.`)
}

/**
 * Why each actor has its names: what an analyst calls it, then of most articles first, ties by name, then by rule. At most `first` (1 to 100) for each,
 * all of them where it is null. One statement for all actors.
 */
export async function readGrounds(
  db: Database,
  actors: readonly string[],
  first: number | null,
): Promise<readonly (readonly AliasGround[])[]> {
  checkSize(first)
  const rows = await run(
    db,
    sql<AliasGround>`
      select actor, name, rule, "row", "articleCount", correction from (
        select *, row_number() over (
          partition by actor order by correction is null, "articleCount" desc, name collate "C", rule collate "C",
            "row"::text collate "C"
        ) as n
        from (
          select actor, name, rule, "row", count(distinct article)::int as "articleCount", null as correction
          from (${pieces(actors)}) p group by actor, name, rule, "row"
          union all (${given(actors)})
        ) all_given
      ) g
      where ${first}::int is null or n <= ${first} order by actor, n`,
  )
  const byActor = groupBy(rows, (ground) => ground.actor)
  return actors.map((actor) => byActor.get(actor) ?? [])
}

/**
 * The articles that give each ground, oldest first, those without a day last, ties by id. At most `first` (1 to 100) for
 * each, all of them where it is null. One statement for all grounds.
 */
export async function readSightings(
  db: Database,
  grounds: readonly AliasGround[],
  first: number | null,
): Promise<readonly (readonly AliasSighting[])[]> {
  checkSize(first)
  const asked = grounds.map(({ actor, name, rule, row }, at) => ({ at, actor, name, rule, row }))
  const actors = [...new Set(grounds.map(({ actor }) => actor))]
  const rows = await run(
    db,
    sql<AliasSighting & { at: number }>`
      with p as materialized (${pieces(actors)})
      select at, article, title, source, published_at as "publishedAt", quote from (
        select k.at, p.article, a.title, a.source, a.published_at, min(p.quote collate "C") as quote,
          row_number() over (partition by k.at order by a.published_at nulls last, p.article collate "C") as n
        from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as k(at int, actor text, name text, rule text, "row" jsonb)
          join p on p.actor = k.actor and p.name = k.name and p.rule = k.rule
            and coalesce(p.row, 'null'::jsonb) = coalesce(k.row, 'null'::jsonb)
          join articles a on a.id = p.article
        group by k.at, p.article, a.title, a.source, a.published_at
      ) s
      where ${first}::int is null or n <= ${first} order by at, n`,
  )
  const byGround = groupBy(rows, ({ at }) => `${at}`)
  return grounds.map((_, at) => (byGround.get(`${at}`) ?? []).map(({ at: _at, ...sighting }) => sighting))
}
