import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { endpoint, gatewayOver } from '../ask.ts'
import { codesOf, ping, serve, tell, type Use } from './use.ts'

const home = 'https://desk.example'
const corsOf = ({ headers }: { readonly headers: Headers }) =>
  [...headers].filter(([name]) => name.startsWith('access-control-allow'))

function testOrigins(use: Use): void {
  describe('pages of other origins', () => {
    const gateway = () => gatewayOver(use(), {}, { origins: [home] })
    const preflight = (origin: string) =>
      gateway().fetch(endpoint, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      })

    it('may ask where they are named', async () => {
      expect(Object.fromEntries(corsOf(await preflight(home)))).toMatchObject({
        'access-control-allow-origin': home,
        'access-control-allow-methods': expect.stringContaining('POST'),
      })
      const answer = await tell(gateway(), ping, { origin: home })
      expect(Object.fromEntries(corsOf(answer))).toMatchObject({ 'access-control-allow-origin': home })
      expect(answer.headers.has('access-control-allow-credentials')).toBe(false)
    })

    it.each(['https://evil.example', 'null', `${home}.evil.example`, 'http://desk.example'])(
      'such as %s hear nothing otherwise',
      async (origin) => {
        expect(corsOf(await preflight(origin))).toEqual([])
        expect(corsOf(await tell(gateway(), ping, { origin }))).toEqual([])
      },
    )
  })
}

function testPersisted(use: Use): void {
  const text = 'query Kept { __typename }'
  const sha256Hash = createHash('sha256').update(text).digest('hex')
  const byHash = (hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } })
  const keeping = (only: boolean) =>
    gatewayOver(use(), {}, { persisted: { operations: new Map([[sha256Hash, text]]), only } })

  describe('kept operations', () => {
    it('are answered by their hash', async () => {
      for (const only of [true, false]) {
        expect((await tell(keeping(only), byHash(sha256Hash))).body.data).toEqual({ __typename: 'Query' })
      }
    })

    const cases: readonly (readonly [string, boolean, object, string | null])[] = [
      ['another hash', false, byHash('0'.repeat(64)), 'PERSISTED_QUERY_NOT_FOUND'],
      ['no hash and no query', false, {}, 'PERSISTED_QUERY_ID_REQUIRED'],
      ['a query beside them', false, ping, null],
      ['a query where only they are answered', true, ping, 'PERSISTED_QUERY_ONLY'],
      ['the text of one where only they are answered', true, { query: text }, 'PERSISTED_QUERY_ONLY'],
    ]
    it.each(cases)('%s', async (_name, only, body, code) => {
      const told = await tell(keeping(only), body)
      expect(codesOf(told)).toEqual(code === null ? [] : [code])
      expect(told.status).toBe(code === null ? 200 : 400)
    })

    it('alone are answered without GraphiQL', async () => {
      const page = await keeping(true).fetch(endpoint, { headers: { accept: 'text/html' } })
      expect(await page.text()).not.toContain('<script')
    })
  })
}

export function testDoors(use: Use): void {
  testOrigins(use)
  testPersisted(use)

  it('answers carry headers that keep pages from misusing them', async () => {
    const running = await serve(use())
    const { headers } = await fetch(`${running.url}/health/live`)
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';frame-ancestors 'none';base-uri 'none'",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(headers.get('x-powered-by')).toBeNull()
    const page = await fetch(`${running.url}/graphql`, { headers: { accept: 'text/html' } })
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';")
    await running.close()
  })
}
