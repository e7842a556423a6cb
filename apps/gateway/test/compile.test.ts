import type { Database } from '@wiregraph/store'
import { parse, print } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleQueries } from '../src/index.ts'
import { type Ask, asker, gatewayOver } from './ask.ts'
import { openGraph } from './graph.ts'

let database: Database
let ask: Ask
beforeAll(async () => {
  database = await openGraph(40)
  ask = asker(gatewayOver(database))
})
afterAll(() => database.close())

/** An answer without where in the query its errors stand, which compiled queries do not tell; their path does. */
async function answerOf(...asked: Parameters<Ask>) {
  const { errors, ...answer } = await ask(...asked)
  return {
    ...answer,
    errors: errors?.map(({ message, path, extensions }) => ({ message, path, extensions })),
  }
}

async function askOften(...asked: Parameters<Ask>) {
  const first = await answerOf(...asked)
  for (let times = 0; times < 4; times++) expect(await answerOf(...asked)).toEqual(first)
  return first
}

describe('a query that is asked often', () => {
  it.each(parse(exampleQueries).definitions.map(print))('is answered as at first: %s', async (query) => {
    expect((await askOften(query)).errors).toBeUndefined()
  })

  it('takes each time its own variables, conditions and directives', async () => {
    const query = `query($n: Int, $with: Boolean!) { events(first: $n) {
      nodes { id title @include(if: $with) place @skip(if: $with) { name } } } }`
    for (const n of [1, 2, 3, 4, 5, 6]) {
      const { data } = await ask(query, { n, with: n % 2 === 0 })
      expect(data.events.nodes).toHaveLength(n)
      expect(Object.keys(data.events.nodes[0])).toEqual(n % 2 === 0 ? ['id', 'title'] : ['id', 'place'])
    }
  })

  it('is refused as at first where it costs too much or its arguments are none', async () => {
    expect((await askOften('{ events(first: 1000) { nodes { id } } }')).errors?.[0]?.extensions.code).toBe(
      'BAD_USER_INPUT',
    )
    expect(
      (await askOften('query($n: Int) { events(first: $n) { nodes { id } } }', { n: 'x' })).errors,
    ).toBeDefined()
  })

  it('runs the operation that is named', async () => {
    const query = 'query A { events(first: 1) { totalCount } } query B { articles(first: 1) { totalCount } }'
    const gateway = gatewayOver(database)
    for (const name of ['A', 'B', 'A', 'B', 'A', 'B', 'A', 'B']) {
      const response = await gateway.fetch('http://test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, operationName: name }),
      })
      expect(Object.keys((await response.json()).data)).toEqual([name === 'A' ? 'events' : 'articles'])
    }
  })
})
