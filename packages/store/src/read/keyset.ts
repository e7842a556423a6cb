import { sql } from 'kysely'
import type { KeyType, Position } from './cursor.ts'
import { InvalidQuery } from './errors.ts'
import { or, type Piece } from './sql.ts'

/** Rows by `key`, unknown ones last, equal ones by ascending id: the order of the indexes. */
export interface Order {
  /** Of the cursors made for it. */
  readonly name: string
  readonly key: Piece
  readonly type: KeyType
  readonly descending: boolean
  readonly nullable: boolean
  readonly id: Piece
}

/** How well a column fits a search; long texts weigh less. Throws InvalidQuery where there is no search. */
export function byRelevance(column: Piece, search: Piece | null): Pick<Order, 'key' | 'type' | 'nullable'> {
  if (search === null) {
    throw new InvalidQuery(
      'The order RELEVANCE needs a text filter: give filter.text, or take another order.',
    )
  }
  return { key: sql`ts_rank(${column}, ${search}, 1)::float8`, type: 'float8', nullable: false }
}

/** "order by" of rows whose key and id are the given columns. */
export function orderBy(
  { descending, nullable }: Order,
  { key, id, reversed }: { readonly key: Piece; readonly id: Piece; readonly reversed: boolean },
): Piece {
  const direction = descending === reversed ? sql`asc` : sql`desc`
  const nulls = nullable ? (reversed ? sql`nulls first` : sql`nulls last`) : sql``
  return sql`${key} ${direction} ${nulls}, ${id} ${reversed ? sql`desc` : sql`asc`}`
}

/**
 * The rows beyond a position, in runs that follow each other in the order, each a range of the index: equal keys,
 * later keys, unknown keys. With `reversed`, the rows before it, in the opposite order.
 */
export function runsBeyond(order: Order, position: Position, reversed: boolean): readonly Piece[] {
  const { key, id, nullable, descending } = order
  const further = reversed ? sql`${id} < ${position.id}` : sql`${id} > ${position.id}`
  if (position.key === null) {
    const equal = sql`(${key} is null and ${further})`
    return reversed ? [equal, sql`${key} is not null`] : [equal]
  }
  const value = sql`${position.key}::${sql.raw(order.type)}`
  const beyond = descending === reversed ? sql`>` : sql`<`
  const known = [sql`(${key} = ${value} and ${further})`, sql`${key} ${beyond} ${value}`]
  return nullable && !reversed ? [...known, sql`${key} is null`] : known
}

/** True of the rows beyond the position. */
export function isBeyond(order: Order, position: Position, reversed: boolean): Piece {
  return or(runsBeyond(order, position, reversed))
}
