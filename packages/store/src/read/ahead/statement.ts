import { sql } from 'kysely'
import { orderBy } from '../keyset.ts'
import { rowsOf } from '../page.ts'
import type { Piece } from '../sql.ts'
import { windowOf } from '../window.ts'
import { linkOf } from './links.ts'
import { partOf } from './parts.ts'
import { setOf } from './sets.ts'
import { shapes } from './shapes.ts'
import { valuesOf } from './told.ts'
import type { Ahead, Kind, WantedLink, WantedPage } from './wanted.ts'

const ref = (alias: string, column: string) => sql.ref(`${alias}.${column}`)

/** A row of which all is told, with what is wanted of it last. `row` is its alias. */
function nodeJson(kind: Kind, asked: Asked, row: string, more: readonly Piece[] = []): Piece {
  return sql`json_build_array(${sql.join([...valuesOf(kind, row, asked.fields), ...more, aheadJson(asked, row)])})`
}

/** `p` is the row that the statement itself reads, n1 what it leads to, n2 what that leads to … */
const next = (row: string): string => `n${Number(row.slice(1) || 0) + 1}`

type Fields = Ahead['fields']
type Asked = Pick<Ahead, 'want' | 'fields'>

function linkJson({ link, want }: WantedLink, row: string, fields: Fields): Piece {
  const { to, where } = linkOf(link)
  const inner = next(row)
  return sql`(select json_agg(${nodeJson(to, { want, fields }, inner)})
    from ${sql.table(shapes[to].table)} ${sql.ref(inner)} where ${where(row, inner)})`
}

function pageJson({ set, page, want }: WantedPage, row: string, fields: Fields): Piece {
  const { of, list } = setOf(set)
  const { source, order } = list()
  const inner = next(row)
  const [key, id] = [ref(inner, 'cursor_key'), ref(inner, 'id')]
  const more = [key, id, source.counts === true ? ref(inner, 'mentions') : sql`null`]
  return sql`(select json_agg(${nodeJson(of, { want, fields }, inner, more)} order by ${orderBy(order, { key, id, reversed: false })})
    from (select ${ref(row, 'id')} as id) k
      cross join lateral ${rowsOf({ source, order, window: windowOf(page, order) })} ${sql.ref(inner)})`
}

/** All that is wanted of the row with the alias `row`, one value each in the order of `want`. Throws InvalidQuery. */
export function aheadJson({ want, fields }: Asked, row: string): Piece {
  const values = [
    ...want.parts.map((name) => partOf(name).value(ref(row, 'id'))),
    ...want.links.map((link) => linkJson(link, row, fields)),
    ...want.pages.map((page) => pageJson(page, row, fields)),
  ]
  return values.length === 0 ? sql`null` : sql`json_build_array(${sql.join(values)})`
}
