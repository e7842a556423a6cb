import { sql } from 'kysely'
import { correctionColumns } from '../../corrections/correction-rows.ts'
import type { Database } from '../../database.ts'
import {
  actorColumns,
  actorOf,
  articleColumns,
  articleOf,
  correctionOf,
  eventColumns,
  eventOf,
  placeColumns,
  placeOf,
  reportColumns,
  reportOf,
} from '../nodes.ts'
import { run } from '../run.ts'
import { keepAhead } from './keep.ts'
import { aheadJson } from './statement.ts'
import { columnsOf } from './told.ts'
import type { Ahead, Kind } from './wanted.ts'

const readers = {
  event: { from: sql`events e`, id: sql`e.id`, columns: eventColumns, nodeOf: eventOf },
  report: { from: sql`reports r`, id: sql`r.id`, columns: reportColumns, nodeOf: reportOf },
  article: { from: sql`articles a`, id: sql`a.id`, columns: articleColumns, nodeOf: articleOf },
  actor: { from: sql`actors c`, id: sql`c.id`, columns: actorColumns, nodeOf: actorOf },
  correction: {
    from: sql`corrections o`,
    id: sql`o.id`,
    columns: correctionColumns,
    nodeOf: correctionOf,
  },
  place: { from: sql`places g`, id: sql`g.id`, columns: placeColumns, nodeOf: placeOf },
} as const satisfies Record<Kind, unknown>

/** The node with what shall be read ahead, in one statement; null where there is none of this id now. */
export async function readNode(
  db: Database,
  { kind, id }: { readonly kind: Kind; readonly id: string },
  ahead: Ahead,
): Promise<{ readonly id: string } | null> {
  const { from, id: column, columns, nodeOf } = readers[kind]
  const [row] = await run(
    db,
    sql<{ told: readonly unknown[] | null }>`
      select ${columnsOf(kind, 'p', ahead.fields)}, ${aheadJson(ahead, 'p')} as told from (select ${columns} from ${from} where ${column} = ${id}) p`,
  )
  if (row === undefined) return null
  keepAhead(row.told, id, ahead)
  return nodeOf(row as never)
}
