import type { Plugin } from 'graphql-yoga'
import type { Metrics } from '../metrics.ts'
import { operationOf } from '../operation.ts'
import type { Visits } from '../visits.ts'

type Args = Parameters<typeof operationOf>[0] & { readonly contextValue?: unknown }

/** Begins the visit of each request, and counts it when it is answered. */
export function measure(metrics: Metrics, visits: Visits): Plugin {
  const note = (args: Args) => {
    const { request } = args.contextValue as { readonly request: Request }
    visits.of(request).operation = operationOf(args)
  }
  return {
    onRequest({ request, serverContext }) {
      visits.of(request, serverContext)
    },
    onExecute: ({ args }) => note(args),
    onSubscribe: ({ args }) => note(args),
    onResponse({ request }) {
      if (new URL(request.url).pathname === '/graphql') metrics.answered(visits.of(request))
    },
  }
}
