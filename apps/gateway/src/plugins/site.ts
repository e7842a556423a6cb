import type { Plugin } from 'graphql-yoga'
import type { Access } from '../access/access.ts'
import type { GatewayContext } from '../context.ts'
import { graphiql, graphiqlPolicy } from '../graphiql.ts'
import { checkReady } from '../health.ts'
import type { Metrics } from '../metrics.ts'
import { callerOf } from './access.ts'

function pageOf(version: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Wiregraph</title></head>
<body>
<h1>Wiregraph</h1>
<p>News articles as a graph: which events they report, who did what to whom, where, when, and according to whom.</p>
<p><a href="/graphql">GraphiQL: ask the graph</a></p>
<p>Version ${version}</p>
</body>
</html>
`
}

const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

export interface Site {
  readonly context: GatewayContext
  readonly closing: AbortSignal
  readonly metrics: Metrics
  readonly access: Access | null
  readonly hasGraphiQL: boolean
}
type Page = (site: Site, request: Request) => Response | Promise<Response>

const json = (status: number, body: object) => Response.json(body, { status, headers })
const text = (type: string, body: string, more: object = {}) =>
  new Response(body, { headers: { ...headers, 'content-type': type, ...more } })
const html = (body: string, more: object = {}) => text('text/html; charset=utf-8', body, more)

async function tellReady({ context, closing }: Site): Promise<Response> {
  if (closing.aborted) return json(503, { ready: false, reason: 'closing' })
  const readiness = await checkReady(context)
  return json(readiness.ready ? 200 : 503, readiness)
}

/** Open to anyone who reaches it, unless keys are asked for at all. */
async function tellMetrics({ metrics, access }: Site, request: Request): Promise<Response> {
  const isOpen = access === null || (await callerOf(access, request.headers).catch(() => null)) !== null
  if (!isOpen)
    return json(401, { error: 'Expected the header Authorization: Bearer KEY, with a key of this gateway.' })
  return text(metrics.registry.contentType, await metrics.registry.metrics())
}

const pages: Readonly<Record<string, Page>> = {
  '/': ({ context: { version } }) => html(pageOf(version)),
  '/health/live': () => json(200, { live: true }),
  '/health/ready': tellReady,
  '/metrics': tellMetrics,
}

const wantsPage = (request: Request, path: string) =>
  path === '/graphql' && request.headers.get('accept')?.includes('text/html') === true

async function graphiqlScript(): Promise<Response> {
  const kept = { 'cache-control': 'public, max-age=31536000, immutable', 'content-encoding': 'gzip' }
  const type = { 'content-type': 'text/javascript; charset=utf-8' }
  return new Response(new Uint8Array(await graphiql().script()), {
    headers: { ...headers, ...kept, ...type },
  })
}

function pageAt(request: Request, path: string, { hasGraphiQL }: Site): Page | null {
  if (request.method !== 'GET' && request.method !== 'HEAD') return null
  if (Object.hasOwn(pages, path)) return pages[path] ?? null
  if (!hasGraphiQL) return null
  if (wantsPage(request, path)) {
    return () => html(graphiql().page, { 'content-security-policy': graphiqlPolicy })
  }
  return path.startsWith('/graphiql/') && path === graphiql().scriptPath ? graphiqlScript : null
}

/** The pages beside the API: a first page, GraphiQL, and what whoever runs the process asks. */
export function useSite(site: Site): Plugin {
  return {
    async onRequest({ request, url, endResponse }) {
      const page = pageAt(request, url.pathname, site)
      if (page) endResponse(await page(site, request))
    },
  }
}
