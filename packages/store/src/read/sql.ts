import { type RawBuilder, sql } from 'kysely'

/** A piece of SQL with its values. */
export type Piece = RawBuilder<unknown>

/** All of them; true where there are none. */
export function and(conditions: readonly Piece[]): Piece {
  return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`
}

export function or(conditions: readonly Piece[]): Piece {
  return conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`
}

/** The condition made from a value, or none where it is not given. */
export function given<T>(value: T | null | undefined, make: (value: T) => Piece): readonly Piece[] {
  return value === null || value === undefined ? [] : [make(value)]
}
