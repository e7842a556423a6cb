import { cancelledBy, type EventQuery, exportEvents, InvalidQuery } from '@wiregraph/store'
import type { Plugin } from 'graphql-yoga'
import type { GatewayContext, Logger } from '../context.ts'
import { badInput, isGraphQLError } from '../errors.ts'
import { readExportQuery } from './export-query.ts'
import { type ExportFormatName, exportFormats } from './formats.ts'

export interface Exports {
  readonly context: Pick<GatewayContext, 'database'> & { readonly logger: Logger }
  /** Aborted when the gateway closes. */
  readonly closing: AbortSignal
  /** Throws a GraphQLError where the caller may not ask, or not so often. */
  readonly admit: (request: Request, serverContext: object) => Promise<void>
}

/** Exports that may run at a time: each keeps a connection to the database busy. */
const mostAtOnce = 8

const path = /^\/export\/events\.(?<format>ndjson|csv|geojson)$/
const known = new Set(['filter', 'orderBy'])

interface Refusal {
  readonly message: string
  readonly code: string
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
}

function refuse({ message, code, status, headers = {} }: Refusal): Response {
  return Response.json({ errors: [{ message, extensions: { code } }] }, { status, headers })
}

function refusalOf(error: unknown, logger: Logger): Response {
  if (error instanceof InvalidQuery) {
    return refuse({ message: error.message, code: 'BAD_USER_INPUT', status: 400 })
  }
  if (isGraphQLError(error)) {
    const { code = 'BAD_USER_INPUT', http } = error.extensions as Partial<Refusal> & {
      http?: Partial<Refusal>
    }
    return refuse({ message: error.message, code, status: http?.status ?? 400, headers: http?.headers ?? {} })
  }
  logger.error({ err: error }, 'an export failed')
  return refuse({ message: 'Unexpected error.', code: 'INTERNAL_SERVER_ERROR', status: 500 })
}

const tooMany = {
  message: `Expected at most ${mostAtOnce} exports at a time: try again in a moment.`,
  code: 'TOO_MANY_EXPORTS',
  status: 503,
  headers: { 'retry-after': '10' },
}

/** The same items, of which the first is read already: what cannot be asked is refused before anything is sent. */
async function* continued<T>(first: IteratorResult<T>, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    if (!first.done) yield first.value
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}

interface Reading {
  readonly pieces: AsyncGenerator<string>
  /** Aborted when the answer is left; ends the statement that runs. */
  readonly leaving: AbortController
  /** Called once, however it ends. */
  readonly onEnd: (error?: unknown) => void
}

/** Text that is read on only as fast as it is taken, and no more when it is left. */
function streamOf({ pieces, leaving, onEnd }: Reading): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          leaving.signal.throwIfAborted()
          const { value, done } = await pieces.next()
          if (!done) return controller.enqueue(encoder.encode(value))
          controller.close()
          onEnd()
        } catch (error) {
          // What was sent is no whole file: the connection breaks, so that nobody takes it for one.
          controller.error(error)
          onEnd(error)
        }
      },
      async cancel() {
        leaving.abort()
        onEnd()
        await pieces.return(undefined).catch(() => undefined)
      },
    },
    { highWaterMark: 0 },
  )
}

function queryOf(url: URL): EventQuery {
  const unknown = [...url.searchParams.keys()].find((name) => !known.has(name))
  if (unknown !== undefined) throw badInput(`Expected filter and orderBy, found ${unknown.slice(0, 100)}.`)
  const [filter, orderBy] = ['filter', 'orderBy'].map((name) => url.searchParams.get(name))
  return readExportQuery({ filter, orderBy })
}

const headersOf = (format: ExportFormatName) => ({
  'content-type': exportFormats[format].contentType,
  'content-disposition': `attachment; filename="events.${format}"`,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
})

interface Asked {
  readonly format: ExportFormatName
  readonly url: URL
  readonly leaving: AbortController
  readonly onEnd: (error?: unknown) => void
}

async function answer({ format, url, leaving, onEnd }: Asked, { context }: Exports): Promise<Response> {
  const database = cancelledBy(context.database, () => leaving.signal)
  const batches = exportEvents(database, queryOf(url))
  const pieces = exportFormats[format].write(continued(await batches.next(), batches))
  return new Response(streamOf({ pieces, leaving, onEnd }), { headers: headersOf(format) })
}

/** GET /export/events.ndjson, .csv and .geojson: all events of a query as one file. */
export function useExports(exports: Exports): Plugin {
  const { context, closing, admit } = exports
  const open = new Set<AbortController>()
  closing.addEventListener('abort', () => {
    for (const leaving of open) leaving.abort()
  })
  async function serve(format: ExportFormatName, request: Request, serverContext: object): Promise<Response> {
    const leaving = new AbortController()
    const onEnd = (error?: unknown) => {
      open.delete(leaving)
      if (error !== undefined) context.logger.error({ err: error }, 'an export broke off')
    }
    try {
      await admit(request, serverContext)
      if (open.size >= mostAtOnce) return refuse(tooMany)
      open.add(leaving)
      return await answer({ format, url: new URL(request.url), leaving, onEnd }, exports)
    } catch (error) {
      onEnd()
      return refusalOf(error, context.logger)
    }
  }
  return {
    async onRequest({ request, url, serverContext, endResponse }) {
      const format = path.exec(url.pathname)?.groups?.format as ExportFormatName | undefined
      if (format === undefined) return
      const message = `Expected GET, found ${request.method}.`
      const headers = { allow: 'GET' }
      endResponse(
        request.method === 'GET'
          ? await serve(format, request, serverContext ?? {})
          : refuse({ message, code: 'METHOD_NOT_ALLOWED', status: 405, headers }),
      )
    },
  }
}
