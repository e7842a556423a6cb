import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import type { Database } from './database.ts'
import { DatabaseTooNew } from './errors.ts'
import { migrations, type NamedMigration } from './migrations/index.ts'

function asMigration({ statements, fill }: NamedMigration): Migration {
  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db)
      await fill?.(db)
    },
  }
}

const provider = {
  async getMigrations() {
    return Object.fromEntries(migrations.map((migration) => [migration.name, asMigration(migration)]))
  },
}

/** Names of the migrations that the database has, oldest first; none where it was never migrated. */
async function appliedMigrations(db: Database): Promise<readonly string[]> {
  const table = await sql<{
    found: boolean
  }>`select to_regclass('kysely_migration') is not null as found`.execute(db.sql)
  if (!table.rows[0]?.found) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    db.sql,
  )
  return rows.map((row) => row.name)
}

/**
 * Brings the tables up to this version, and gives the names of the migrations it ran. Several processes may do so at
 * once: one does it, the others wait. Throws DatabaseTooNew when the database has what this version does not know.
 */
export async function migrate(db: Database): Promise<readonly string[]> {
  const known = new Set(migrations.map((migration) => migration.name))
  const unknown = (await appliedMigrations(db)).filter((name) => !known.has(name))
  if (unknown.length > 0) throw new DatabaseTooNew(unknown)
  const { error, results } = await new Migrator({ db: db.sql, provider }).migrateToLatest()
  if (error) throw error
  return (results ?? []).map((result) => result.migrationName)
}
