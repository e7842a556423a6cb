import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import { isGraphQLError, withExtensions } from '../errors.ts'
import type { Visits } from '../visits.ts'

type WithErrors = { errors?: readonly unknown[] }

const needsHeader =
  'Expected the header graphql-require-preflight on a request whose body is no JSON, found none: add it, with any value.'

/** Armor calls a document that is too large a syntax error. */
const tooLarge =
  /^Syntax Error: (?<what>\w{1,20}) limit of (?<limit>\d{1,9}) exceeded(?:, found (?<found>\d{1,400}))?/

/** graphql itself gives up comparing fields of one name with each other. */
const tooAlike = 'Validation aborted.'

interface Explained {
  readonly message: string
  readonly extensions: Readonly<Record<string, unknown>>
}

const refused = { code: 'QUERY_TOO_LARGE', http: { status: 400 } }

function explainSize(message: string): Explained | null {
  if (message === tooAlike) {
    const advice = 'ask for each field once, or in several queries'
    return {
      message: `Expected few fields of the same name beside each other, found too many: ${advice}.`,
      extensions: refused,
    }
  }
  const groups = tooLarge.exec(message)?.groups
  if (groups === undefined) return null
  const { what = '', limit } = groups
  // Tokens are counted no further than their limit.
  const found = groups.found === undefined ? `more than ${limit}` : Number(groups.found)
  const name = what.toLowerCase().replace(/s?$/, 's')
  return {
    message: `Expected up to ${limit} ${name} in a document, found ${found}: ask in several queries.`,
    extensions: { ...refused, limit: Number(limit), found },
  }
}

function explainBody(limit: number, request: Request): Explained {
  const sent = Number(request.headers.get('content-length') ?? Number.NaN)
  const found = Number.isFinite(sent) ? sent : `more than ${limit}`
  return {
    message: `Expected a request of up to ${limit} bytes, found ${found}: send large articles as files.`,
    extensions: { limit, found },
  }
}

const noJson: Explained = {
  message: 'Expected a body of JSON, found none: send {"query": "…"}.',
  extensions: { http: { status: 400 } },
}

/** What was sent does not parse, may come from a strange page, or does not fit its variables. */
function explainOther(message: string, status: unknown): Explained {
  if (status === 403) return { message: needsHeader, extensions: { code: 'FORBIDDEN' } }
  const code = message.startsWith('Syntax Error') ? 'GRAPHQL_PARSE_FAILED' : 'BAD_USER_INPUT'
  return { message, extensions: { code } }
}

function withCode(error: unknown, request: Request, maxBodyBytes: number): unknown {
  if (!isGraphQLError(error)) return error
  const { message } = error
  // A parser of JSON tells there what it stumbled over, in its own words.
  const { originalError, ...extensions } = error.extensions
  const http = extensions.http as { readonly status?: number } | undefined
  const explained =
    explainSize(message) ??
    (originalError === undefined ? null : noJson) ??
    (extensions.code === refused.code ? { message, extensions: refused } : null) ??
    (extensions.code === 'REQUEST_ENTITY_TOO_LARGE' ? explainBody(maxBodyBytes, request) : null) ??
    (extensions.code === undefined ? explainOther(message, http?.status) : null)
  return withExtensions(error, explained?.message ?? message, { ...extensions, ...explained?.extensions })
}

const codeOf = (error: unknown): string =>
  isGraphQLError(error) ? String(error.extensions.code ?? 'UNKNOWN') : 'UNKNOWN'

/** At most so many errors are told: a query with thousands of wrong fields gets no answer of thousands of lines. */
const mostErrors = 20

/** Every error carries `extensions.code`; a document that is too large is told so once. */
export function useErrorCodes(visits: Visits, maxBodyBytes: number): Plugin {
  function codeErrors(result: WithErrors, request: Request): void {
    if (!result.errors) return
    const errors = result.errors.slice(0, mostErrors).map((error) => withCode(error, request, maxBodyBytes))
    const size = errors.find((error) => codeOf(error) === refused.code)
    result.errors = size === undefined ? errors : [size]
    visits.of(request).code = codeOf(result.errors[0])
  }
  return {
    onResultProcess({ result, request }) {
      for (const one of Array.isArray(result) ? result : [result]) {
        if (one !== undefined && !isAsyncIterable(one)) codeErrors(one as WithErrors, request)
      }
    },
  }
}
