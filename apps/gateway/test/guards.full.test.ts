import { type Database, migrate, openDatabase } from '@wiregraph/store'
import { startPostgres } from '@wiregraph/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatewayOver } from './ask.ts'
import { rollArticles, write } from './graph.ts'
import { codesOf, tell } from './guards/use.ts'

const postgres = await startPostgres()
const query = '{ events(first: 5) { nodes { id place { name } } } }'

describe.skipIf(postgres === null)('a gateway on PostgreSQL', () => {
  let database: Database
  let other: Database
  beforeAll(async () => {
    const url = (await postgres?.createDatabase()) ?? ''
    database = await openDatabase({ url, poolSize: 3 })
    other = await openDatabase({ url })
    await migrate(database)
    await write(database, rollArticles(20))
  })
  afterAll(async () => {
    await Promise.all([database.close(), other.close()])
    await postgres?.stop()
  })

  /** Statements that wait for the lock. */
  async function countWaiting(): Promise<number> {
    const { rows } = await other.pool.query(
      `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    )
    return (rows as { n: number }[])[0]?.n ?? 0
  }

  it('cancels the statements of queries that are late, and serves the next ones', async () => {
    const gateway = gatewayOver(database, {}, { timeoutMs: 1000 })
    const holder = await other.pool.connect()
    await holder.query('begin')
    await holder.query('lock table events in access exclusive mode')
    const late = Promise.all([1, 2, 3, 4, 5].map(() => tell(gateway, { query })))
    await expect.poll(countWaiting).toBe(3)
    for (const answer of await late)
      expect([answer.status, ...codesOf(answer)]).toEqual([504, 'QUERY_TIMEOUT'])
    await expect.poll(countWaiting).toBe(0)
    await holder.query('rollback')
    holder.release()
    expect((await tell(gateway, { query })).body.data.events.nodes).toHaveLength(5)
    const metrics = await (await gateway.fetch('http://test/metrics')).text()
    expect(metrics).toMatch(/wiregraph_sql_connections\{state="waiting"\} 0/)
    expect(metrics).toContain('wiregraph_requests_total{operation="query",code="QUERY_TIMEOUT"} 5')
  })
})
