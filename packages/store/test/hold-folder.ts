import { migrate, openDatabase } from '../src/index.ts'

/** Run as a process of its own: opens a folder, writes a row, says so, and stays until it is killed. */
const [, , folder = ''] = process.argv
try {
  const db = await openDatabase({ folder })
  await migrate(db)
  await db.sql
    .insertInto('event_ids')
    .values({ id: `${process.pid}`, report_id: 'r' })
    .execute()
  console.log('opened')
  setInterval(() => {}, 60_000)
} catch (error) {
  console.log((error as Error).name)
}
