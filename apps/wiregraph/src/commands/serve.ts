import { readEnvironment } from '../environment.ts'
import { runInFleet } from '../fleet.ts'
import { contextOf } from '../gateway-context.ts'
import { openGateway, warningOf } from '../open-gateway.ts'
import { defineCommand } from './command.ts'
import { serveAll } from './start.ts'

export const serve = defineCommand({
  name: 'serve',
  description:
    'Serve the graph over GraphQL; without DATABASE_URL the worker and the inbox run in the same process',
  args: {},
  async run() {
    const { DATABASE_URL } = readEnvironment(process.env)
    if (DATABASE_URL === undefined) return await serveAll({ examples: false })
    await runInFleet('serve', async (post) => {
      const { env, log } = post
      const gateway = await openGateway(env, contextOf(post, log))
      log.info({ url: `${gateway.url}/graphql` }, 'the gateway answers')
      const warning = warningOf(env)
      if (warning !== null) log.warn(warning)
      return gateway
    })
  },
})
