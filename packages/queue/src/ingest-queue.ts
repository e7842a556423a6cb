import { type IngestJobPayload, IngestJobPayload as Payload, schemaVersion } from '@wiregraph/schema'
import type { Queue } from 'bullmq'
import type { QueueDriver } from './driver.ts'
import { connect } from './drivers/connection.ts'
import { QueueUnavailable } from './errors.ts'
import { type DropJob, jobIdOf } from './job-id.ts'
import { openLater } from './open-later.ts'
import { jobOptions, queueName, type RetryOptions } from './settings.ts'
import { within } from './within.ts'

export interface QueueCounts {
  readonly waiting: number
  readonly active: number
  /** Failed once or more, and to be tried again. */
  readonly delayed: number
  readonly completed: number
  readonly failed: number
}

export interface IngestQueue {
  /**
   * Adds the job of a staged drop; does nothing when that job is there already. Throws QueueUnavailable when the
   * queue does not take it in time, and QueueMisconfigured; the drop then stays staged, and can be added later.
   */
  enqueue(job: DropJob): Promise<void>
  /**
   * For a drop that is not finished in the database, though its job should be on its way: adds the job where the
   * queue has lost it or holds it for done. When the job failed for good, adds nothing and tells why; else null.
   */
  restore(job: DropJob): Promise<string | null>
  /** Jobs by state. Throws QueueUnavailable. */
  counts(): Promise<QueueCounts>
  /** Throws QueueUnavailable when the queue's server does not answer in time, and QueueMisconfigured. */
  ping(): Promise<void>
  /** May be called twice. A pool that was given from outside stays open. */
  close(): Promise<void>
}

const defaultTimeout = { redis: 2000, postgres: 10_000 } as const

export interface IngestQueueOptions extends RetryOptions {
  /**
   * Milliseconds after which a call gives up. Default 2000 on Redis; 10000 on PostgreSQL, where a call may stand in
   * line behind the one connection of an embedded database.
   */
  readonly timeout?: number | undefined
  /** Told of errors of the connection, which is tried again by itself. */
  readonly onError?: ((error: Error) => void) | undefined
}

/**
 * The producer's side of the queue. It opens even where the server is away, so that a gateway can start and say so:
 * then ping and enqueue throw QueueUnavailable until it is back. Throws QueueMisconfigured at once where it is there
 * and would lose jobs.
 */
export async function createIngestQueue(
  driver: QueueDriver,
  options: IngestQueueOptions = {},
): Promise<IngestQueue> {
  const { timeout = defaultTimeout[driver.kind], onError = () => undefined } = options
  const link = connect(driver, 'producer')
  const late = openLater(link, onError)
  await within(timeout, 'be opened', late.get).catch(async (error) => {
    if (error instanceof QueueUnavailable) return onError(error)
    await late.close()
    throw error
  })
  const inTime = <T>(what: string, work: (queue: Queue<IngestJobPayload>) => Promise<T>) =>
    within(timeout, what, async () => await work(await late.get()))
  return {
    async enqueue(job) {
      const add = adding(job, options)
      await inTime('take the job', add)
    },
    async restore(job) {
      const add = adding(job, options)
      return await inTime('restore the job', (queue) => restore(queue, jobIdOf(job), add))
    },
    counts: () => inTime('count its jobs', countJobs),
    ping: () => inTime('be reached', link.ping),
    close: late.close,
  }
}

/** Throws a ZodError where the id is none of a drop. */
function adding(job: DropJob, retry: RetryOptions): (queue: Queue<IngestJobPayload>) => Promise<void> {
  const payload = Payload.parse({ dropId: job.dropId, schemaVersion })
  const settings = { ...jobOptions(retry), jobId: jobIdOf(job) }
  return async (queue) => {
    await queue.add(queueName, payload, settings)
  }
}

async function restore(
  queue: Queue<IngestJobPayload>,
  jobId: string,
  add: (queue: Queue<IngestJobPayload>) => Promise<void>,
): Promise<string | null> {
  const known = await queue.getJob(jobId)
  const state = await known?.getState()
  if (known && state === 'failed') return known.failedReason || 'unknown'
  if (known && state === 'completed') await known.remove()
  await add(queue)
  return null
}

async function countJobs(queue: Queue<IngestJobPayload>): Promise<QueueCounts> {
  const found = await queue.getJobCounts('waiting', 'active', 'delayed', 'completed', 'failed')
  const { waiting = 0, active = 0, delayed = 0, completed = 0, failed = 0 } = found
  return { waiting, active, delayed, completed, failed }
}
