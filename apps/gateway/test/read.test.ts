import type { Database } from '@wiregraph/store'
import { afterAll, beforeAll } from 'vitest'
import { asker, countStatements, dataOf, gatewayOver } from './ask.ts'
import { openGraph } from './graph.ts'
import { testChanges } from './read/changes.ts'
import { testCopies } from './read/copies.ts'
import { testCounts } from './read/counts.ts'
import { testEvidence } from './read/evidence.ts'
import { testFilters } from './read/filters.ts'
import { testNodes } from './read/nodes.ts'
import { testPaging } from './read/paging.ts'
import { testPaths } from './read/paths.ts'
import { testRelated } from './read/related.ts'
import { testSearch } from './read/search.ts'
import { testStatements } from './read/statements.ts'
import type { Use } from './read/use.ts'

let database: Database
let counted: ReturnType<typeof countStatements>
let ask: ReturnType<typeof asker>
let data: ReturnType<typeof dataOf>

beforeAll(async () => {
  database = await openGraph()
  counted = countStatements(database)
  const gateway = gatewayOver(counted.database, {}, { limits: { complexity: 100_000_000, depth: 30 } })
  ask = asker(gateway)
  data = dataOf(gateway)
  const { events } = await data('{ events(first: 1) { nodes { id } } }')
  const confirm = 'mutation($event: ID!) { confirmEvent(input: { event: $event }) { errors { code } } }'
  await data(confirm, { event: events.nodes[0].id })
})
afterAll(() => database.close())

const use: Use = {
  database: () => database,
  ask: (...asked) => ask(...asked),
  data: (...asked) => data(...asked),
  statements: () => counted.take(),
}

for (const suite of [
  testNodes,
  testCopies,
  testEvidence,
  testPaging,
  testFilters,
  testCounts,
  testPaths,
  testRelated,
  testSearch,
  testStatements,
  // Takes an article out: after all others.
  testChanges,
])
  suite(use)
