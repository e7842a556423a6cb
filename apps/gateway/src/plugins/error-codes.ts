import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import { isGraphQLError, withExtensions } from '../errors.ts'

type WithErrors = { errors?: readonly unknown[] }

const needsHeader =
  'Expected the header graphql-require-preflight on a request whose body is no JSON, found none: add it, with any value.'

/** Armor calls a document that is too large a syntax error. */
const tooLarge = /^Syntax Error: (?<what>\w+ limit of \d+ exceeded.*)$/

function explain(message: string, status: unknown): readonly [code: string, message: string] {
  const what = tooLarge.exec(message)?.groups?.what
  if (what !== undefined) return ['QUERY_TOO_LARGE', `${what} Ask in several queries.`]
  if (status === 403) return ['FORBIDDEN', needsHeader]
  if (message.startsWith('Syntax Error')) return ['GRAPHQL_PARSE_FAILED', message]
  return ['BAD_USER_INPUT', message]
}

/** An error that nobody gave a code tells of what was sent: it does not parse, fit the schema, or fit its variables. */
function withCode(error: unknown): unknown {
  if (!isGraphQLError(error) || error.extensions.code !== undefined) return error
  const http = error.extensions.http as { readonly status?: number } | undefined
  const [code, message] = explain(error.message, http?.status)
  return withExtensions(error, message, { code, ...error.extensions })
}

/** At most so many errors are told: a query with thousands of wrong fields gets no answer of thousands of lines. */
const mostErrors = 20

function codeErrors(result: WithErrors): void {
  if (result.errors) result.errors = result.errors.slice(0, mostErrors).map(withCode)
}

/** Every error carries `extensions.code`. */
export function useErrorCodes(): Plugin {
  return {
    onResultProcess({ result }) {
      for (const one of Array.isArray(result) ? result : [result]) {
        if (one !== undefined && !isAsyncIterable(one)) codeErrors(one as WithErrors)
      }
    },
  }
}
