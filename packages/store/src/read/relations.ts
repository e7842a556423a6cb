import { groupBy } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { InvalidQuery } from './errors.ts'
import { run } from './run.ts'

export interface ActorRelation {
  readonly actor: string
  readonly eventCount: number
  readonly cooperation: number
  readonly conflict: number
}

export const mostRelations = 100

/**
 * With whom each actor takes part in events that happened (ACTUAL) and are not dismissed, on either side, most events first, ties by id.
 * `first` is 1 to 100. One statement for all actors.
 */
export async function readRelations(
  db: Database,
  actors: readonly string[],
  first: number,
): Promise<readonly (readonly ActorRelation[])[]> {
  if (!(Number.isInteger(first) && first >= 1 && first <= mostRelations)) {
    throw new InvalidQuery(`Expected first from 1 to ${mostRelations}, found ${first}.`, {
      limit: mostRelations,
      found: first,
    })
  }
  const rows = await run(
    db,
    sql<ActorRelation & { id: string }>`
      select k.id, x.* from unnest(${actors}::text[]) k(id), lateral (
        select o.actor_id as actor, count(distinct e.id)::int as "eventCount",
          (count(distinct e.id) filter (where e.quad_class like '%COOPERATION'))::int as cooperation,
          (count(distinct e.id) filter (where e.quad_class like '%CONFLICT'))::int as conflict
        from event_participants t
          join events e on e.id = t.event_id and e.modality = 'ACTUAL' and e.review <> 'DISMISSED'
          join event_participants o on o.event_id = e.id and o.actor_id <> k.id
        where t.actor_id = k.id
        group by o.actor_id order by 2 desc, 1 limit ${sql.lit(first)}
      ) x order by k.id, x."eventCount" desc, x.actor`,
  )
  const byActor = groupBy(rows, (row) => row.id)
  return actors.map((actor) => byActor.get(actor) ?? [])
}
