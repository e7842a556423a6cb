// The gateway as it is built, over DATABASE_URL, with the limits that it has by default; prints its address.
import { startGateway } from '@wiregraph/gateway'
import { linker } from '@wiregraph/link'
import { openDatabase } from '@wiregraph/store'

const { DATABASE_URL, POOL_SIZE } = process.env
const database = await openDatabase({ url: DATABASE_URL, poolSize: Number(POOL_SIZE) })
const queue = { enqueue: async () => {}, ping: async () => {} }
const context = { database, queue, removeArticle: null, linker, version: 'bench' }
const { url } = await startGateway(context, { port: 0 })
console.log(`${url}/graphql`)
// So that a profile is written.
process.once('SIGTERM', () => process.exit())
