import type { GraphQLError } from 'graphql'
import { createGraphQLError, type Plugin } from 'graphql-yoga'
import type { Access, Caller } from '../access/access.ts'
import { operationOf } from '../operation.ts'
import type { Visits } from '../visits.ts'

function unauthenticated(message: string): GraphQLError {
  const headers = { 'www-authenticate': 'Bearer realm="wiregraph"' }
  return createGraphQLError(message, {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers } },
  })
}

const needed =
  'Expected the header Authorization: Bearer KEY on what changes or follows the graph, found none: ask whoever runs it for a key.'
const unknown =
  'Expected a key or token that is known here and has not run out, found another: check it, or leave the header out.'

/** The caller that the header names; null without the header. Throws UNAUTHENTICATED where it proves nothing. */
export async function callerOf(access: Access, headers: Headers): Promise<Caller | null> {
  const header = headers.get('authorization')
  if (header === null) return null
  const secret = /^Bearer +(?<secret>[\w.~+/=-]{1,4096})$/i.exec(header)?.groups?.secret
  const caller = secret === undefined ? null : await access(secret)
  if (caller === null) throw unauthenticated(unknown)
  return caller
}

/** Mutations and subscriptions only for those who have a key or token; anyone may ask. */
export function useAccess(access: Access, visits: Visits): Plugin {
  const check = (args: Parameters<typeof operationOf>[0] & { readonly contextValue?: unknown }) => {
    const { request } = args.contextValue as { readonly request: Request }
    const isOpen = operationOf(args) === 'query' || visits.of(request).caller !== null
    return isOpen ? null : unauthenticated(needed)
  }
  return {
    async onRequestParse({ request, serverContext }) {
      visits.of(request, serverContext).caller = await callerOf(access, request.headers)
    },
    onExecute({ args, setResultAndStopExecution }) {
      const refusal = check(args)
      if (refusal) setResultAndStopExecution({ errors: [refusal] })
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const refusal = check(args)
      if (refusal) setResultAndStopExecution({ errors: [refusal] } as never)
    },
  }
}
