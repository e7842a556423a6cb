import { type Database, type PgQuery, StatementCancelled } from '@wiregraph/store'
import { describe, expect, it } from 'vitest'
import { endpoint, gatewayOver } from '../ask.ts'
import { codesOf, serve, tell, type Use } from './use.ts'

const query = '{ events(first: 5) { nodes { id } } }'

/** A database whose statements end with their signal alone, or when they are let go. */
function slow(database: Database) {
  const signals: AbortSignal[] = []
  let letGo: () => void = () => {}
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const pool = {
    ...database.pool,
    async query(statement: PgQuery) {
      const { signal } = statement as { signal?: AbortSignal }
      if (signal) signals.push(signal)
      const cancelled = new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => reject(new StatementCancelled()))
      })
      await Promise.race([gate, cancelled])
      return await database.pool.query(statement)
    },
  }
  return { database: { ...database, pool } as Database, signals, letGo: () => letGo() }
}

export function testDeadlines(use: Use): void {
  describe('a query that takes too long', () => {
    it('is answered in time, and its statement is cancelled', async () => {
      const { database, signals } = slow(use())
      const late = await tell(gatewayOver(database, {}, { timeoutMs: 50 }), { query })
      expect([late.status, ...codesOf(late)]).toEqual([504, 'QUERY_TIMEOUT'])
      expect(late.body.errors[0].extensions).toMatchObject({ limit: 50 })
      expect(late.body.errors[0].extensions.found).toBeGreaterThanOrEqual(49)
      expect(late.body.extensions.cost.complexity).toBe(11)
      expect(signals.map((signal) => signal.aborted)).toEqual([true])
    })

    it('is not worked on when the client leaves', async () => {
      const { database, signals } = slow(use())
      const leaving = new AbortController()
      const asking = gatewayOver(database).fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
        signal: leaving.signal,
      })
      await expect.poll(() => signals.length).toBe(1)
      leaving.abort()
      await expect.poll(() => signals[0]?.aborted).toBe(true)
      await asking.catch(() => undefined)
    })

    it('in time is not cut short', async () => {
      const { database, signals, letGo } = slow(use())
      const asking = tell(gatewayOver(database, {}, { timeoutMs: 60_000 }), { query })
      await expect.poll(() => signals.length).toBe(1)
      letGo()
      expect((await asking).body.data.events.nodes).toHaveLength(5)
      expect(signals.map((signal) => signal.aborted)).toEqual([false])
    })
  })

  describe('a gateway that closes', () => {
    const ask = async (url: string) =>
      await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })

    it('answers what it has begun, and takes nothing new', async () => {
      const { database, signals, letGo } = slow(use())
      const running = await serve(database, { graceMs: 30_000 })
      const asking = ask(running.url)
      await expect.poll(() => signals.length).toBe(1)
      const closing = running.close()
      await expect(ask(running.url)).rejects.toThrow()
      letGo()
      const { data } = (await (await asking).json()) as { data: { events: { nodes: unknown[] } } }
      expect(data.events.nodes).toHaveLength(5)
      await closing
    })

    it('ends what does not end by itself', async () => {
      const { database, signals } = slow(use())
      const running = await serve(database, { graceMs: 100 })
      const asking = ask(running.url).then(
        (response) => response.status,
        () => 'lost',
      )
      await expect.poll(() => signals.length).toBe(1)
      await running.close()
      expect(signals.map((signal) => signal.aborted)).toEqual([true])
      expect(['lost', 504]).toContain(await asking)
    })
  })
}
