import { ActorAnswer, Correction, IngestJob } from '@wiregraph/schema'
import { z } from 'zod'
import type { Address } from './control.ts'
import type { Desk } from './desk.ts'
import { linesOf } from './lines.ts'

const count = z.int().nonnegative()
const Dropped = z.object({ id: z.string(), fresh: z.boolean() })
const Summary = z.object({ id: z.string(), title: z.string(), reports: count, events: count, issues: count })
const Removed = z.object({ removed: z.boolean() })
const Undone = z.object({ refusal: z.string().nullable() })
const StatusShape = z.object({
  drivers: z.string(),
  drops: z.object({ waiting: count, active: count, completed: count, failed: count }),
  graph: z.object({ articles: count, reports: count, events: count, places: count, actors: count }),
  failed: z.array(
    z.object({ id: z.string(), file: z.string().nullable(), code: z.string(), reason: z.string() }),
  ),
})
const RelinkingShape = z.object({
  of: count,
  done: count,
  written: count,
  gone: count,
  failed: z.array(z.object({ article: z.string(), reason: z.string() })),
  changes: z.object({ ADDED: count, CHANGED: count, MERGED: count, REMOVED: count }),
})

/** A desk in the process that holds the data folder. Throws where that process answers with an error. */
export function openRemoteDesk({ url, token }: Address): Desk {
  async function call(
    method: string,
    path: string,
    body?: string | Uint8Array<ArrayBuffer>,
  ): Promise<Response> {
    const response = await fetch(new URL(path, url), {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body }),
    })
    if (response.ok) return response
    const { error } = z.object({ error: z.string() }).parse(await response.json())
    throw new Error(`the running server refused ${path.split('?')[0]}: ${error}`)
  }
  async function ask<T>(shape: z.ZodType<T>, ...asked: Parameters<typeof call>): Promise<T> {
    return shape.parse(await (await call(...asked)).json())
  }
  async function* lines(...asked: Parameters<typeof call>): AsyncGenerator<string> {
    const { body } = await call(...asked)
    if (body !== null) yield* linesOf(body)
  }
  async function* pieces(...asked: Parameters<typeof call>): AsyncGenerator<string> {
    for await (const line of lines(...asked)) yield z.string().parse(JSON.parse(line))
  }
  return {
    drop: (bytes, given, file) =>
      ask(
        Dropped,
        'POST',
        `/drop?${new URLSearchParams({ given: JSON.stringify(given), file })}`,
        new Uint8Array(bytes),
      ),
    jobs: (ids) => ask(z.array(IngestJob), 'POST', '/jobs', JSON.stringify(ids)),
    articles: (ids) => ask(z.array(Summary), 'POST', '/articles', JSON.stringify(ids)),
    remove: async (id) => (await ask(Removed, 'POST', `/remove?${new URLSearchParams({ id })}`)).removed,
    explain: (actor, articles) => ask(ActorAnswer, 'POST', '/explain', JSON.stringify({ actor, articles })),
    corrections: (asked) => ask(z.array(Correction), 'POST', '/corrections', JSON.stringify(asked)),
    undo: async (asked) => (await ask(Undone, 'POST', '/undo', JSON.stringify(asked))).refusal,
    status: () => ask(StatusShape, 'GET', '/status'),
    async *relink(known) {
      for await (const line of lines('POST', '/relink', JSON.stringify(known)))
        yield RelinkingShape.parse(JSON.parse(line))
    },
    export: () => lines('GET', '/export'),
    exportEvents: (asked) => pieces('POST', '/export-events', JSON.stringify(asked)),
    close: async () => undefined,
  }
}
