import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { createYoga, type YogaServerInstance } from 'graphql-yoga'
import type { GatewayContext, Logger, RequestContext } from './context.ts'
import { maskErrors } from './errors.ts'
import { exampleQueries } from './examples.ts'
import { useErrorCodes } from './plugins/error-codes.ts'
import { defaultLimits, type Limits, limitCost, limitDocument } from './plugins/limits.ts'
import { useSite } from './plugins/site.ts'
import { schema } from './schema/index.ts'

export interface GatewayOptions {
  readonly limits?: Partial<Limits>
  /** Bytes of a request; larger articles come as files. Default 2 MiB. */
  readonly maxBodyBytes?: number
}

export interface Gateway {
  readonly yoga: YogaServerInstance<object, RequestContext>
  /** Answers a request without any port: /graphql, /, /health/live and /health/ready. */
  fetch(request: Request | string, init?: RequestInit): Promise<Response>
  /** Ends subscriptions and turns /health/ready to 503. What was given to the gateway stays open. */
  close(): void
}

const silent: Logger = { info() {}, warn() {}, error() {} }

const defaultBodyBytes = 2 * 1024 * 1024

/** Headers that a page of another origin cannot send without being asked for it first. */
const csrfHeaders = ['graphql-require-preflight', 'x-graphql-yoga-csrf']

/** The graph over GraphQL. It opens nothing and listens nowhere: `startGateway` does. */
export function createGateway(context: GatewayContext, options: GatewayOptions = {}): Gateway {
  const { limits: given, maxBodyBytes = defaultBodyBytes } = options
  const limits = { ...defaultLimits, ...given }
  const { logger = silent } = context
  const closing = new AbortController()
  const yoga = createYoga<object, RequestContext>({
    schema,
    context: () => ({ ...context, logger, closing: closing.signal, loaders: new Map() }),
    cors: false,
    batching: false,
    multipart: false,
    landingPage: false,
    logging: false,
    maxRequestBodySize: maxBodyBytes,
    maskedErrors: { maskError: maskErrors(logger), isDev: false },
    graphiql: {
      title: 'Wiregraph',
      defaultQuery: exampleQueries,
      additionalHeaders: { 'graphql-require-preflight': '1' },
    },
    renderGraphiQL,
    plugins: [
      useSite({ version: context.version, context, closing: closing.signal }),
      useCSRFPrevention({ requestHeaders: csrfHeaders }),
      limitDocument(limits),
      limitCost(limits),
      useErrorCodes(),
    ],
  })
  return {
    yoga,
    fetch: async (request, init) => await yoga.fetch(new Request(request, init)),
    close: () => closing.abort(),
  }
}
