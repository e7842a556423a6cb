import type { Plugin } from 'graphql-yoga'
import type { GatewayContext } from '../context.ts'
import { checkReady } from '../health.ts'

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

type Site = Pick<GatewayContext, 'version'> & {
  readonly context: GatewayContext
  readonly closing: AbortSignal
}
type Page = (site: Site) => Response | Promise<Response>

const json = (status: number, body: object) => Response.json(body, { status, headers })

async function tellReady({ context, closing }: Site): Promise<Response> {
  if (closing.aborted) return json(503, { ready: false, reason: 'closing' })
  const readiness = await checkReady(context)
  return json(readiness.ready ? 200 : 503, readiness)
}

const pages: Readonly<Record<string, Page>> = {
  '/': ({ version }) =>
    new Response(pageOf(version), { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } }),
  '/health/live': () => json(200, { live: true }),
  '/health/ready': tellReady,
}

/** The pages beside /graphql: a first page, and the two questions of whoever runs the process. */
export function useSite(site: Site): Plugin {
  return {
    async onRequest({ request, url, endResponse }) {
      const page = Object.hasOwn(pages, url.pathname) ? pages[url.pathname] : undefined
      if (page && (request.method === 'GET' || request.method === 'HEAD')) endResponse(await page(site))
    },
  }
}
