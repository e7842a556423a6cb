import type { GraphQLError } from 'graphql'
import { createGraphQLError, type Plugin } from 'graphql-yoga'

/** Values in all variables together, and lists and objects inside each other. No input of the schema needs more. */
const most = { values: 5000, levels: 20 } as const

function tooMany(name: keyof typeof most): GraphQLError {
  const limit = most[name]
  const found = `more than ${limit}`
  return createGraphQLError(
    `Expected up to ${limit} ${name} in variables, found ${found}: ask in several queries.`,
    {
      extensions: { code: 'QUERY_TOO_LARGE', limit, found, http: { status: 400 } },
    },
  )
}

/** Throws where the variables are too many or too deep; walks level by level, so that no depth ends the walk. */
function checkVariables(variables: unknown): void {
  let values = 0
  let level: readonly unknown[] = [variables]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most.levels) throw tooMany('levels')
    values += level.length
    if (values > most.values) throw tooMany('values')
    level = level.flatMap((value) =>
      value !== null && typeof value === 'object' ? Object.values(value) : [],
    )
  }
}

function checkEncoding(headers: Headers): void {
  const encoding = headers.get('content-encoding')
  if (encoding === null || encoding === 'identity') return
  const message =
    'Expected a request that is not compressed, found the header content-encoding: send it as it is.'
  throw createGraphQLError(message, { extensions: { code: 'UNSUPPORTED_MEDIA_TYPE', http: { status: 415 } } })
}

/** Refuses requests whose shape alone would cost much: compressed bodies, and variables like a haystack. */
export function limitShape(): Plugin {
  return {
    onRequestParse({ request }) {
      checkEncoding(request.headers)
    },
    onParams({ params }) {
      checkVariables(params.variables)
    },
  }
}
