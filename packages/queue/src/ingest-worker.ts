import { IngestJobPayload, RefusedInput } from '@wiregraph/schema'
import { type Job, UnrecoverableError, Worker } from 'bullmq'
import { z } from 'zod'
import type { QueueDriver } from './driver.ts'
import { connect } from './drivers/connection.ts'
import { queueName, redisPrefix } from './settings.ts'
import { within } from './within.ts'

/** A job as it is handed to be done. */
export interface IngestTask {
  readonly dropId: string
  /** From 1. */
  readonly attempt: number
  /** No other try follows when this one throws. */
  readonly lastAttempt: boolean
}

/**
 * Does one job. It may be called twice for one job (a worker that dies, or stands still too long), so that all it
 * writes must be idempotent. RefusedInput fails the job at once and for good; any other error leads to another try.
 */
export type IngestHandler = (task: IngestTask) => Promise<void>

export type WorkerEvent =
  | { readonly type: 'completed'; readonly dropId: string }
  | { readonly type: 'retrying'; readonly dropId: string; readonly attempt: number; readonly error: Error }
  /** Failed for good; dropId null where the payload was none of ours. */
  | {
      readonly type: 'failed'
      readonly dropId: string | null
      readonly attempt: number
      readonly error: Error
    }
  /** Its worker died or stood still; it is tried again. */
  | { readonly type: 'stalled'; readonly jobId: string }
  /** Of the connection, which is tried again by itself. */
  | { readonly type: 'error'; readonly error: Error }

export interface IngestWorkerOptions {
  /** Jobs at a time in this worker (default 1). */
  readonly concurrency?: number | undefined
  /** Milliseconds without a sign of life after which a job counts as left behind (default 30000). */
  readonly lockDuration?: number | undefined
  /** Milliseconds between two looks for jobs left behind (default 5000, or lockDuration where that is less). */
  readonly stalledInterval?: number | undefined
  /** Milliseconds that closing waits for running jobs (default 20000). */
  readonly grace?: number | undefined
  /** Milliseconds that opening waits for the server (default 10000). */
  readonly openTimeout?: number | undefined
  readonly onEvent?: ((event: WorkerEvent) => void) | undefined
}

export interface IngestWorker {
  /** False while the connection is down or the worker is closing. */
  isRunning(): boolean
  /**
   * Takes no more jobs and waits for the running ones, at most the grace period: `drained` is false when some were
   * left, which another worker (or the next start) then does again. May be called twice.
   */
  close(): Promise<{ readonly drained: boolean }>
}

/** A job may lose its worker this often before it is taken for the cause. */
const maxStalledCount = 3

/**
 * Starts to do jobs. Throws QueueUnavailable when the server cannot be reached within openTimeout, QueueMisconfigured
 * where jobs could be lost.
 */
export async function createIngestWorker(
  driver: QueueDriver,
  handler: IngestHandler,
  options: IngestWorkerOptions = {},
): Promise<IngestWorker> {
  const { concurrency = 1, lockDuration = 30_000, grace = 20_000, openTimeout = 10_000 } = options
  const { stalledInterval = Math.min(lockDuration, 5000), onEvent = () => undefined } = options
  const link = connect(driver, 'worker')
  try {
    await within(openTimeout, 'be opened', () => link.prepare())
  } catch (error) {
    await link.close()
    throw error
  }
  const { connection, backend } = link
  const settings = { concurrency, lockDuration, stalledInterval, maxStalledCount, prefix: redisPrefix }
  const run = (job: Job<unknown>) => handle(job, handler)
  const worker = new Worker<unknown>(
    queueName,
    run,
    { connection, ...settings, runRetryDelay: 1000 },
    backend,
  )
  let closing: Promise<{ drained: boolean }> | null = null
  let closed = false
  report(worker, (event) => {
    // A job that was left behind may still end and find its connection gone.
    if (!closed) onEvent(event)
  })
  async function close(): Promise<{ drained: boolean }> {
    const drained = await closeWithin(grace, worker)
    closed = true
    await link.close()
    return { drained }
  }
  return {
    isRunning: () => closing === null && worker.isRunning(),
    close() {
      closing ??= close()
      return closing
    },
  }
}

async function handle(job: Job<unknown>, handler: IngestHandler): Promise<void> {
  const payload = IngestJobPayload.safeParse(job.data)
  if (!payload.success) {
    throw new UnrecoverableError(`The job is none of this version's: ${z.prettifyError(payload.error)}`)
  }
  const attempt = job.attemptsMade + 1
  try {
    await handler({
      dropId: payload.data.dropId,
      attempt,
      lastAttempt: attempt >= (job.opts.attempts ?? 1),
    })
  } catch (error) {
    if (error instanceof RefusedInput) throw new UnrecoverableError(`${error.code}: ${error.message}`)
    throw error
  }
}

function report(worker: Worker<unknown>, onEvent: (event: WorkerEvent) => void): void {
  worker.on('completed', (job) => {
    const dropId = dropIdOf(job)
    if (dropId !== null) onEvent({ type: 'completed', dropId })
  })
  worker.on('failed', (job, error) => {
    const dropId = dropIdOf(job)
    const attempt = job?.attemptsMade ?? 0
    const final = dropId === null || job?.finishedOn !== undefined
    onEvent(final ? { type: 'failed', dropId, attempt, error } : { type: 'retrying', dropId, attempt, error })
  })
  worker.on('stalled', (jobId) => onEvent({ type: 'stalled', jobId }))
  worker.on('error', (error) => onEvent({ type: 'error', error }))
}

function dropIdOf(job: Job<unknown> | undefined): string | null {
  return IngestJobPayload.safeParse(job?.data).data?.dropId ?? null
}

async function closeWithin(grace: number, worker: Worker<unknown>): Promise<boolean> {
  const drained = await isInTime(grace, worker.close())
  if (!drained) await isInTime(1000, worker.disconnect())
  return drained
}

/** False where `work` takes longer than `ms` or fails. */
async function isInTime(ms: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  const ended = work.then(
    () => true,
    () => false,
  )
  const result = await Promise.race([ended, late])
  clearTimeout(timer)
  return result
}
