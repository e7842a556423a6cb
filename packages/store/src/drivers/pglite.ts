import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from '../database.ts'
import { FolderNotUsable } from '../errors.ts'
import { migrate } from '../migrate.ts'
import type { Tables } from '../tables.ts'
import { readTemplate, shareTemplate } from '../template.ts'
import { lockFolder } from './folder-lock.ts'
import { makePglitePool } from './pglite-pool.ts'
import { makeSession } from './pglite-session.ts'
import { connectWire } from './pglite-wire.ts'
import { sessionSettings } from './types.ts'

/** The PostgreSQL that PGlite is. */
const majorVersion = '18'

/** What is in memory is all that a dump needs, gzipped; the database has every migration of this version. */
export async function dumpTemplate(): Promise<Uint8Array> {
  const pglite = await PGlite.create()
  const db = await connectDatabase(pglite, async () => {})
  await migrate(db)
  const dump = await pglite.dumpDataDir('gzip')
  await db.close()
  return new Uint8Array(await dump.arrayBuffer())
}

async function templateOrNew(): Promise<Blob> {
  const found = readTemplate()
  if (found) return found
  const bytes = await dumpTemplate()
  shareTemplate(bytes)
  return new Blob([bytes.slice()])
}

async function connectDatabase(pglite: PGlite, afterClose: () => Promise<void>): Promise<Database> {
  const wire = await connectWire(pglite)
  for (const [name, value] of Object.entries(sessionSettings)) {
    await wire.query('select set_config($1, $2, false)', [name, value])
  }
  const pool = makePglitePool(makeSession(wire))
  const sql = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as never }) })
  let closing: Promise<void> | null = null
  async function close(): Promise<void> {
    await pool.end()
    await pglite.close()
    await afterClose()
  }
  return {
    driver: 'pglite',
    sql,
    pool,
    async listen(channel, onPayload) {
      const client = await pool.connect()
      client.on('notification', (message: { payload?: string }) => onPayload(message.payload ?? ''))
      await client.query(`listen ${pg.escapeIdentifier(channel)}`)
      return async () => client.release()
    },
    close() {
      closing ??= close()
      return closing
    },
  }
}

/** A database in memory, migrated; it is gone when closed. */
export async function openMemory(): Promise<Database> {
  const pglite = await PGlite.create({ loadDataDir: await templateOrNew() })
  return await connectDatabase(pglite, async () => {})
}

/** Made beside its place and moved there whole, so that a stop in between leaves nothing that looks like a database. */
async function createIn(folder: string, data: string): Promise<void> {
  const draft = join(folder, 'pgdata.new')
  rmSync(draft, { recursive: true, force: true })
  const pglite = await PGlite.create({ dataDir: draft, loadDataDir: await templateOrNew() })
  await pglite.close()
  renameSync(draft, data)
}

function checkVersion(folder: string, data: string): void {
  const file = join(data, 'PG_VERSION')
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : null
  if (version === majorVersion) return
  throw new FolderNotUsable(
    folder,
    version === null
      ? 'its pgdata folder holds no database; move that folder away to begin a new one.'
      : `it holds a database of PostgreSQL ${version}, and this version reads ${majorVersion}; ` +
          'export it with the version that wrote it, or choose another folder.',
  )
}

/**
 * The database in a folder, made and migrated where there is none; an older one is not migrated here. Throws
 * FolderInUse and FolderNotUsable.
 */
export async function openFolder(folder: string): Promise<Database> {
  const unlock = lockFolder(folder)
  try {
    const data = join(folder, 'pgdata')
    if (!existsSync(data)) await createIn(folder, data)
    checkVersion(folder, data)
    const pglite = await PGlite.create({ dataDir: data })
    return await connectDatabase(pglite, async () => unlock())
  } catch (error) {
    unlock()
    throw error
  }
}
