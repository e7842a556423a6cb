import type { GraphQLError } from 'graphql'
import { createGraphQLError, type Plugin } from 'graphql-yoga'
import type { RequestContext } from '../context.ts'
import { operationOf } from '../operation.ts'

export interface Deadline {
  /** Longest time of a query; a subscription has as long for each statement. */
  readonly ms: number
  /** Aborted when the server can wait no longer for what runs. */
  readonly stopping: AbortSignal
}

function tooLong(ms: number, found: number, isQuery: boolean): GraphQLError {
  const advice = isQuery
    ? 'ask for smaller pages, fewer nested lists or a narrower filter'
    : 'what it changes may still have been changed, so look before you send it again'
  return createGraphQLError(`Expected an answer within ${ms} ms, found none: ${advice}.`, {
    extensions: { code: 'QUERY_TIMEOUT', limit: ms, found, http: { status: 504 } },
  })
}

/** Statements of a request end with the signal that this gives for each of them. */
export interface Work {
  signal(): AbortSignal
}

export const workWithin = (ms: number): Work => ({ signal: () => AbortSignal.timeout(ms) })

/** Runs `end` at the time, when the client leaves, or when the server stops; the result takes that back. */
function whicheverComesFirst(request: Request, { ms, stopping }: Deadline, end: () => void): () => void {
  const timer = setTimeout(end, ms)
  const signals = [request.signal, stopping]
  for (const signal of signals) signal.addEventListener('abort', end)
  return () => {
    clearTimeout(timer)
    for (const signal of signals) signal.removeEventListener('abort', end)
  }
}

/** A query that takes too long is answered with an error, and its statements are cancelled. */
export function useDeadline(deadline: Deadline): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const { request, work } = args.contextValue as unknown as RequestContext & { readonly request: Request }
      const isQuery = operationOf(args) === 'query'
      setExecuteFn(async (executed) => {
        const startedAt = performance.now()
        const controller = new AbortController()
        work.signal = () => controller.signal
        let release = () => {}
        const late = new Promise<object>((resolve) => {
          release = whicheverComesFirst(request, deadline, () => {
            const found = Math.round(performance.now() - startedAt)
            resolve({ errors: [tooLong(deadline.ms, found, isQuery)] })
            controller.abort()
          })
        })
        try {
          return await Promise.race([executeFn(executed), late])
        } finally {
          release()
        }
      })
    },
  }
}
