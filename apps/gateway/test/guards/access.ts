import { generateKeyPair, SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { anyAccess, keyAccess, makeKey, tokenAccess } from '../../src/index.ts'
import { endpoint, gatewayOver } from '../ask.ts'
import { codesOf, ping, readAndLeave, tell, type Use } from './use.ts'

const removal = { query: 'mutation { removeArticle(input: { id: "x" }) { errors { code } } }' }
const following = { query: 'subscription { eventChanged { kind } }' }
const secret = 'a shared secret of more than 32 characters'
const [desk, gone] = ['desk', 'gone'].map((name) => makeKey(name, new Date(0)))

const sign = (claims: object, key: string | CryptoKey = secret, alg = 'HS256') =>
  new SignJWT({ sub: 'editor', iss: 'newsroom', exp: 4_000_000_000, ...claims })
    .setProtectedHeader({ alg })
    .sign(typeof key === 'string' ? new TextEncoder().encode(key) : key)

const unsigned = [{ alg: 'none' }, { sub: 'editor', iss: 'newsroom', exp: 4_000_000_000 }]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .join('.')

export function testAccess(use: Use): void {
  describe('where keys or tokens are asked for', () => {
    const access = anyAccess([
      keyAccess(() => (desk ? [desk.stored] : [])),
      tokenAccess({ key: secret, issuer: 'newsroom' }),
    ])
    const gateway = () => gatewayOver(use(), {}, { access })
    const asked = async (body: object, bearer: string | null) =>
      await tell(gateway(), body, bearer === null ? {} : { authorization: `Bearer ${bearer}` })

    it('anyone may read, and nobody else change or follow', async () => {
      expect((await asked(ping, null)).status).toBe(200)
      for (const body of [removal, following]) {
        const refused = await asked(body, null)
        expect(codesOf(refused)).toEqual(['UNAUTHENTICATED'])
        expect(refused.status).toBe(401)
        expect(refused.headers.get('www-authenticate')).toContain('Bearer')
        expect(refused.body.data).toBeUndefined()
      }
    })

    it('a mutation beside a query in one document needs a key all the same', async () => {
      const query = `query Q { __typename } mutation M { removeArticle(input: { id: "x" }) { errors { code } } }`
      expect((await asked({ query, operationName: 'Q' }, null)).status).toBe(200)
      expect((await asked({ query, operationName: 'M' }, null)).status).toBe(401)
    })

    const good: [string, () => Promise<string>][] = [
      ['a key', async () => desk?.key ?? ''],
      ['a token', () => sign({})],
    ]
    it.each(good)('%s opens the door', async (_name, make) => {
      const { status, body } = await asked(removal, await make())
      expect(status).toBe(200)
      expect(body.data.removeArticle.errors).toEqual([{ code: 'NOT_FOUND' }])
    })

    it('a key lets follow', async () => {
      const response = await gateway().fetch(endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'text/event-stream',
          authorization: `Bearer ${desk?.key}`,
        },
        body: JSON.stringify(following),
      })
      expect(response.headers.get('content-type')).toContain('text/event-stream')
      await readAndLeave(response)
    })

    const bad: [string, () => Promise<string>][] = [
      ['a key that was removed', async () => gone?.key ?? ''],
      ['a hash instead of a key', async () => `wg_${desk?.stored.sha256}`],
      ['a word', async () => 'letmein'],
      ['nothing', async () => ''],
      ['a token of another secret', () => sign({}, 'another secret of more than 32 characters')],
      ['a token that has run out', () => sign({ exp: 1_000_000_000 })],
      ['a token of another issuer', () => sign({ iss: 'elsewhere' })],
      ['a token of nobody', () => sign({ sub: undefined })],
      ['a token without end', () => sign({ exp: undefined })],
      ['a token without signature', async () => `${unsigned}.`],
      [
        'a token signed another way',
        async () => sign({}, (await generateKeyPair('RS256')).privateKey, 'RS256'),
      ],
    ]
    it.each(bad)('%s is refused, even for reading', async (_name, make) => {
      const refused = await asked(ping, await make())
      expect([refused.status, ...codesOf(refused)]).toEqual([401, 'UNAUTHENTICATED'])
    })

    it('/metrics needs a key too', async () => {
      const look = async (headers: Record<string, string>) =>
        (await gateway().fetch('http://test/metrics', { headers })).status
      expect(await look({})).toBe(401)
      expect(await look({ authorization: 'Bearer x' })).toBe(401)
      expect(await look({ authorization: `Bearer ${desk?.key}` })).toBe(200)
    })
  })

  it('a key is stored by its hash alone, and has a name', () => {
    expect(JSON.stringify(desk?.stored)).not.toContain(desk?.key.slice(3))
    expect(desk?.key).toMatch(/^wg_[\w-]{43}$/)
    expect(makeKey('desk', new Date(0)).key).not.toBe(desk?.key)
    expect(() => makeKey('two words', new Date(0))).toThrow()
  })
}
