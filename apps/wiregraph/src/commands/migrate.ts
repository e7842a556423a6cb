import { migrate as migrateDatabase, openDatabase } from '@wiregraph/store'
import { readEnvironment } from '../environment.ts'
import { say } from '../terminal.ts'
import { defineCommand } from './command.ts'

export const migrate = defineCommand({
  name: 'migrate',
  description: 'Bring the database to the schema of this version, and end',
  args: {},
  async run() {
    const { DATABASE_URL: url, WIREGRAPH_DATA: folder } = readEnvironment(process.env)
    const database = await openDatabase(url ? { url } : { folder })
    try {
      const done = await migrateDatabase(database)
      say(done.length > 0 ? `migrated: ${done.join(', ')}` : 'the database is up to date')
    } finally {
      await database.close()
    }
  },
})
