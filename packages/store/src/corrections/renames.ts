import type { Actor } from '@wiregraph/schema'
import { sql } from 'kysely'
import { compare } from '../canonical.ts'
import type { Trx } from '../rows.ts'

/** The names that analysts gave actors: the last one that holds, by actor. */
export async function readRenames(
  trx: Trx,
  actors: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ actor: string; name: string }>`
    select distinct on (subject) subject as actor, name from corrections
    where subject = any(${[...actors]}) and kind = 'RENAME_ACTOR' and undone_at is null
    order by subject, seq desc`.execute(trx)
  return new Map(rows.map(({ actor, name }) => [actor, name]))
}

/** The actor by another name; the one it had stays with its aliases. */
export function renamed(actor: Actor, name: string | undefined): Actor {
  if (name === undefined) return actor
  const names = new Set([actor.name, ...actor.aliases])
  names.delete(name)
  return { ...actor, name, aliases: [...names].sort(compare) }
}
