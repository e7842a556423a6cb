import type { GraphQLError } from 'graphql'
import { createGraphQLError, type Plugin } from 'graphql-yoga'
import { type JsonShape, shapeOfJson } from '../json-shape.ts'

/** In variables and what is around them. No input of the schema needs more. */
const most: JsonShape = { levels: 20, values: 5000 }

function tooMany(name: keyof JsonShape, found: number): GraphQLError {
  const limit = most[name]
  const message = `Expected up to ${limit} ${name} in a request, found ${found}: ask in several requests.`
  return createGraphQLError(message, {
    extensions: { code: 'QUERY_TOO_LARGE', limit, found, http: { status: 400 } },
  })
}

/** Throws where a text of JSON would cost much when it is parsed. */
function checkShape(text: string): void {
  const shape = shapeOfJson(text)
  for (const name of ['levels', 'values'] as const) {
    if (shape[name] > most[name]) throw tooMany(name, shape[name])
  }
}

/** The texts of JSON in a body: all of it, or what a form has beside its query. */
function jsonOf(body: string, headers: Headers): readonly string[] {
  const type = headers.get('content-type') ?? ''
  if (type.startsWith('application/graphql') && !type.includes('json')) return []
  if (!type.startsWith('application/x-www-form-urlencoded')) return [body]
  const form = new URLSearchParams(body)
  return [...form.getAll('variables'), ...form.getAll('extensions')]
}

function checkEncoding(headers: Headers): void {
  const encoding = headers.get('content-encoding')
  if (encoding === null || encoding === 'identity') return
  const message =
    'Expected a request that is not compressed, found the header content-encoding: send it as it is.'
  throw createGraphQLError(message, { extensions: { code: 'UNSUPPORTED_MEDIA_TYPE', http: { status: 415 } } })
}

/** Refuses requests whose shape alone would cost much: compressed bodies, and JSON like a haystack. */
export function limitShape(): Plugin {
  return {
    onRequestParse({ request, url, requestParser, setRequestParser, fetchAPI }) {
      checkEncoding(request.headers)
      // Of a GET, variables are JSON inside the url, which Node keeps short.
      if (requestParser === undefined || request.method !== 'POST') return
      const { method, headers } = request
      setRequestParser(async (sent) => {
        const body = await sent.text()
        for (const json of jsonOf(body, headers)) checkShape(json)
        return await requestParser(new fetchAPI.Request(url.href, { method, headers, body }))
      })
    },
  }
}
