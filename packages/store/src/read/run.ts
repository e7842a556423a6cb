import { sha256 } from '@wiregraph/schema'
import type { RawBuilder } from 'kysely'
import type { Database } from '../database.ts'

/**
 * Statements that differ only in their values have one text; a connection prepares each once. Beyond so many texts
 * (combinations of filters) they are sent unprepared, so that no connection fills up with them.
 */
const mostPrepared = 500
const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= mostPrepared) return undefined
  const name = `wiregraph_${sha256(text).slice(0, 16)}`
  names.set(text, name)
  return name
}

/** PostgreSQL holds no NUL in a text, so none can be found: it is looked for as the replacement character. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value
  return Array.isArray(value) ? value.map(storable) : value
}

/** Runs one statement and gives its rows. */
export async function run<T>(db: Database, statement: RawBuilder<T>): Promise<readonly T[]> {
  const { sql, parameters } = statement.compile(db.sql)
  const name = nameOf(sql)
  const values = parameters.map(storable)
  const query = name === undefined ? { text: sql, values } : { text: sql, values, name }
  const { rows } = await db.pool.query(query)
  return rows as T[]
}
