import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, exportGraph, migrate, openDatabase, type Where } from '../src/index.ts'
import type { PostgresServer } from './servers.ts'

/** A kind of database, and how the tests get an empty, migrated one of it. */
export interface TestDriver {
  readonly name: string
  open(): Promise<Database>
}

async function openMigrated(where: Where): Promise<Database> {
  const db = await openDatabase(where)
  await migrate(db)
  return db
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'wiregraph-store-'))
}

export const memoryDriver: TestDriver = {
  name: 'PGlite in memory',
  open: () => openMigrated({ memory: true }),
}

export const folderDriver: TestDriver = {
  name: 'PGlite in a folder',
  async open() {
    const folder = temporaryFolder()
    const db = await openMigrated({ folder })
    async function close(): Promise<void> {
      await db.close()
      rmSync(folder, { recursive: true, force: true })
    }
    return { ...db, close }
  },
}

export function postgresDriver(server: PostgresServer): TestDriver {
  return {
    name: 'PostgreSQL',
    open: async () => openMigrated({ url: await server.createDatabase() }),
  }
}

/** The exported graph, in one piece. */
export async function linesOf(db: Database): Promise<string[]> {
  const lines: string[] = []
  for await (const line of exportGraph(db)) lines.push(line)
  return lines
}

const derived = [
  'articles',
  'article_revisions',
  'article_copies',
  'article_words',
  'places',
  'place_evidence',
  'actors',
  'actor_evidence',
  'place_readings',
  'actor_readings',
  'article_places',
  'article_actors',
  'events',
  'reports',
  'event_participants',
  'event_places',
  'event_articles',
  'report_corrections',
] as const

/** Every row of the graph without its times of arrival: more than exportGraph shows. */
export async function dumpTables(
  db: Database,
  tables: readonly string[] = derived,
): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {}
  for (const table of tables) {
    const { rows } = await db.pool.query(
      `select (to_jsonb(t) - 'ingested_at' - 'changed_at')::text as row from ${table} t`,
    )
    dump[table] = (rows as { row: string }[]).map(({ row }) => row).sort()
  }
  return dump
}
