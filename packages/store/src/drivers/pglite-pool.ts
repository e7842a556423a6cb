import { EventEmitter } from 'node:events'
import type { PgClient, PgPool, PgQuery, PgResult } from '../database.ts'
import { StatementCancelled } from '../errors.ts'
import type { Notification, Session } from './pglite-session.ts'

/** `[LISTEN] "wiregraph_jobs"`, after the comments that statements of a library begin with. */
function listenedChannel(query: PgQuery): string | null {
  const text = typeof query === 'string' ? query : query.text
  const bare = text.replace(/--[^\n]*/g, '').trimStart()
  const match = /^listen\s+(?:"(?<quoted>[^"]+)"|(?<plain>\w+))/i.exec(bare)
  return match?.groups?.quoted ?? match?.groups?.plain?.toLowerCase() ?? null
}

/**
 * One of any number of clients that share a session. A statement holds the session for itself; a transaction holds
 * it from BEGIN to its end, and the others wait.
 */
class LogicalClient extends EventEmitter {
  readonly #session: Session
  readonly #channels = new Set<string>()
  readonly #stopHearing: () => void
  #giveOn: (() => void) | null = null
  #last: Promise<unknown> = Promise.resolve()

  constructor(session: Session) {
    super()
    this.#session = session
    this.#stopHearing = session.onNotification((message) => this.#hear(message))
  }

  query(query: PgQuery, values?: readonly unknown[]): Promise<PgResult> {
    const result = this.#last.catch(() => undefined).then(() => this.#run(query, values))
    this.#last = result
    return result
  }

  release(): void {
    this.#stopHearing()
    void this.#leave()
  }

  #hear(message: Notification): void {
    if (this.#channels.has(message.channel)) this.emit('notification', message)
  }

  async #run(query: PgQuery, values?: readonly unknown[]): Promise<PgResult> {
    this.#giveOn ??= await this.#session.take()
    try {
      if (typeof query === 'object' && query.signal?.aborted) throw new StatementCancelled()
      const result = await this.#session.run(query, values)
      const channel = listenedChannel(query)
      if (channel !== null) this.#channels.add(channel)
      return result
    } finally {
      if (!this.#session.inTransaction()) this.#letGo()
    }
  }

  #letGo(): void {
    this.#giveOn?.()
    this.#giveOn = null
  }

  /** A transaction that was left open ends here, as it does when a connection is lost. */
  async #leave(): Promise<void> {
    await this.#last.catch(() => undefined)
    if (this.#giveOn === null) return
    await this.#session.run('rollback').catch(() => undefined)
    this.#letGo()
  }
}

/** The session as a pool of clients, shaped like pg.Pool. */
export function makePglitePool(session: Session): PgPool {
  const connect = async () => new LogicalClient(session) as unknown as PgClient
  async function query(text: PgQuery, values?: readonly unknown[]): Promise<PgResult> {
    const client = await connect()
    try {
      return await client.query(text, values)
    } finally {
      client.release()
    }
  }
  return Object.assign(new EventEmitter(), { query, connect, end: session.end }) as unknown as PgPool
}
