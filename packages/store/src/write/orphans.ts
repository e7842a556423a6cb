import { sql } from 'kysely'
import type { Trx } from '../rows.ts'

/** Deletes those of the places that no article points to any more. */
export async function deleteOrphanPlaces(trx: Trx, ids: ReadonlySet<string>): Promise<void> {
  if (ids.size === 0) return
  await sql`
    delete from places p where p.id = any(${[...ids]})
      and not exists (select from place_evidence e where e.place_id = p.id)`.execute(trx)
}
