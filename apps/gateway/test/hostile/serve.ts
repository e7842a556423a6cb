import { eventSet, root } from '@wiregraph/store'
import { startGateway } from '../../src/index.ts'
import { correctionsOf } from '../ask.ts'
import { openGraph } from '../graph.ts'
import { testLinker } from '../linker.ts'

/** A process of its own for the hostile tests: a gateway with the limits that it has by default, on an embedded database. */
const database = await openGraph(40)
const corrections = correctionsOf(database)
const [events] = await eventSet(database, { of: 'all' }).pages({ first: 1 }, root)
const event = events?.edges[0]?.node.id ?? ''
await corrections?.make({ kind: 'CONFIRM_EVENT', event, reason: null }, null)
const gateway = await startGateway(
  {
    database,
    queue: { enqueue: async () => {}, ping: async () => {} },
    removeArticle: async () => null,
    corrections,
    linker: testLinker,
    version: '0',
  },
  { port: 0 },
)
console.log(gateway.url)
