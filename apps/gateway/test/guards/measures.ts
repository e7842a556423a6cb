import { describe, expect, it } from 'vitest'
import type { Gateway } from '../../src/index.ts'
import { endpoint, gatewayOver, post } from '../ask.ts'
import { ping, serve, tell, type Use } from './use.ts'

const metricsOf = async (gateway: Pick<Gateway, 'fetch'>) =>
  await (await gateway.fetch('http://test/metrics')).text()

export function testMeasures(use: Use): void {
  describe('/metrics', () => {
    it('counts requests by operation and code, with durations and costs', async () => {
      const gateway = gatewayOver(use(), {}, { rateLimit: { cost: 6, seconds: 60 } })
      await tell(gateway, ping)
      await tell(gateway, { query: '{' })
      await tell(gateway, { query: '{ nope }' })
      await tell(gateway, { query: '{ events { totalCount } }' })
      const text = await metricsOf(gateway)
      expect(text).toContain('wiregraph_requests_total{operation="query",code="OK"} 1')
      expect(text).toContain('wiregraph_requests_total{operation="none",code="GRAPHQL_PARSE_FAILED"} 1')
      expect(text).toContain('wiregraph_requests_total{operation="none",code="GRAPHQL_VALIDATION_FAILED"} 1')
      expect(text).toContain('wiregraph_requests_total{operation="query",code="RATE_LIMITED"} 1')
      expect(text).toContain('wiregraph_rate_limited_total 1')
      expect(text).toContain('wiregraph_request_duration_seconds_count{operation="query"} 2')
      expect(text).toContain('wiregraph_query_cost_count 2')
    })

    it('tells of the queue, and leaves it out while it is away', async () => {
      const counts = async () => ({ waiting: 3, active: 1, delayed: 0, completed: 7, failed: 2 })
      const away = async () => Promise.reject(new Error('away'))
      const queueWith = (given: typeof counts | typeof away) => ({
        queue: { enqueue: async () => {}, ping: async () => {}, counts: given as typeof counts },
      })
      const there = await metricsOf(gatewayOver(use(), queueWith(counts)))
      expect(there).toContain('wiregraph_queue_jobs{state="waiting"} 3')
      expect(there).toContain('wiregraph_queue_jobs{state="failed"} 2')
      const gone = await metricsOf(gatewayOver(use(), queueWith(away)))
      expect(gone).not.toContain('wiregraph_queue_jobs{')
      expect(gone).toContain('wiregraph_subscriptions_open 0')
    })

    it('tells of the connections of a pool that has several', async () => {
      const pool = { ...use().pool, totalCount: 4, idleCount: 1, waitingCount: 2 }
      const text = await metricsOf(gatewayOver({ ...use(), pool }))
      expect(text).toContain('wiregraph_sql_connections{state="busy"} 3')
      expect(text).toContain('wiregraph_sql_connections{state="waiting"} 2')
      expect(await metricsOf(gatewayOver(use()))).not.toContain('wiregraph_sql_connections')
    })

    it('counts subscriptions while they are open, and refuses those beyond the most', async () => {
      const gateway = gatewayOver(use(), {}, { maxStreams: 2 })
      const follow = async () =>
        await gateway.fetch(endpoint, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
          body: JSON.stringify({ query: 'subscription { eventChanged { kind } }' }),
        })
      const [first, second] = [await follow(), await follow()].map((response) => response.body?.getReader())
      for (const reader of [first, second]) await reader?.read()
      expect(await metricsOf(gateway)).toContain('wiregraph_subscriptions_open 2')
      expect(await (await follow()).text()).toContain('TOO_MANY_SUBSCRIPTIONS')
      expect(await metricsOf(gateway)).toContain('wiregraph_subscriptions_open 2')
      await first?.cancel()
      await expect.poll(() => metricsOf(gateway)).toContain('wiregraph_subscriptions_open 1')
      gateway.close()
      while (!(await second?.read())?.done);
      expect(await metricsOf(gateway)).toContain('wiregraph_subscriptions_open 0')
    })

    it('counts no subscription that is asked for as one answer', async () => {
      const gateway = gatewayOver(use(), {}, { maxStreams: 2 })
      const query = 'subscription { eventChanged { kind } }'
      for (let n = 0; n < 5; n++) {
        const { status } = await gateway.fetch(endpoint, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify({ query }),
        })
        expect(status).toBe(406)
      }
      expect(await metricsOf(gateway)).toContain('wiregraph_subscriptions_open 0')
    })

    it('of a started gateway tells of its process', async () => {
      const running = await serve(use())
      const text = await (await fetch(`${running.url}/metrics`)).text()
      expect(text).toContain('process_resident_memory_bytes')
      await running.close()
    })
  })

  it('each answer tells what its query cost', async () => {
    const answer = await (
      await post(gatewayOver(use()), { query: '{ events(first: 3) { nodes { id title } } }' })
    ).json()
    expect(answer.extensions).toEqual({ cost: { complexity: 10, depth: 3, limit: 200_000 } })
  })
}
