import {
  createIngestQueue,
  createIngestWorker,
  type IngestQueue,
  type QueueDriver,
  type WorkerEvent,
} from '@wiregraph/queue'
import type { Database } from '@wiregraph/store'
import { makeDropWriter } from './drop-writer.ts'
import { repeatEvery } from './every.ts'
import { loadTools } from './load-tools.ts'
import type { Pipeline } from './pipeline.ts'
import { processDrop } from './process-drop.ts'
import { requeueWaiting } from './requeue-waiting.ts'

export interface IngestOptions {
  readonly database: Database
  readonly queueDriver: QueueDriver
  /** A queue that is open already; without one, one is opened and closed with the rest. */
  readonly queue?: IngestQueue
  /** Default: loadTools(). */
  readonly tools?: Pipeline
  /** Drops at a time (default 1). */
  readonly concurrency?: number
  /** Milliseconds without a sign of life after which a job is given to another worker (default 30000). */
  readonly lockDuration?: number
  /** Milliseconds that closing waits for running drops (default 20000). */
  readonly grace?: number
  /** Milliseconds between two looks for drops without a job (default 30000). */
  readonly requeueEvery?: number
  readonly onEvent?: (event: WorkerEvent) => void
  /** Told of errors that mend themselves: a connection that is lost, a job that is tried again. */
  readonly onError?: (error: Error) => void
}

export interface Ingest {
  isRunning(): boolean
  /**
   * Finishes the running drops, at most the grace period; onError is told when some were left, to be read again by another
   * worker or at the next start. The database stays open. May be called twice.
   */
  close(): Promise<void>
}

/**
 * Reads queued drops into the graph until it is closed, and sees to it that every staged drop has its job. Throws
 * QueueUnavailable and QueueMisconfigured.
 */
export async function startIngest(options: IngestOptions): Promise<Ingest> {
  const { database, queueDriver, tools: pipeline = loadTools(), requeueEvery = 30_000 } = options
  const { onError = () => undefined } = options
  const queue = options.queue ?? (await createIngestQueue(queueDriver, { onError }))
  const closeQueue = async () => {
    if (options.queue === undefined) await queue.close()
  }
  const tools = { database, pipeline, writer: makeDropWriter({ database, pipeline }) }
  const worker = await createIngestWorker(
    queueDriver,
    async ({ dropId, lastAttempt }) => {
      await processDrop(dropId, tools, { lastAttempt })
    },
    { ...workerOptions(options), onEvent: (event) => report(event, options) },
  ).catch(async (error: unknown) => {
    await closeQueue()
    throw error
  })
  const requeue = repeatEvery(requeueEvery, onError, async (turn) => {
    const first = turn === 0
    await requeueWaiting(database, queue, { olderThan: first ? 0 : requeueEvery, thorough: first })
  })
  let closing: Promise<void> | null = null
  async function close(): Promise<void> {
    const [{ drained }] = await Promise.all([worker.close(), requeue.stop()])
    if (!drained) onError(new Error('Articles at hand were not finished in time; they will be read again.'))
    await closeQueue()
  }
  return {
    isRunning: () => closing === null && worker.isRunning(),
    close() {
      closing ??= close()
      return closing
    },
  }
}

function workerOptions({ concurrency, lockDuration, grace }: IngestOptions) {
  return { concurrency, lockDuration, grace }
}

function report(event: WorkerEvent, { onEvent, onError }: IngestOptions): void {
  onEvent?.(event)
  if (event.type === 'error' || event.type === 'retrying') onError?.(event.error)
}
