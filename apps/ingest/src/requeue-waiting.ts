import type { IngestQueue } from '@wiregraph/queue'
import { countDrops, type Database, failDrop, waitingDrops } from '@wiregraph/store'

export interface RequeueOptions {
  /** Only drops that nothing was heard of for so many milliseconds. */
  readonly olderThan: number
  /** Look at each of them even where the queue seems to hold a job for every one. */
  readonly thorough: boolean
}

/**
 * Adds the jobs that the queue should have and has not: a producer stopped between staging and adding, or the queue was
 * lost. A drop whose job failed for good without a word (its worker died again and again) fails with that reason. Gives
 * the number of drops looked at. Throws QueueUnavailable.
 */
export async function requeueWaiting(
  database: Database,
  queue: Pick<IngestQueue, 'restore' | 'counts'>,
  { olderThan, thorough }: RequeueOptions,
): Promise<number> {
  const drops = await waitingDrops(database, olderThan)
  if (drops.length === 0) return 0
  if (!thorough && (await allUnderWay(database, queue))) return 0
  for (const { id, generation } of drops) {
    const reason = await queue.restore({ dropId: id, generation })
    if (reason !== null) await failDrop(database, id, { code: 'JOB_FAILED', message: reason, final: true })
  }
  return drops.length
}

async function allUnderWay(database: Database, queue: Pick<IngestQueue, 'counts'>): Promise<boolean> {
  const [drops, jobs] = await Promise.all([countDrops(database), queue.counts()])
  return jobs.waiting + jobs.active + jobs.delayed >= drops.WAITING + drops.ACTIVE
}
