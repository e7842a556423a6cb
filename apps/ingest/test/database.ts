import { type Database, openDatabase } from '@wiregraph/store'
import { afterAll, afterEach, beforeAll } from 'vitest'

/** An embedded database for the tests of one file, empty at the start of each. */
export function useDatabase(): { readonly database: Database } {
  const use: { database: Database } = { database: undefined as unknown as Database }
  beforeAll(async () => {
    use.database = await openDatabase({ memory: true })
  })
  afterEach(async () => {
    await empty(use.database)
  })
  afterAll(async () => {
    await use.database?.close()
  })
  return use
}

/** The queue's tables as well, where there is a queue. */
async function empty({ pool }: Database): Promise<void> {
  const { rows } = await pool.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'bullmq') and tablename not like '%migration%'`,
  )
  await pool.query(`truncate ${(rows as { name: string }[]).map(({ name }) => name).join(', ')} cascade`)
}
