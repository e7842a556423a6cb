import { decodeCursor, type KeyType, type Position } from './cursor.ts'
import { InvalidQuery } from './errors.ts'

/** The four arguments of a Relay connection. */
export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

export const largestPage = 100
export const defaultPage = 20

/** Which rows of an ordered set are asked for. */
export interface Window {
  readonly size: number
  /** Counted from the end. */
  readonly backward: boolean
  readonly after: Position | null
  readonly before: Position | null
}

function checkSize(name: 'first' | 'last', size: number): number {
  if (Number.isInteger(size) && size >= 1 && size <= largestPage) return size
  throw new InvalidQuery(
    `Expected ${name} from 1 to ${largestPage}, found ${size}: ask for at most ${largestPage} and go on with cursors.`,
    { limit: largestPage, found: size },
  )
}

function sizeOf({ first, last }: PageArguments): number {
  if (first != null && last != null) {
    throw new InvalidQuery('Expected first or last, found both: leave one out.')
  }
  if (last != null) return checkSize('last', last)
  return first == null ? defaultPage : checkSize('first', first)
}

/** Throws InvalidQuery where a size is not 1 to 100, both are given, or a cursor is none of the order. */
export function windowOf(page: PageArguments, order: { name: string; type: KeyType }): Window {
  const positionOf = (cursor: string | null | undefined) =>
    cursor == null ? null : decodeCursor(cursor, { order: order.name, type: order.type })
  return {
    size: sizeOf(page),
    backward: page.last != null,
    after: positionOf(page.after),
    before: positionOf(page.before),
  }
}
