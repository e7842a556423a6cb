import type { Database } from '@wiregraph/store'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { GatewayContext } from './context.ts'
import type { Visit } from './visits.ts'

/** What is counted of this gateway, in the format of Prometheus. */
export interface Metrics {
  readonly registry: Registry
  /** An answer went out; the length of a subscription is that of its stream. */
  answered(visit: Visit): void
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const costs = [10, 100, 1000, 10_000, 50_000, 100_000, 200_000]

function poolGauge(registry: Registry, { pool }: Database): void {
  if (pool.totalCount === undefined) return
  new Gauge({
    name: 'wiregraph_sql_connections',
    help: 'Connections to PostgreSQL that are busy or idle, and statements that wait for one.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { totalCount = 0, idleCount = 0, waitingCount = 0 } = pool
      this.set({ state: 'busy' }, totalCount - idleCount)
      this.set({ state: 'idle' }, idleCount)
      this.set({ state: 'waiting' }, waitingCount)
    },
  })
}

function queueGauge(registry: Registry, { queue }: GatewayContext): void {
  const { counts } = queue
  if (counts === undefined) return
  new Gauge({
    name: 'wiregraph_queue_jobs',
    help: 'Articles in the queue by state; none where it does not answer.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      this.reset()
      const found = await counts().catch(() => ({}))
      for (const [state, count] of Object.entries(found)) this.set({ state }, count)
    },
  })
}

function streamGauge(registry: Registry, openStreams: () => number): void {
  new Gauge({
    name: 'wiregraph_subscriptions_open',
    help: 'Subscriptions that are followed now.',
    registers: [registry],
    collect() {
      this.set(openStreams())
    },
  })
}

export function makeMetrics(context: GatewayContext, openStreams: () => number): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Counter({
    name: 'wiregraph_requests_total',
    help: 'GraphQL requests by operation and code of the first error (OK without one).',
    labelNames: ['operation', 'code'],
    registers,
  })
  const durations = new Histogram({
    name: 'wiregraph_request_duration_seconds',
    help: 'From the arrival of a request to its answer.',
    labelNames: ['operation'],
    buckets: seconds,
    registers,
  })
  const cost = new Histogram({
    name: 'wiregraph_query_cost',
    help: 'Cost of queries, refused ones too.',
    buckets: costs,
    registers,
  })
  const limited = new Counter({
    name: 'wiregraph_rate_limited_total',
    help: 'Requests refused because their caller had used up what it may cost.',
    registers,
  })
  poolGauge(registry, context.database)
  queueGauge(registry, context)
  streamGauge(registry, openStreams)
  return {
    registry,
    answered(visit) {
      const operation = visit.operation ?? 'none'
      const code = visit.code ?? 'OK'
      requests.inc({ operation, code })
      durations.observe({ operation }, (performance.now() - visit.startedAt) / 1000)
      if (visit.cost !== null) cost.observe(Math.min(visit.cost, Number.MAX_SAFE_INTEGER))
      if (code === 'RATE_LIMITED') limited.inc()
    },
  }
}
