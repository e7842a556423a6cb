import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { startRedis } from '@wiregraph/store/testing'
import { Redis } from 'ioredis'
import { afterAll, describe, expect, it } from 'vitest'
import { addressOf } from '../../src/client-address.ts'
import { type GatewayOptions, keyAccess, makeKey } from '../../src/index.ts'
import { endpoint, gatewayOver } from '../ask.ts'
import { codesOf, ping, serve, tell, type Use } from './use.ts'

/** Costs 41, and 1 for the request. */
const page = { query: '{ events(first: 20) { nodes { id } } }' }

function requestFrom(address: string, forwarded?: string): IncomingMessage {
  const request = new IncomingMessage(
    Object.defineProperty(new Socket(), 'remoteAddress', { value: address }),
  )
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded
  return request
}

const addresses: readonly (readonly [string, string | undefined, number, string])[] = [
  ['192.0.2.1', undefined, 0, '192.0.2.1'],
  ['::ffff:192.0.2.1', undefined, 0, '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2::/64'],
  ['2001:db8:1:2:ffff::1', undefined, 0, '2001:db8:1:2::/64'],
  ['192.0.2.1', '198.51.100.7', 0, '192.0.2.1'],
  ['192.0.2.1', '198.51.100.7', 1, '198.51.100.7'],
  ['192.0.2.1', '203.0.113.9, 198.51.100.7', 1, '198.51.100.7'],
  ['192.0.2.1', '203.0.113.9, 198.51.100.7', 2, '203.0.113.9'],
  ['192.0.2.1', 'nonsense', 1, 'unknown'],
  ['192.0.2.1', undefined, 1, '192.0.2.1'],
]

export async function testRates(use: Use): Promise<void> {
  const redis = await startRedis()
  afterAll(async () => {
    await redis?.stop()
  })

  it.each(addresses)(
    'from %s, forwarded for %s, behind %i proxies: %s',
    (socket, forwarded, proxies, found) => {
      expect(addressOf(requestFrom(socket, forwarded), proxies)).toBe(found)
    },
  )

  describe('where rates are limited', () => {
    const limited = (options: GatewayOptions = {}) =>
      gatewayOver(use(), {}, { rateLimit: { cost: 100, seconds: 60 }, ...options })

    it('each answer tells what is left, until there is too little for the next', async () => {
      const gateway = limited()
      const first = await tell(gateway, page)
      expect(first.headers.get('ratelimit-policy')).toBe('"cost";q=100;w=60')
      expect(first.headers.get('ratelimit')).toMatch(/^"cost";r=58;t=\d+$/)
      expect((await tell(gateway, page)).headers.get('ratelimit')).toMatch(/r=16;/)
      const third = await tell(gateway, page)
      expect(third.status).toBe(429)
      expect(codesOf(third)).toEqual(['RATE_LIMITED'])
      expect(third.body.errors[0].extensions).toMatchObject({ limit: 100, found: 41, left: 15 })
      expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(Number(third.headers.get('retry-after'))).toBeLessThanOrEqual(60)
      // What was refused was not charged: a small query still fits.
      expect((await tell(gateway, ping)).status).toBe(200)
    })

    it('what does not even parse is counted, and ends too', async () => {
      const gateway = limited()
      for (let n = 0; n < 100; n++) expect((await tell(gateway, { query: '{' })).status).not.toBe(429)
      const last = await tell(gateway, { query: '{' })
      expect([last.status, ...codesOf(last)]).toEqual([429, 'RATE_LIMITED'])
    })

    it('a caller with a key has an allowance of its own', async () => {
      const { key, stored } = makeKey('desk', new Date(0))
      const gateway = limited({ access: keyAccess(() => [stored]) })
      for (let n = 0; n < 3; n++) await tell(gateway, page)
      expect((await tell(gateway, page)).status).toBe(429)
      const known = await tell(gateway, page, { authorization: `Bearer ${key}` })
      expect([known.status, known.headers.get('ratelimit')]).toEqual([200, expect.stringMatching(/r=58;/)])
    })

    it.each([
      [0, 429],
      [1, 200],
    ])('behind %i proxies, another forwarded address gets %i', async (trustedProxies, status) => {
      const rateLimit = { cost: 45, seconds: 60 }
      const running = await serve(use(), { rateLimit, trustedProxies })
      const asFrom = async (address: string) =>
        await fetch(`${running.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
          body: JSON.stringify(page),
        })
      expect((await asFrom('203.0.113.1')).status).toBe(200)
      expect((await asFrom('203.0.113.1')).status).toBe(429)
      expect((await asFrom('203.0.113.2')).status).toBe(status)
      await running.close()
    })

    it.skipIf(redis === null)(
      'two gateways on one Redis count together, and alone while it is away',
      async () => {
        const options = { enableOfflineQueue: false, maxRetriesPerRequest: 0, retryStrategy: () => null }
        const clients = [1, 2].map(() => new Redis(redis?.url ?? '', { ...options, lazyConnect: true }))
        await Promise.all(clients.map((client) => client.connect()))
        for (const client of clients) client.on('error', () => {})
        const [left, right] = clients.map((client) =>
          limited({ rateLimit: { cost: 100, seconds: 60, redis: client } }),
        )
        if (!left || !right) throw new Error('two gateways')
        expect((await tell(left, page)).headers.get('ratelimit')).toMatch(/r=58;/)
        expect((await tell(right, page)).headers.get('ratelimit')).toMatch(/r=16;/)
        expect((await tell(left, page)).status).toBe(429)
        for (const client of clients) client.disconnect()
        expect((await tell(left, page)).headers.get('ratelimit')).toMatch(/r=58;/)
      },
    )
  })

  it('no header tells of rates where none is set', async () => {
    const response = await gatewayOver(use()).fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ping),
    })
    expect([...response.headers.keys()].filter((name) => name.startsWith('ratelimit'))).toEqual([])
  })
}
