import { createServer } from 'node:net'
import { type Database, openDatabase } from '@wiregraph/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GatewayContext, PortTaken, startGateway } from '../src/index.ts'
import { testLinker } from './linker.ts'

let database: Database
beforeAll(async () => {
  database = await openDatabase({ memory: true })
})
afterAll(() => database.close())

const contextWith = (more: Partial<GatewayContext> = {}): GatewayContext => ({
  database,
  queue: { enqueue: async () => {}, ping: async () => {} },
  removeArticle: null,
  corrections: null,
  linker: testLinker,
  version: '1.2.3',
  ...more,
})

async function withServer<T>(context: GatewayContext, work: (url: string) => Promise<T>): Promise<T> {
  const running = await startGateway(context, { port: 0, graceMs: 2000 })
  try {
    return await work(running.url)
  } finally {
    await running.close()
  }
}

const ready = async (url: string) => {
  const response = await fetch(`${url}/health/ready`)
  return { status: response.status, body: await response.json() }
}

describe('a started gateway', () => {
  it('answers on a free port, and no more once it is closed', async () => {
    const url = await withServer(contextWith(), async (at) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`${at}/graphql`, {
        method: 'POST',
        headers,
        body: '{"query":"{__typename}"}',
      })
      expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } })
      expect(await (await fetch(`${at}/health/live`)).json()).toEqual({ live: true })
      expect(await (await fetch(at)).text()).toContain('1.2.3')
      return at
    })
    await expect(fetch(url)).rejects.toThrow()
  })

  it('is ready when database and queue answer, and says which does not', async () => {
    const away = async () => {
      throw new Error('away')
    }
    const queue = { enqueue: away, ping: away }
    expect(await withServer(contextWith(), ready)).toEqual({
      status: 200,
      body: { ready: true, database: 'ok', queue: 'ok' },
    })
    expect(await withServer(contextWith({ queue }), ready)).toEqual({
      status: 503,
      body: { ready: false, database: 'ok', queue: 'away' },
    })
    const closed = await openDatabase({ memory: true })
    await closed.close()
    expect(await withServer(contextWith({ database: closed }), ready)).toEqual({
      status: 503,
      body: { ready: false, database: 'away', queue: 'ok' },
    })
  })

  it('says that its port is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const starting = startGateway(contextWith(), { port })
    await expect(starting).rejects.toThrow(PortTaken)
    await expect(starting).rejects.toThrow(`Port ${port} of 127.0.0.1 is taken`)
    await new Promise((resolve) => other.close(resolve))
  })

  it('ends subscriptions when it closes', async () => {
    const running = await startGateway(contextWith(), { port: 0, graceMs: 20_000 })
    const response = await fetch(`${running.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { eventChanged { kind } }' }),
    })
    const ended = response.text()
    await running.close()
    expect(await ended).not.toContain('errors')
  })
})
