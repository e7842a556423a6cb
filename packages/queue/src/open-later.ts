import type { IngestJobPayload } from '@wiregraph/schema'
import { Queue } from 'bullmq'
import type { Connection } from './drivers/connection.ts'
import { QueueUnavailable } from './errors.ts'
import { queueName, redisPrefix } from './settings.ts'

/** BullMQ's queue, made when it is first needed and its server is found to be there. */
export interface LateQueue {
  /** Waits for the server without end. Throws QueueMisconfigured, and QueueUnavailable when closed. */
  get(): Promise<Queue<IngestJobPayload>>
  close(): Promise<void>
}

export function openLater(link: Connection, onError: (error: Error) => void): LateQueue {
  let queue: Queue<IngestJobPayload> | null = null
  let closing: Promise<void> | null = null

  function open(): Queue<IngestJobPayload> {
    if (closing) throw new QueueUnavailable('The queue is closed.')
    const { connection, backend } = link
    const opened = new Queue<IngestJobPayload>(queueName, { connection, prefix: redisPrefix }, backend)
    opened.on('error', (error) => closing ?? onError(error))
    return opened
  }
  async function close(): Promise<void> {
    await queue?.close().catch(() => undefined)
    await link.close()
  }
  return {
    async get() {
      if (closing) throw new QueueUnavailable('The queue is closed.')
      await link.prepare()
      queue ??= open()
      return queue
    },
    close() {
      closing ??= close()
      return closing
    },
  }
}
