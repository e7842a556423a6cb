import { z } from 'zod'
import { builder } from '../builder.ts'
import { badInput } from '../errors.ts'

const isDay = z.iso.date()
const isInstant = z.iso.datetime({ offset: true })

function parseWith(schema: z.ZodType<string>, expected: string) {
  return (value: unknown): string => {
    const parsed = schema.safeParse(value)
    if (parsed.success && !parsed.data.startsWith('0000')) return parsed.data
    throw badInput(`Expected ${expected}, found ${JSON.stringify(value)?.slice(0, 100)}.`)
  }
}

builder.scalarType('Date', {
  description: 'A calendar day, ISO 8601: 2014-06-23.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date',
  serialize: (value) => value,
  parseValue: parseWith(isDay, 'a day such as "2014-06-23"'),
})

builder.scalarType('DateTime', {
  description: 'An instant, RFC 3339: served in UTC, 2014-06-23T09:56:00.000Z; taken with any offset.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time',
  serialize: (value) => value,
  parseValue: parseWith(isInstant, 'an instant such as "2014-06-23T09:56:00Z"'),
})
