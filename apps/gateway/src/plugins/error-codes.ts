import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import { isGraphQLError, withExtensions } from '../errors.ts'

type WithErrors = { errors?: readonly unknown[] }

const needsHeader =
  'Expected the header graphql-require-preflight on a request whose body is no JSON, found none: add it, with any value.'

/** Armor calls a document that is too large a syntax error. */
const tooLarge = /^Syntax Error: (?<what>\w+ limit of \d+ exceeded.*)$/

/** What was sent does not parse, is too large, may come from a strange page, or does not fit its variables. */
function explain(message: string, status: unknown): readonly [code: string, message: string] {
  if (status === 403) return ['FORBIDDEN', needsHeader]
  return [message.startsWith('Syntax Error') ? 'GRAPHQL_PARSE_FAILED' : 'BAD_USER_INPUT', message]
}

function withCode(error: unknown): unknown {
  if (!isGraphQLError(error)) return error
  const what = tooLarge.exec(error.message)?.groups?.what
  const extensions = { ...error.extensions }
  if (what !== undefined) {
    return withExtensions(error, `${what} Ask in several queries.`, {
      ...extensions,
      code: 'QUERY_TOO_LARGE',
    })
  }
  if (extensions.code !== undefined) return error
  const http = extensions.http as { readonly status?: number } | undefined
  const [code, message] = explain(error.message, http?.status)
  return withExtensions(error, message, { ...extensions, code })
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
