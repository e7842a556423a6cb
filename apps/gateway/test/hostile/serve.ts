import { startGateway } from '../../src/index.ts'
import { openGraph } from '../graph.ts'
import { testLinker } from '../linker.ts'

/** A process of its own for the hostile tests: a gateway with the limits that it has by default, on an embedded database. */
const database = await openGraph(40)
const gateway = await startGateway(
  {
    database,
    queue: { enqueue: async () => {}, ping: async () => {} },
    removeArticle: async () => null,
    linker: testLinker,
    version: '0',
  },
  { port: 0 },
)
console.log(gateway.url)
