import { Script } from 'node:vm'
import { gunzipSync } from 'node:zlib'
import type { Database } from '@wiregraph/store'
import { parse, print } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleQueries, type Gateway } from '../src/index.ts'
import { type Ask, asker, endpoint, gatewayOver } from './ask.ts'
import { openGraph } from './graph.ts'

let database: Database
let gateway: Gateway
let ask: Ask
const logged: unknown[] = []
const logger = { info() {}, warn() {}, error: (details: object) => logged.push(details) }

beforeAll(async () => {
  database = await openGraph(60)
  gateway = gatewayOver(database, { logger })
  ask = asker(gateway)
})
afterAll(() => database.close())

const bomb = (size: string) =>
  `events(first: ${size}) { nodes { articles(first: ${size}) { nodes { events(first: ${size}) { nodes { id } } } } } }`
const deep = `${'{ place { events { nodes '.repeat(7)}{ id }${' } } }'.repeat(7)}`

const tooMuch: readonly (readonly [string, string, string])[] = [
  ['a node bomb', `{ ${bomb('100')} }`, 'QUERY_TOO_COMPLEX'],
  ['a node bomb by a default', `query($n: Int = 100) { ${bomb('$n')} }`, 'QUERY_TOO_COMPLEX'],
  ['a node bomb by a fragment', `query { ...F } fragment F on Query { ${bomb('100')} }`, 'QUERY_TOO_COMPLEX'],
  ['a node bomb by last', `{ ${bomb('100').replaceAll('first', 'last')} }`, 'QUERY_TOO_COMPLEX'],
  [
    'a subscription bomb',
    `subscription { eventChanged { event { place { ${bomb('100')} } } } }`,
    'QUERY_TOO_COMPLEX',
  ],
  ['many levels', `{ events { nodes ${deep} } }`, 'QUERY_TOO_DEEP'],
  [
    'many aliases',
    `{ ${Array.from({ length: 31 }, (_, at) => `a${at}: __typename`).join(' ')} }`,
    'QUERY_TOO_LARGE',
  ],
  ['many tokens', `{ ${'__typename '.repeat(3000)} }`, 'QUERY_TOO_LARGE'],
  ['many directives', `{ __typename ${'@include(if: true) '.repeat(30)} }`, 'QUERY_TOO_LARGE'],
  [
    'circular fragments',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['no query', '{', 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', '{ nope }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a missing variable', 'query($id: ID!) { node(id: $id) { id } }', 'BAD_USER_INPUT'],
  ['an argument of another type', '{ events(first: "x") { nodes { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
]

describe('a query that is refused', () => {
  it.each(tooMuch)('for %s says so in one short answer', async (_name, query, code) => {
    const { data, errors } = await ask(query)
    expect(data ?? null).toBeNull()
    expect(errors?.length).toBeGreaterThan(0)
    expect(errors?.map((error) => error.extensions.code)).toEqual(errors?.map(() => code))
    expect(JSON.stringify(errors).length).toBeLessThan(1000)
  })

  it('for the size of its variables', async () => {
    const { errors } = await ask(`query($n: Int) { ${bomb('$n')} }`, { n: 100 })
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'QUERY_TOO_COMPLEX' } })
    expect((await ask(`query($n: Int) { ${bomb('$n')} }`, { n: 2 })).errors).toBeUndefined()
  })

  it('for the operation that is chosen, and only for that', async () => {
    const query = `query Small { __typename } query Large { ${bomb('100')} }`
    const choose = async (operationName: string) => {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ query, operationName })
      return (await gateway.fetch(endpoint, { method: 'POST', headers, body })).json()
    }
    expect(await choose('Small')).toMatchObject({ data: { __typename: 'Query' } })
    expect(await choose('Large')).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] })
  })

  it('tells of at most 20 errors', async () => {
    const { errors } = await ask(`{ ${Array.from({ length: 500 }, (_, at) => `x${at}`).join(' ')} }`)
    expect(errors?.length).toBeLessThanOrEqual(20)
  })
})

describe('an error that is not meant for clients', () => {
  it('is masked and logged', async () => {
    const secret = 'postgres://user:secret@host/db'
    const broken = gatewayOver(
      { ...database, pool: { ...database.pool, query: () => Promise.reject(new Error(secret)) } },
      { logger },
    )
    const answer = await asker(broken)('{ events { nodes { id } } }')
    expect(answer.errors?.[0]).toMatchObject({
      message: 'Unexpected error.',
      path: ['events', 'nodes'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    })
    expect(JSON.stringify(answer)).not.toContain('secret')
    expect(String((logged.at(-1) as { err: Error }).err)).toContain(secret)
  })

  it('says that the database is away, and nothing more of it', async () => {
    const query = () => Promise.reject(Object.assign(new Error('connect 10.0.0.1'), { code: 'ECONNREFUSED' }))
    const away = gatewayOver({ ...database, pool: { ...database.pool, query } }, { logger })
    const answer = await asker(away)('{ events { nodes { id } } }')
    expect(answer.errors?.[0]).toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } })
    expect(JSON.stringify(answer)).not.toContain('10.0.0.1')
  })
})

interface Sent {
  readonly type?: string
  readonly body?: string
  readonly headers?: Record<string, string>
  readonly method?: string
  readonly path?: string
}

async function send({
  type,
  body,
  headers = {},
  method = 'POST',
  path = '/graphql',
}: Sent): Promise<Response> {
  const all = { origin: 'http://evil.example', ...(type && { 'content-type': type }), ...headers }
  return await gateway.fetch(`http://test${path}`, {
    method,
    headers: all,
    ...(body !== undefined && { body }),
  })
}

const form = { type: 'application/x-www-form-urlencoded', body: 'query={__typename}' }
const preflight = { 'graphql-require-preflight': '1' }
const removal = '?query=mutation{removeArticle(input:{id:"x"}){removedId}}'

describe('over HTTP', () => {
  const cases: readonly (readonly [string, Sent, number])[] = [
    ['takes JSON', { type: 'application/json', body: '{"query":"{__typename}"}' }, 200],
    ['refuses a form', form, 403],
    ['refuses plain text', { type: 'text/plain', body: '{"query":"{__typename}"}' }, 403],
    ['refuses a GET that any page can send', { method: 'GET', path: '/graphql?query={__typename}' }, 403],
    ['takes a form with the header', { ...form, headers: preflight }, 200],
    [
      'takes a GET with the header',
      { method: 'GET', path: '/graphql?query={__typename}', headers: preflight },
      200,
    ],
    ['refuses a mutation by GET', { method: 'GET', path: `/graphql${removal}`, headers: preflight }, 405],
    ['refuses a batch', { type: 'application/json', body: '[{"query":"{__typename}"}]' }, 400],
    ['refuses what is no JSON', { type: 'application/json', body: '{"query"' }, 400],
    [
      'refuses a body of 3 MB',
      { type: 'application/json', body: JSON.stringify({ query: `#${'x'.repeat(3e6)}` }) },
      413,
    ],
    ['does not know other paths', { method: 'GET', path: '/nope' }, 404],
  ]
  it.each(cases)('%s', async (_name, sent, status) => {
    const response = await send(sent)
    expect(response.status).toBe(status)
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    const text = await response.text()
    if (status >= 400 && text) expect(JSON.parse(text).errors[0].extensions.code).toMatch(/^[A-Z_]+$/)
  })

  it('serves a first page, and GraphiQL without anything from elsewhere', async () => {
    const page = await send({ method: 'GET', path: '/' })
    expect(await page.text()).toContain('href="/graphql"')
    const graphiql = await send({ method: 'GET', headers: { accept: 'text/html' } })
    const html = await graphiql.text()
    expect(html).not.toMatch(/<(?:script|link)[^>]+(?:src|href)="https?:/)
    // No script in the page itself, so that its policy need not let any run.
    expect(graphiql.headers.get('content-security-policy')).toContain("script-src 'self';")
    expect([...html.matchAll(/<script(?<of>[^>]*)>(?<text>[^<]*)/g)].map((m) => m.groups)).toEqual([
      { of: expect.stringMatching(/^ src="\/graphiql\/[0-9a-f]{16}\.js"$/), text: '' },
    ])
    const path = /src="(?<path>[^"]+)"/.exec(html)?.groups?.path ?? ''
    const script = await send({ method: 'GET', path })
    expect(script.headers.get('cache-control')).toContain('immutable')
    expect(script.headers.get('content-encoding')).toBe('gzip')
    const code = gunzipSync(await script.arrayBuffer()).toString()
    expect(code).toContain('query LatestEvents')
    expect(() => new Script(code)).not.toThrow()
  })
})

describe('the examples of GraphiQL', () => {
  const examples = parse(exampleQueries).definitions.map((definition) => print(definition))
  it('are at least four', () => expect(examples.length).toBeGreaterThanOrEqual(4))

  it.each(examples)('%s', async (query) => {
    const { data, errors } = await ask(query)
    expect(errors).toBeUndefined()
    const [first] = Object.values(data) as { nodes?: unknown[]; edges?: unknown[] }[]
    expect((first?.nodes ?? first?.edges ?? (first as unknown as unknown[])).length).toBeGreaterThan(0)
  })
})
