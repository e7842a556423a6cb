import { Given, type IngestState, RefusedInput } from '@wiregraph/schema'
import { z } from 'zod'
import type { IngestQueue } from './ingest-queue.ts'

/** An article as a producer hands it in. */
export interface ArticleInput {
  /** The file as it is: .txt, .html, .md or .json. */
  readonly bytes: Uint8Array
  /** What is known beside the bytes; the same bytes with other metadata are another drop. */
  readonly given: Given
  /** Name of the file, which tells its format where `given.format` does not; null when there is none. */
  readonly file: string | null
}

/** What staging says of a drop. */
export interface StagedDrop {
  /** Hash of bytes and metadata. */
  readonly id: string
  readonly state: IngestState
  readonly generation: number
}

export interface EnqueueTools {
  /** Keeps bytes and metadata in the database under their hash, once; the store's stageDrop. */
  readonly stage: (article: ArticleInput) => Promise<StagedDrop>
  readonly queue: Pick<IngestQueue, 'enqueue'>
}

export interface Enqueued extends StagedDrop {
  /** False when the drop had come to its end before: it is not read again. */
  readonly queued: boolean
}

/**
 * Hands an article in: stages it in the database, then adds its job, which carries only the drop's id. The same
 * article again is the same drop and the same job. Throws RefusedInput BAD_METADATA, what staging throws, and
 * QueueUnavailable: the drop is then kept, and a running worker adds its job within half a minute, so that nothing is
 * lost.
 */
export async function enqueueArticle(
  article: ArticleInput,
  { stage, queue }: EnqueueTools,
): Promise<Enqueued> {
  const given = Given.safeParse(article.given)
  if (!given.success) throw new RefusedInput('BAD_METADATA', z.prettifyError(given.error))
  const { id, state, generation } = await stage({ ...article, given: given.data })
  const queued = state === 'WAITING' || state === 'ACTIVE'
  if (queued) await queue.enqueue({ dropId: id, generation })
  return { id, state, generation, queued }
}
