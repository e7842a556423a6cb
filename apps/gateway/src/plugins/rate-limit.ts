import type { GraphQLError } from 'graphql'
import { createGraphQLError, type Plugin } from 'graphql-yoga'
import type { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterRes } from 'rate-limiter-flexible'
import type { Visit, Visits } from '../visits.ts'

/** What one caller (by key or token, else by address) may cost in a span of time. */
export interface RateLimit {
  /** A request counts 1, and its query what it costs. */
  readonly cost: number
  readonly seconds: number
  /** Where several gateways count together; without it, each counts for itself. */
  readonly redis?: Redis | undefined
}

const requestCost = 1

function makeLimiter({ cost, seconds, redis }: RateLimit) {
  const options = { points: cost, duration: seconds, keyPrefix: 'wiregraph:rate' }
  const memory = new RateLimiterMemory(options)
  // While Redis is away, each gateway counts for itself.
  return redis ? new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: memory }) : memory
}

const bucketOf = ({ caller, address }: Visit) =>
  caller === null ? `address:${address}` : `${caller.kind}:${caller.name}`

function tooOften(
  limit: RateLimit,
  wanted: number,
  { left, resetSeconds }: { left: number; resetSeconds: number },
) {
  const message =
    `Expected at most ${limit.cost} of cost in ${limit.seconds} seconds, found ${wanted} with ${left} left: ` +
    `wait ${resetSeconds} seconds, or ask for less.`
  const http = { status: 429, headers: { 'retry-after': String(resetSeconds) } }
  const extensions = { code: 'RATE_LIMITED', limit: limit.cost, found: wanted, left, http }
  return createGraphQLError(message, { extensions })
}

/** Charges a visit; gives the refusal where its caller has used up what it may cost. A refused query is not charged. */
export function makeCharge(limit: RateLimit): (visit: Visit, cost: number) => Promise<GraphQLError | null> {
  const limiter = makeLimiter(limit)
  return async (visit, cost) => {
    const bucket = bucketOf(visit)
    const keep = (left: number, { msBeforeNext }: RateLimiterRes) => {
      visit.allowance = { left: Math.max(0, left), resetSeconds: Math.ceil(msBeforeNext / 1000) }
      return visit.allowance
    }
    try {
      const used = await limiter.consume(bucket, cost)
      keep(used.remainingPoints, used)
      return null
    } catch (refused) {
      if (refused instanceof Error) throw refused
      const used = refused as RateLimiterRes
      await limiter.reward(bucket, cost)
      return tooOften(limit, cost, keep(limit.cost - used.consumedPoints + cost, used))
    }
  }
}

/** Refuses callers that cost more than they may, with the headers of the IETF draft on rate limits. */
export function limitRate(limit: RateLimit, charge: ReturnType<typeof makeCharge>, visits: Visits): Plugin {
  const chargeCost = async (contextValue: unknown) => {
    const visit = visits.of((contextValue as { readonly request: Request }).request)
    return await charge(visit, visit.cost ?? requestCost)
  }
  return {
    async onParams({ request, context }) {
      const refusal = await charge(visits.of(request, context), requestCost)
      if (refusal) throw refusal
    },
    async onExecute({ args, setResultAndStopExecution }) {
      const refusal = await chargeCost(args.contextValue)
      if (refusal) setResultAndStopExecution({ errors: [refusal] })
    },
    async onSubscribe({ args, setResultAndStopExecution }) {
      const refusal = await chargeCost(args.contextValue)
      if (refusal) setResultAndStopExecution({ errors: [refusal] } as never)
    },
    onResponse({ request, response }) {
      const { allowance } = visits.of(request)
      if (allowance === null) return
      response.headers.set('ratelimit-policy', `"cost";q=${limit.cost};w=${limit.seconds}`)
      response.headers.set('ratelimit', `"cost";r=${allowance.left};t=${allowance.resetSeconds}`)
    },
  }
}
