import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { exampleQueries } from './examples.ts'

/** GraphiQL as two files of our own: a page, and all that it runs. */
export interface GraphiQL {
  readonly page: string
  readonly scriptPath: string
  /** Gzipped. */
  script(): Promise<Uint8Array>
}

/** The page runs and asks nothing from elsewhere; its editor makes its style as it goes, and its workers of blobs. */
export const graphiqlPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  'font-src data:',
  'worker-src blob:',
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const options = {
  title: 'Wiregraph',
  endpoint: '/graphql',
  defaultQuery: exampleQueries,
  additionalHeaders: { 'graphql-require-preflight': '1' },
}

const [opening, closing] = ['<script>', '</script>']

/** The package writes 9 MB of script into the page: it goes into a file that browsers keep. */
function makeGraphiQL(): GraphiQL {
  const html = renderGraphiQL(options)
  const [from, to] = [html.indexOf(opening), html.lastIndexOf(closing)]
  const script = html.slice(from + opening.length, to)
  const hash = createHash('sha256').update(script).digest('hex').slice(0, 16)
  const scriptPath = `/graphiql/${hash}.js`
  const page = `${html.slice(0, from)}<script src="${scriptPath}">${html.slice(to)}`
  let zipped: Promise<Uint8Array> | null = null
  return {
    page,
    scriptPath,
    script() {
      zipped ??= promisify(gzip)(script)
      return zipped
    },
  }
}

let made: GraphiQL | null = null

/** Made when it is first asked for; the same for all gateways of a process. */
export function graphiql(): GraphiQL {
  made ??= makeGraphiQL()
  return made
}
