import { type GatewayContext, type RunningGateway, startGateway } from '@wiregraph/gateway'
import type { Environment } from './environment.ts'
import { openGatewayOptions } from './gateway-options.ts'

/** The gateway as the settings want it, with what they need opened and closed with it. Throws PortTaken and UsageError. */
export async function openGateway(env: Environment, context: GatewayContext): Promise<RunningGateway> {
  const { options, close } = openGatewayOptions(env)
  try {
    const gateway = await startGateway(context, options)
    return {
      ...gateway,
      async close() {
        await gateway.close()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/** What whoever runs it should know of its settings; null where there is nothing. */
export function warningOf({ HOST, WIREGRAPH_KEYS, WIREGRAPH_JWT }: Environment): string | null {
  if (loopback.has(HOST) || WIREGRAPH_KEYS !== undefined || WIREGRAPH_JWT !== undefined) return null
  return `Whoever reaches ${HOST} may change the graph: set WIREGRAPH_KEYS or WIREGRAPH_JWT, or let a proxy keep the door.`
}
