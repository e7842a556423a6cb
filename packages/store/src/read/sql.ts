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

export const isAny = (column: Piece) => (values: readonly string[]) => sql`${column} = any(${values}::text[])`

/** Of the row itself, which may not tell, and of rows that hang on it (`exists …`), which are there or not. */
export interface Conditions {
  readonly own: readonly Piece[]
  readonly others: readonly Piece[]
}

export const allOf = ({ own, others }: Conditions): readonly Piece[] => [...own, ...others]

/** None of them holds. A plain `not exists` is planned as a join, so rows that hang on others are no `is not true`. */
export const noneOf = ({ own, others }: Conditions): readonly Piece[] => [
  ...own.map((piece) => sql`(${piece}) is not true`),
  ...others.map((piece) => sql`not ${piece}`),
]
