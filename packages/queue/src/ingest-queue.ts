import { type IngestJobPayload, IngestJobPayload as Payload, schemaVersion } from '@wiregraph/schema'
import { Queue } from 'bullmq'
import type { QueueDriver } from './driver.ts'
import { connect } from './drivers/connection.ts'
import { QueueUnavailable } from './errors.ts'
import { type DropJob, jobIdOf } from './job-id.ts'
import { jobOptions, queueName, type RetryOptions, redisPrefix } from './settings.ts'
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
  /** Why the job of a drop failed for good; null when it did not, or is not known any more. */
  failureOf(job: DropJob): Promise<string | null>
  /** Jobs by state. Throws QueueUnavailable. */
  counts(): Promise<QueueCounts>
  /** Throws QueueUnavailable when the queue's server does not answer in time, and QueueMisconfigured. */
  ping(): Promise<void>
  /** May be called twice. A pool that was given from outside stays open. */
  close(): Promise<void>
}

export interface IngestQueueOptions extends RetryOptions {
  /** Milliseconds after which a call gives up (default 2000). */
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
  const { timeout = 2000, onError = () => undefined } = options
  const link = connect(driver, 'producer')
  const inTime = <T>(what: string, work: () => Promise<T>) => within(timeout, what, work)
  let queue: Queue<IngestJobPayload> | null = null
  let closing: Promise<void> | null = null

  async function opened(): Promise<Queue<IngestJobPayload>> {
    if (closing) throw new QueueUnavailable('The queue is closed.')
    await link.prepare()
    if (closing) throw new QueueUnavailable('The queue is closed.')
    queue ??= openQueue()
    return queue
  }
  function openQueue(): Queue<IngestJobPayload> {
    const { connection, backend } = link
    const made = new Queue<IngestJobPayload>(queueName, { connection, prefix: redisPrefix }, backend)
    made.on('error', onError)
    return made
  }
  async function close(): Promise<void> {
    await queue?.close().catch(onError)
    await link.close()
  }

  try {
    await inTime('be opened', opened)
  } catch (error) {
    if (error instanceof QueueUnavailable) onError(error)
    else {
      await close()
      throw error
    }
  }
  return {
    async enqueue(job) {
      const payload = Payload.parse({ dropId: job.dropId, schemaVersion })
      const settings = { ...jobOptions(options), jobId: jobIdOf(job) }
      await inTime('take the job', async () => (await opened()).add(queueName, payload, settings))
    },
    failureOf: (job) =>
      inTime('be asked', async () => {
        const found = await (await opened()).getJob(jobIdOf(job))
        return found && (await found.isFailed()) ? (found.failedReason ?? 'unknown') : null
      }),
    counts: () =>
      inTime('be counted', async () => {
        const found = await (await opened()).getJobCounts(
          'waiting',
          'active',
          'delayed',
          'completed',
          'failed',
        )
        const { waiting = 0, active = 0, delayed = 0, completed = 0, failed = 0 } = found
        return { waiting, active, delayed, completed, failed }
      }),
    ping: () =>
      inTime('be reached', async () => {
        await opened()
        await link.ping()
      }),
    close() {
      closing ??= close()
      return closing
    },
  }
}
