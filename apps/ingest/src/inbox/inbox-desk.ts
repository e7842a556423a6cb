import { type ArticleInput, enqueueArticle, type IngestQueue } from '@wiregraph/queue'
import { dropId, type RefusedInput } from '@wiregraph/schema'
import { type Database, failDrop, readDrop, stageDrop } from '@wiregraph/store'

/** What became of a file: its drop, and whether anything was new about it. */
export interface Received {
  readonly id: string
  readonly fresh: boolean
}

/** A file that is refused without being read. */
export interface Refusal {
  readonly file: string
  /** Tells this state of the file from others, e.g. size and time of change. */
  readonly signature: string
  readonly reason: RefusedInput
}

/** Where the inbox hands its files in. */
export interface InboxDesk {
  /** Stages and queues what is new; content that was read or refused before is left alone. */
  receive(article: ArticleInput): Promise<Received>
  /** Keeps the refusal as a failed drop, once. */
  refuse(refusal: Refusal): Promise<Received>
}

export interface DeskTools {
  readonly database: Database
  readonly queue: Pick<IngestQueue, 'enqueue'>
}

/**
 * The desk of a folder whose files stay where they are: unlike a file handed in by hand, one that failed or was removed
 * from the graph is not read again at the next start. Both throw what the database throws, receive QueueUnavailable too.
 */
export function openInboxDesk({ database, queue }: DeskTools): InboxDesk {
  const stage = (article: ArticleInput) => stageDrop(database, article)
  return {
    async receive(article) {
      const id = dropId(article.bytes, article.given)
      const known = await readDrop(database, id)
      if (known?.state === 'COMPLETED' || known?.state === 'FAILED') return { id, fresh: false }
      await enqueueArticle(article, { stage, queue })
      return { id, fresh: known === null }
    },
    async refuse({ file, signature, reason }) {
      const bytes = refusalNote(file, signature)
      const id = dropId(bytes, {})
      const known = await readDrop(database, id)
      if (known !== null && known.state !== 'WAITING') return { id, fresh: false }
      await stage({ bytes, given: {}, file })
      await failDrop(database, id, { code: reason.code, message: reason.message, final: true })
      return { id, fresh: true }
    },
  }
}

/** Stands in for the bytes of a file that is not read; it begins with NUL so that no reader takes it for a text. */
function refusalNote(file: string, signature: string): Uint8Array {
  return new TextEncoder().encode(`\0refused unread: ${file} ${signature}`)
}
