import { readFileSync } from 'node:fs'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { type Database, openDatabase } from '@wiregraph/store'
// The copy of graphql that the inspector is made with.
import { buildSchema } from 'graphql/index.js'
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatewayOver } from './ask.ts'

let database: Database
beforeAll(async () => {
  database = await openDatabase({ memory: true })
})
afterAll(() => database.close())

/** The audits know nothing of the header that a GET must bring here. */
const audits = serverAudits({
  url: 'http://test/graphql',
  fetchFn: async (url: string, init?: RequestInit) => {
    const headers = new Headers(init?.headers)
    headers.set('graphql-require-preflight', '1')
    return await gatewayOver(database).fetch(url, { ...init, headers })
  },
})

describe('GraphQL over HTTP', () => {
  it('has 61 audits', () => expect(audits).toHaveLength(61))

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn()
    expect(result.status === 'ok' ? null : result.reason).toBeNull()
  })
})

const read = (name: string) => buildSchema(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))

/** What would break a client of the first schema when it is served the second. */
async function breaks(before: string, after: string): Promise<string[]> {
  const changes = await diff(read(before), read(after))
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message)
}

describe('what is served', () => {
  it('breaks no client of the contract', async () => {
    expect(await breaks('contract.graphql', 'schema.graphql')).toEqual([])
  })

  it('would be seen to break them', async () => {
    expect((await breaks('schema.graphql', 'contract.graphql')).length).toBeGreaterThan(10)
  })
})
