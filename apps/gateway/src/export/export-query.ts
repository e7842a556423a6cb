import type { EventQuery } from '@wiregraph/store'
// The copy of graphql that the schema is made with, however this is loaded.
import { coerceInputValue, type GraphQLInputType, type GraphQLSchema } from 'graphql/index.js'
import { badInput } from '../errors.ts'
import { schema } from '../schema/index.ts'
import { asShown, type EventFilter, type EventOrder } from '../schema/inputs.ts'

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badInput(`Expected ${name} as JSON, such as {"types": ["ASSAULT"]}, found ${text.slice(0, 100)}.`)
  }
}

/** JSON taken as a variable of that input type would be. Throws BAD_USER_INPUT. */
function readInput<T>(name: string, type: string, text: string | null | undefined): T | null {
  if (text == null || text.trim() === '') return null
  const input = (schema as unknown as GraphQLSchema).getType(type) as GraphQLInputType
  return coerceInputValue(parseJson(name, text), input, (path, _value, error) => {
    throw badInput(`${[name, ...path].join('.')}: ${error.message}`)
  }) as T | null
}

/** What is exported: the JSON of an EventFilter and of an EventOrder, as Query.events takes them. */
export function readExportQuery({
  filter,
  orderBy,
}: {
  readonly filter?: string | null | undefined
  readonly orderBy?: string | null | undefined
}): EventQuery {
  return {
    filter: asShown(readInput<typeof EventFilter.$inferInput>('filter', 'EventFilter', filter)),
    orderBy: readInput<typeof EventOrder.$inferInput>('orderBy', 'EventOrder', orderBy),
  }
}
