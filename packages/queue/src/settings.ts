import type { JobsOptions } from 'bullmq'

export const queueName = 'ingest-article'
/** Hash-tagged, so that all keys of the queue lie in one slot of a Redis Cluster. */
export const redisPrefix = '{wiregraph}'

const day = 24 * 60 * 60

/** How a job is tried and kept; `attempts` and `retryDelay` (ms, doubling, up to half of it by chance). */
export function jobOptions({ attempts = 5, retryDelay = 1000 }: RetryOptions): JobsOptions {
  return {
    attempts,
    backoff: { type: 'exponential', delay: retryDelay, jitter: 0.5 },
    removeOnComplete: { age: day, count: 1000 },
    removeOnFail: { age: 14 * day, count: 5000 },
    stackTraceLimit: 5,
    sizeLimit: 1000,
  }
}

export interface RetryOptions {
  /** How often a job is tried in all (default 5). */
  readonly attempts?: number | undefined
  /** Milliseconds before the second try (default 1000); it doubles from try to try. */
  readonly retryDelay?: number | undefined
}
