import { sql } from 'kysely'
import type { Piece } from '../sql.ts'
import { type DataKind, shapes } from './shapes.ts'
import type { Ahead, Kind } from './wanted.ts'

type Fields = Ahead['fields']

const ref = (alias: string, column: string) => sql.ref(`${alias}.${column}`)

/** `data` of a row without what is not asked for; read once, however many fields are. */
export function dataOf(kind: DataKind, row: string, fields: Fields): Piece {
  if (fields === null) return ref(row, 'data')
  const asked = shapes[kind].fields.filter((name) => name === 'id' || fields.has(name))
  const columns = asked.map((name) => sql`${sql.ref(name)} jsonb`)
  return sql`(select row_to_json(d) from jsonb_to_record(${ref(row, 'data')}) d(${sql.join(columns)}))`
}

/** The columns of a row in the order of its shape. */
export function valuesOf(kind: Kind, row: string, fields: Fields): readonly Piece[] {
  const { columns } = shapes[kind]
  return Object.entries(columns).map(([column, name]) => {
    if (column === 'data') return dataOf(kind as DataKind, row, fields)
    return fields === null || name === null || fields.has(name) ? ref(row, column) : sql`null`
  })
}

/** The columns of the row that a statement reads itself. */
export function columnsOf(kind: Kind, row: string, fields: Fields): Piece {
  if (fields === null || (kind !== 'event' && kind !== 'report')) return sql`${sql.ref(row)}.*`
  const more = ref(row, kind === 'report' ? 'event_id' : 'review')
  return sql`${ref(row, 'id')}, ${dataOf(kind, row, fields)} as data, ${more}`
}
