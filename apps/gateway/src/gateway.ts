import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention'
import { cancelledBy } from '@wiregraph/store'
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga'
import type { Access } from './access/access.ts'
import { keepAhead } from './ahead/kept.ts'
import type { GatewayContext, Logger, RequestContext } from './context.ts'
import { documentCaches } from './document-cache.ts'
import { maskErrors } from './errors.ts'
import { admitExports } from './export/admission.ts'
import { useExports } from './export/use-exports.ts'
import { type Metrics, makeMetrics } from './metrics.ts'
import { useAccess } from './plugins/access.ts'
import { compileOften } from './plugins/compile.ts'
import { corsFor } from './plugins/cors.ts'
import { useDeadline, workWithin } from './plugins/deadline.ts'
import { useErrorCodes } from './plugins/error-codes.ts'
import { defaultLimits, type Limits, limitCost, limitDocument } from './plugins/limits.ts'
import { measure } from './plugins/measure.ts'
import { type Persisted, usePersisted } from './plugins/persisted.ts'
import { limitRate, makeCharge, type RateLimit } from './plugins/rate-limit.ts'
import { limitShape } from './plugins/request-shape.ts'
import { useSite } from './plugins/site.ts'
import { limitStreams } from './plugins/streams.ts'
import { schema } from './schema/index.ts'
import { keepVisits } from './visits.ts'

export interface GatewayOptions {
  readonly limits?: Partial<Limits>
  /** Bytes of a request; larger articles come as files. Default 2 MiB. */
  readonly maxBodyBytes?: number
  /** Milliseconds that a query may take. Default 20,000. */
  readonly timeoutMs?: number
  /** Subscriptions that may be open at a time. Default 1,000. */
  readonly maxStreams?: number
  /** Default: none. */
  readonly rateLimit?: RateLimit | undefined
  /** How many proxies before this server are trusted to say who asks. Default 0. */
  readonly trustedProxies?: number
  /** Origins whose pages may ask. Default: none. */
  readonly origins?: readonly string[]
  /** With it, mutations, subscriptions and /metrics need a key or token. Default: they are open. */
  readonly access?: Access | undefined
  readonly persisted?: Persisted | undefined
}

export interface Gateway {
  readonly yoga: YogaServerInstance<object, RequestContext>
  readonly metrics: Metrics
  /** Answers a request without any port: /graphql, /, /health/live, /health/ready, /metrics and /export/…. */
  fetch(request: Request | string, init?: RequestInit): Promise<Response>
  /** Ends subscriptions and turns /health/ready to 503. What was given to the gateway stays open. */
  close(): void
  /** Ends queries that still run, and their statements. */
  stop(): void
}

const silent: Logger = { info() {}, warn() {}, error() {} }

const defaults = { maxBodyBytes: 2 * 1024 * 1024, timeoutMs: 20_000, maxStreams: 1000, trustedProxies: 0 }

/** Headers that a page of another origin cannot send without being asked for it first. */
const csrfHeaders = ['graphql-require-preflight', 'x-graphql-yoga-csrf']

/** The graph over GraphQL. It opens nothing and listens nowhere: `startGateway` does. */
export function createGateway(given: GatewayContext, options: GatewayOptions = {}): Gateway {
  const { maxBodyBytes, timeoutMs, maxStreams, trustedProxies } = { ...defaults, ...options }
  const { access = null, origins = [], persisted, rateLimit } = options
  const limits = { ...defaultLimits, ...options.limits }
  const context = { ...given, logger: given.logger ?? silent }
  const [closing, stopping] = [new AbortController(), new AbortController()]
  const visits = keepVisits(trustedProxies)
  const streams = limitStreams(maxStreams)
  const metrics = makeMetrics(context, streams.open)
  const charge = rateLimit ? makeCharge(rateLimit) : null
  const admit = admitExports({ visits, access, charge })
  // In the order in which a request meets them.
  const plugins: readonly (Plugin | false | undefined)[] = [
    measure(metrics, visits),
    useSite({ context, closing: closing.signal, metrics, access, hasGraphiQL: persisted?.only !== true }),
    // A gateway of known operations answers no other questions.
    persisted?.only !== true && useExports({ context, closing: stopping.signal, admit }),
    useCSRFPrevention({ requestHeaders: csrfHeaders }),
    limitShape(),
    access !== null && useAccess(access, visits),
    persisted && usePersisted(persisted),
    limitDocument(limits),
    limitCost(limits, visits),
    rateLimit !== undefined && charge !== null && limitRate(rateLimit, charge, visits),
    streams.plugin,
    compileOften(),
    useDeadline({ ms: timeoutMs, stopping: stopping.signal }),
    useErrorCodes(visits, maxBodyBytes),
  ]
  const yoga = createYoga<object, RequestContext>({
    schema,
    context: ({ request }) => {
      const work = workWithin(timeoutMs)
      const database = cancelledBy(context.database, () => work.signal())
      const { caller } = visits.of(request)
      const kept = keepAhead()
      return { ...context, database, caller, work, closing: closing.signal, kept, loaders: new Map() }
    },
    cors: origins.length > 0 && corsFor(origins),
    batching: false,
    multipart: false,
    landingPage: false,
    graphiql: false,
    logging: false,
    parserAndValidationCache: documentCaches(),
    maxRequestBodySize: maxBodyBytes,
    maskedErrors: { maskError: maskErrors(context.logger), isDev: false },
    plugins: plugins.filter((plugin) => plugin !== false && plugin !== undefined),
  })
  return {
    yoga,
    metrics,
    fetch: async (request, init) => await yoga.fetch(new Request(request, init)),
    close: () => closing.abort(),
    stop: () => stopping.abort(),
  }
}
