import type { Correction, KeptApart } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Trx } from '../rows.ts'
import { foldSearch } from '../search.ts'

async function readPairs(db: Trx): Promise<readonly KeptApart[]> {
  const { rows } = await sql<{ name: string; of: string }>`
    select name, former_name as of from corrections
    where kind = 'KEEP_APART' and undone_at is null order by seq`.execute(db)
  return rows.map(({ name, of }) => [name, of])
}

/** The names that analysts keep apart, in the order in which they did so. */
export const readKeptApart = async ({ sql: db }: Database): Promise<readonly KeptApart[]> => readPairs(db)

/** Whether the names that were kept apart, each time, are those that are; true where nothing is told of them. */
export async function areKeptApart(
  trx: Trx,
  times: readonly (readonly KeptApart[] | undefined)[],
): Promise<boolean> {
  const told = times.filter((apart) => apart !== undefined)
  if (told.length === 0) return true
  const now = JSON.stringify(await readPairs(trx))
  return told.every((apart) => JSON.stringify(apart) === now)
}

/** Articles that have the name are read again by `wiregraph relink`: with it kept apart, or not any more. */
export async function markUnread(trx: Trx, { name }: Correction): Promise<void> {
  await sql`
    update articles set read_by = null
    where search @@ phraseto_tsquery('english', ${foldSearch(name ?? '')})`.execute(trx)
}
