import { z } from 'zod'
import { InvalidQuery } from './errors.ts'

/** The type of what rows are ordered by, as PostgreSQL names it. */
export type KeyType = 'date' | 'timestamptz' | 'int4' | 'float8' | 'text'

/** Where a row stands in an order: its key and, for equal keys, its id. */
export interface Position {
  readonly key: string | number | null
  readonly id: string
}

const year = /^(?!0000)/
const keys: Readonly<Record<KeyType, z.ZodType<string | number>>> = {
  date: z.iso.date().regex(year),
  timestamptz: z.iso.datetime().regex(year),
  int4: z.int32(),
  float8: z.number(),
  text: z.string(),
}

/** Opaque to clients: the name of the order, the key and the id of the row. */
export function encodeCursor(order: string, { key, id }: Position): string {
  return Buffer.from(JSON.stringify([order, key, id])).toString('base64url')
}

function parseJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

/** Throws InvalidQuery on a cursor that was not made by encodeCursor for this order. */
export function decodeCursor(cursor: string, { order, type }: { order: string; type: KeyType }): Position {
  const shape = z.tuple([z.string(), keys[type].nullable(), z.string().regex(/^[a-z]+_[0-9a-f]{24}$/)])
  const parsed = cursor.length > 4000 ? null : shape.safeParse(parseJson(cursor))
  if (!parsed?.success) {
    throw new InvalidQuery(
      'The cursor is none of this connection: use a startCursor, endCursor or edge cursor that it gave.',
    )
  }
  const [made, key, id] = parsed.data
  if (made !== order) {
    throw new InvalidQuery(
      `The cursor belongs to another order (${made.slice(0, 40)}; this one is ${order}): begin again without it.`,
    )
  }
  return { key, id }
}
