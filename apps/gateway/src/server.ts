import { createServer, type Server } from 'node:http'
import helmet from 'helmet'
import { collectDefaultMetrics } from 'prom-client'
import type { GatewayContext } from './context.ts'
import { createGateway, type Gateway, type GatewayOptions } from './gateway.ts'

export interface ServerOptions extends GatewayOptions {
  /** 0 takes a free one. */
  readonly port: number
  /** Default 127.0.0.1: this machine only. */
  readonly host?: string
  /** How long running requests may take when the server closes. Default 10,000. */
  readonly graceMs?: number
  /** Connections at a time. Default 2,000. */
  readonly maxConnections?: number
}

export interface RunningGateway {
  /** Where it answers, e.g. http://127.0.0.1:4000. */
  readonly url: string
  readonly port: number
  /** Takes no more requests, lets running ones end, ends subscriptions. May be called twice. */
  close(): Promise<void>
}

/** Another process listens there already. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken'
  constructor(
    readonly port: number,
    host: string,
  ) {
    super(
      `Port ${port} of ${host} is taken by another process: stop it, or choose another port (PORT=${port + 1}).`,
    )
  }
}

/** Clients that send their request slower than this hold no connection. */
const timeouts = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2000 }

/** Nothing of ours is drawn, framed or run by a page; GraphiQL has a policy of its own. TLS is the proxy's to promise. */
const secure = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"], 'base-uri': ["'none'"] },
  },
  strictTransportSecurity: false,
})

function makeServer({ yoga }: Gateway, maxConnections: number): Server {
  const server = createServer(timeouts, (request, response) =>
    secure(request, response, () => void yoga(request, response)),
  )
  server.maxConnections = maxConnections
  // A client that takes nothing of its answer for so long is gone; streams are left alone, and are counted instead.
  server.setTimeout(60_000)
  return server
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port, host) : error),
    )
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}

/** How often connections are looked at that have nothing left to answer. */
const idleCheckMs = 50

async function closeServer(server: Server, gateway: Gateway, graceMs: number): Promise<void> {
  const last = setTimeout(() => {
    gateway.stop()
    server.closeAllConnections()
  }, graceMs)
  const idle = setInterval(() => server.closeIdleConnections(), idleCheckMs)
  await new Promise<void>((resolve) => server.close(() => resolve()))
  clearTimeout(last)
  clearInterval(idle)
}

/** Serves the graph on a port. Throws PortTaken. */
export async function startGateway(
  context: GatewayContext,
  { port, host = '127.0.0.1', graceMs = 10_000, maxConnections = 2000, ...options }: ServerOptions,
): Promise<RunningGateway> {
  const gateway = createGateway(context, options)
  const server = makeServer(gateway, maxConnections)
  const bound = await listen(server, port, host)
  collectDefaultMetrics({ register: gateway.metrics.registry })
  let closing: Promise<void> | null = null
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    port: bound,
    close() {
      gateway.close()
      closing ??= closeServer(server, gateway, graceMs)
      return closing
    },
  }
}
