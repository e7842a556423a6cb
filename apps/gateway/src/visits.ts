import type { IncomingMessage } from 'node:http'
import type { Caller } from './access/access.ts'
import { addressOf } from './client-address.ts'

/** What is known of one HTTP request while it is answered. */
export interface Visit {
  /** Milliseconds of performance.now(). */
  readonly startedAt: number
  /** Of the client, as rates count it. */
  readonly address: string
  /** Who asks, where a key or token came with the request. */
  caller: Caller | null
  operation: 'query' | 'mutation' | 'subscription' | null
  /** What the query costs, once it is known. */
  cost: number | null
  /** Of the first error; null where there is none. */
  code: string | null
  /** What is left to the caller in this span of time, where rates are limited. */
  allowance: Allowance | null
}

export interface Allowance {
  readonly left: number
  readonly resetSeconds: number
}

export interface Visits {
  /** The same for every look at one request. */
  of(request: Request, serverContext?: object): Visit
}

/** `trustedProxies`: how many proxies before this server tell the truth in X-Forwarded-For. */
export function keepVisits(trustedProxies: number): Visits {
  const visits = new WeakMap<Request, Visit>()
  function begin(serverContext: object | undefined): Visit {
    const { req } = (serverContext ?? {}) as { readonly req?: IncomingMessage }
    return {
      startedAt: performance.now(),
      address: addressOf(req, trustedProxies),
      caller: null,
      operation: null,
      cost: null,
      code: null,
      allowance: null,
    }
  }
  return {
    of(request, serverContext) {
      const known = visits.get(request)
      if (known !== undefined) return known
      const visit = begin(serverContext)
      visits.set(request, visit)
      return visit
    },
  }
}
