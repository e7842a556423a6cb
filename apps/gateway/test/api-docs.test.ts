import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import type { Database } from '@wiregraph/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attacksIn } from '../examples/client/attacks.ts'
import { ActorPageDocument, IngestDocument } from '../examples/client/generated.ts'
import { connect, GraphError } from '../examples/client/graph.ts'
import { clientSource } from '../scripts/client-source.ts'
import { type RunningGateway, startGateway } from '../src/index.ts'
import { openGraph } from './graph.ts'
import { testLinker } from './linker.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const page = read('../../../docs/api.md')
const snippets = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, text = '']) => text)

let database: Database
let gateway: RunningGateway
let graph: ReturnType<typeof connect>
beforeAll(async () => {
  database = await openGraph(60)
  const queue = { enqueue: async () => {}, ping: async () => {} }
  const context = { database, queue, removeArticle: null, linker: testLinker, version: '0' }
  gateway = await startGateway(context, { port: 0 })
  graph = connect(`${gateway.url}/graphql`)
})
afterAll(async () => {
  await gateway.close()
  await database.close()
})

async function someActor(): Promise<string> {
  const { rows } = await database.pool.query(
    `select id from actors where member_of is not null order by id limit 1`,
  )
  return (rows as { id: string }[])[0]?.id ?? ''
}

describe('docs/api.md', () => {
  it('has snippets of each kind', () => {
    for (const language of ['sh', 'graphql', 'ts']) expect(snippets(language).length).toBeGreaterThan(0)
  })

  it.each(snippets('graphql'))('%s', async (query) => {
    const variables = { id: await someActor(), content: 'Nothing happened in Dorn.', after: null }
    const accept = query.startsWith('subscription') ? 'text/event-stream' : 'application/json'
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query, variables }),
    })
    expect(response.status).toBe(200)
    if (query.startsWith('subscription')) return await response.body?.cancel()
    const { data, errors } = await response.json()
    expect(errors).toBeUndefined()
    expect(Object.values(data)).not.toContain(null)
  })

  it.each(snippets('sh'))('%s', async (command) => {
    const here = command.replaceAll('localhost:4000', gateway.url.replace('http://', ''))
    const { stdout } = await promisify(execFile)('bash', ['-c', here])
    if (command.includes('event-stream')) return
    expect(JSON.parse(stdout)).toMatchObject({ data: { events: {} } })
    expect(stdout).not.toContain('errors')
  })

  it.each(snippets('ts'))('%s', (code) => {
    const folder = new URL('../examples/client/', import.meta.url)
    const files = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))
    const lines = (text: string) => text.replaceAll(/^\s+/gm, '')
    expect(files.some((file) => lines(file).includes(lines(code)))).toBe(true)
  })
})

describe('the example client', () => {
  it('has the types of the schema as it is', async () => {
    expect(read('../examples/client/generated.ts')).toBe(await clientSource())
  })

  it('reads all attacks of a country, page by page', async () => {
    const found = []
    for await (const event of attacksIn(graph, 'XA')) found.push(event)
    const { rows } = await database.pool.query(
      `select id from events where type = 'ASSAULT' and country = 'XA' and modality = 'ACTUAL'`,
    )
    expect(found.map(({ id }) => id).sort()).toEqual((rows as { id: string }[]).map(({ id }) => id).sort())
    expect(found.length).toBeGreaterThan(0)
  })

  it('asks with the variables that an operation takes, and gets what it declares', async () => {
    const { node } = await graph.ask(ActorPageDocument, { id: await someActor() })
    expect(node).toMatchObject({ memberOf: { name: 'League' } })
    const { ingestArticle } = await graph.ask(IngestDocument, { content: ' ', source: null })
    expect([ingestArticle.job, ingestArticle.errors.length > 0]).toContain(null)
    // @ts-expect-error: an id is asked for
    await expect(graph.ask(ActorPageDocument, {})).rejects.toThrow(GraphError)
  })
})
