import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { IngestJob } from '@wiregraph/schema'
import type { ArticleSummary } from '@wiregraph/store'
import type { Desk } from './desk/desk.ts'

/** What became of a number of files. */
export interface IngestResult {
  readonly files: number
  /** Files that the graph had already. */
  readonly known: number
  readonly articles: readonly ArticleSummary[]
  readonly failed: readonly { readonly file: string; readonly reason: string }[]
}

/** Drops that wait at once: enough to keep the workers busy, few enough to ask about in one call. */
const atOnce = 64

const pollMs = 50

const isDone = (job: IngestJob) => job.state === 'COMPLETED' || job.state === 'FAILED'

/**
 * Drops files at a desk and waits until each is read or refused. A file that the disk does not give is a failed one; the
 * others go on. Throws what the desk throws.
 */
export async function ingestFiles(
  desk: Desk,
  paths: readonly string[],
  onProgress: (done: number, of: number) => void,
): Promise<IngestResult> {
  /** Files by drop: two files of the same bytes are one drop. */
  const waiting = new Map<string, string[]>()
  const failed: { file: string; reason: string }[] = []
  const articles = new Set<string>()
  let known = 0
  let done = 0

  async function handIn(path: string): Promise<void> {
    const bytes = await readFile(path).catch((error: Error) => error)
    if (bytes instanceof Error) {
      failed.push({ file: path, reason: bytes.message })
      done++
      return
    }
    const { id, fresh } = await desk.drop(bytes, {}, path)
    const isTwin = waiting.has(id)
    if (!fresh || isTwin) known++
    waiting.set(id, [...(waiting.get(id) ?? []), path])
  }

  async function collect(): Promise<void> {
    for (const job of (await desk.jobs([...waiting.keys()])).filter(isDone)) {
      const files = waiting.get(job.id) ?? []
      waiting.delete(job.id)
      done += files.length
      for (const id of job.articles) articles.add(id)
      const reason = `${job.errorCode ?? 'UNKNOWN'}: ${job.error ?? 'no reason was kept'}`
      if (job.state === 'FAILED') failed.push(...files.map((file) => ({ file, reason })))
    }
    onProgress(done, paths.length)
  }

  for (const path of paths) {
    await handIn(path)
    while (waiting.size >= atOnce) {
      await collect()
      if (waiting.size >= atOnce) await sleep(pollMs)
    }
  }
  while (waiting.size > 0) {
    await collect()
    if (waiting.size > 0) await sleep(pollMs)
  }
  onProgress(done, paths.length)
  return { files: paths.length, known, articles: await desk.articles([...articles]), failed }
}
