import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'

/** The id of each drop whose state or progress changed is sent on this channel. */
export const jobsChannel = 'wiregraph_jobs'

export async function notifyJob(trx: Kysely<Tables>, id: string): Promise<void> {
  await sql`select pg_notify(${jobsChannel}, ${id})`.execute(trx)
}
