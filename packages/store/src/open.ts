import type { Database } from './database.ts'
import { openFolder, openMemory } from './drivers/pglite.ts'
import { openPostgres, type PostgresOptions } from './drivers/postgres.ts'

export type Where = PostgresOptions | { readonly folder: string } | { readonly memory: true }

/**
 * Opens a served database, an embedded one in a folder, or one in memory. New folders and memory are migrated;
 * call `migrate` after opening all the same, it does what is left to do. Throws FolderInUse, FolderNotUsable, and
 * the driver's error where a server cannot be reached.
 */
export async function openDatabase(where: Where): Promise<Database> {
  if ('url' in where) return await openPostgres(where)
  if ('folder' in where) return await openFolder(where.folder)
  return await openMemory()
}
