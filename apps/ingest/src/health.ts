import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HealthOptions {
  /** 0 takes a free one. */
  readonly port: number
  /** Default: the loopback only. */
  readonly host?: string
  /** What must work, by name; each throws where it does not. */
  readonly checks: Readonly<Record<string, () => Promise<unknown>>>
  /** Milliseconds after which a check counts as failed (default 2000). */
  readonly timeout?: number
}

export interface Health {
  readonly port: number
  /** From now on not ready: no more work is taken. */
  drain(): void
  close(): Promise<void>
}

/**
 * Answers /health/live with 200 while the process runs, and /health/ready with 200, or 503 where a check fails or the
 * process is about to stop. The body says in JSON what each check came to. Throws where the port is taken.
 */
export async function serveHealth({
  port,
  host = '127.0.0.1',
  checks,
  timeout = 2000,
}: HealthOptions): Promise<Health> {
  let draining = false
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0]
    const answer = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      response.end(`${JSON.stringify(body)}\n`)
    }
    if (request.method !== 'GET') answer(405, { error: 'only GET is answered' })
    else if (path === '/health/live') answer(200, { status: 'live' })
    else if (path !== '/health/ready') answer(404, { error: 'try /health/live or /health/ready' })
    else if (draining) answer(503, { status: 'stopping' })
    else void runChecks(checks, timeout).then(({ ready, results }) => answer(ready ? 200 : 503, results))
  })
  server.headersTimeout = 5000
  server.requestTimeout = 5000
  await listen(server, port, host)
  return {
    port: (server.address() as AddressInfo).port,
    drain() {
      draining = true
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
}

async function runChecks(checks: HealthOptions['checks'], timeout: number) {
  const names = Object.keys(checks)
  const results = await Promise.all(
    names.map((name) => runCheck(checks[name] ?? (async () => undefined), timeout)),
  )
  return {
    ready: results.every((result) => result === 'ok'),
    results: Object.fromEntries(names.map((name, index) => [name, results[index]])),
  }
}

async function runCheck(check: () => Promise<unknown>, timeout: number): Promise<string> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${timeout} ms`), timeout)
  })
  // The reason goes to the log of the process that failed, not to whoever asks: it may name hosts.
  const result = await Promise.race([
    Promise.resolve()
      .then(check)
      .then(
        () => 'ok',
        () => 'failed',
      ),
    late,
  ])
  clearTimeout(timer)
  return result
}
