import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** The database inside a transaction. */
export type Trx = Kysely<Tables>

type Row = Readonly<Record<string, unknown>>

/** `search` holds text here and becomes a tsvector; it must not be read as one. */
const searchKey = 'search_text'

function asRecord(row: Row): Row {
  const { search, ...rest } = row
  return search === undefined ? row : { ...rest, [searchKey]: search }
}

/**
 * Inserts any number of rows in one statement with one parameter: they travel as JSON and take the types of the
 * table. All rows have the same keys; `search` is given as folded text. `onConflict` follows the statement.
 */
export async function insertRows(
  trx: Trx,
  table: keyof Tables,
  rows: readonly Row[],
  onConflict: RawBuilder<unknown> = sql``,
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const values = columns.map((column) =>
    column === 'search'
      ? sql`to_tsvector('english', j ->> ${sql.lit(searchKey)})`
      : sql`r.${sql.ref(column)}`,
  )
  await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${sql.join(values)}
    from jsonb_array_elements(${JSON.stringify(rows.map(asRecord))}::jsonb) j,
      lateral jsonb_populate_record(null::${sql.table(table)}, j) r
    ${onConflict}`.execute(trx)
}

/** "on conflict (keys) do update set …" for all other columns of the rows. */
export function orUpdate(keys: readonly string[], columns: readonly string[]): RawBuilder<unknown> {
  const set = columns.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`)
  return sql`on conflict (${sql.join(keys.map((key) => sql.ref(key)))}) do update set ${sql.join(set)}`
}

/** Deletes the rows of a table whose column holds one of the values. */
export async function deleteRows(
  trx: Trx,
  table: keyof Tables,
  column: string,
  values: readonly string[],
): Promise<void> {
  if (values.length === 0) return
  await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = any(${values})`.execute(trx)
}
