import { groupBy, type NodeKind } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { keepAhead } from './ahead/keep.ts'
import { aheadJson } from './ahead/statement.ts'
import { columnsOf } from './ahead/told.ts'
import type { Ahead } from './ahead/wanted.ts'
import { encodeCursor, type Position } from './cursor.ts'
import { isBeyond, type Order, orderBy, runsBeyond } from './keyset.ts'
import { run } from './run.ts'
import { and, type Piece } from './sql.ts'
import type { Window } from './window.ts'

/** The rows that a connection pages through; `k.id` in its conditions is the id of the node that it hangs on. */
export interface Source {
  readonly kind: NodeKind
  readonly columns: Piece
  readonly from: Piece
  readonly where: readonly Piece[]
  /** Its rows tell how often the article names the node. */
  readonly counts?: true
}

/** One page, in the order of the connection whichever way it was asked for. */
export interface Page<Row> {
  readonly rows: readonly { readonly cursor: string; readonly row: Row }[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
}

export interface Paged {
  readonly source: Source
  readonly order: Order
  readonly window: Window
}

interface Asked extends Paged {
  readonly ahead?: Ahead | undefined
}

const keyColumn = sql.ref('p.cursor_key')
const idColumn = sql.ref('p.id')

/**
 * The rows of the page and one more, which tells whether there are any beyond. The size stands in the text of the
 * statement: as a value it would be unknown when a prepared statement is planned.
 */
export function rowsOf({ source, order, window }: Paged): Piece {
  const { backward: reversed, size } = window
  const [start, stop] = reversed ? [window.before, window.after] : [window.after, window.before]
  const bounds = stop === null ? [] : [isBeyond(order, stop, !reversed)]
  const sorted = orderBy(order, { key: order.key, id: order.id, reversed })
  const select = (run: readonly Piece[]) => sql`
    (select ${source.columns}, ${order.key} as cursor_key from ${source.from}
    where ${and([...source.where, ...bounds, ...run])} order by ${sorted} limit ${sql.lit(size + 1)})`
  if (start === null) return select([])
  const runs = runsBeyond(order, start, reversed).map((piece) => select([piece]))
  return sql`(select * from (${sql.join(runs, sql` union all `)}) p
    order by ${orderBy(order, { key: keyColumn, id: idColumn, reversed })} limit ${sql.lit(size + 1)})`
}

/**
 * Whether there is the row of the position, or one beyond it. The nearest of each run is looked for, by the index of the
 * order: for any row at all a plan may go through the whole table.
 */
function reachesTo({ source, order }: Paged, position: Position | null, reversed: boolean): Piece {
  if (position === null) return sql`false`
  const sorted = orderBy(order, { key: order.key, id: order.id, reversed })
  const nearest = runsBeyond(order, position, reversed).map(
    (run) =>
      sql`(select true from ${source.from} where ${and([...source.where, run])} order by ${sorted} limit 1)`,
  )
  const itself = sql`(select true from ${source.from} where ${and([...source.where, sql`${order.id} = ${position.id}`])} limit 1)`
  return sql`coalesce(${sql.join([itself, ...nearest])}, false)`
}

/** Whether there are rows up to the start of the window, and rows from its end on. */
function outsideOf(paged: Paged): Piece {
  const { after, before } = paged.window
  return sql`(select ${reachesTo(paged, after, true)} as behind, ${reachesTo(paged, before, false)} as ahead)`
}

/** What else is read of the row that stands in the order, with what is read ahead of it. */
const keyed = ({ source }: Paged, ahead: Ahead) =>
  source.kind === 'event' || source.kind === 'report'
    ? sql`p.cursor_key, ${aheadJson(ahead, 'p')} as told`
    : sql`${aheadJson(ahead, 'p')} as told`

interface Told {
  readonly parent: string
  readonly behind: boolean
  readonly ahead: boolean
  readonly id: string | null
  /** What was read ahead. */
  readonly told?: readonly unknown[] | null
}

function statementOf(paged: Asked, parents: readonly string[]) {
  const { order, window } = paged
  const outside =
    window.after === null && window.before === null
      ? sql`(select false as behind, false as ahead)`
      : outsideOf(paged)
  const sorted = orderBy(order, { key: keyColumn, id: idColumn, reversed: false })
  const { ahead, source } = paged
  const told =
    ahead === undefined ? sql`p.*` : sql`${columnsOf(source.kind, 'p', ahead.fields)}, ${keyed(paged, ahead)}`
  return sql<Told>`
    select k.id as parent, b.behind, b.ahead, ${told}
    from unnest(${parents}::text[]) k(id)
      left join lateral ${rowsOf(paged)} p on true
      cross join lateral ${outside} b
    order by k.id, ${sorted}`
}

/** A page of the rows that were read for it: one more than its size where there are more. */
export function pageOf<Row>(
  found: readonly Record<string, unknown>[],
  { order, window }: Omit<Paged, 'source'>,
): Page<Row> {
  const rows = found.filter((row) => row.id !== null)
  const more = rows.length > window.size
  const kept = !more ? rows : window.backward ? rows.slice(1) : rows.slice(0, -1)
  const [behind, ahead] = [found[0]?.behind === true, found[0]?.ahead === true]
  return {
    rows: kept.map((row) => ({
      cursor: encodeCursor(order.name, { key: row.cursor_key, id: row.id } as Position),
      row: row as Row,
    })),
    hasNextPage: ahead || (more && !window.backward),
    hasPreviousPage: behind || (more && window.backward),
  }
}

/** One page for each of the parents, with what shall be read ahead, in one statement. */
export async function readPages<Row>(
  db: Database,
  paged: Asked,
  parents: readonly string[],
): Promise<readonly Page<Row>[]> {
  const rows = await run(db, statementOf(paged, parents))
  const { ahead } = paged
  if (ahead !== undefined) for (const { id, told = null } of rows) if (id !== null) keepAhead(told, id, ahead)
  const found = groupBy(rows, (row) => row.parent)
  return parents.map((parent) => pageOf<Row>((found.get(parent) ?? []) as never, paged))
}

/** How many rows there are for each of the parents, in one statement. */
export async function countRows(
  db: Database,
  { from, where }: Pick<Source, 'from' | 'where'>,
  parents: readonly string[],
): Promise<readonly number[]> {
  const rows = await run(
    db,
    sql<{ parent: string; total: number }>`
      select k.id as parent, c.total from unnest(${parents}::text[]) k(id)
      cross join lateral (select count(*)::int as total from ${from} where ${and(where)}) c`,
  )
  const totals = new Map(rows.map(({ parent, total }) => [parent, total]))
  return parents.map((parent) => totals.get(parent) ?? 0)
}
