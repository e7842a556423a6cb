import type pg from 'pg'
import type { PgQuery, PgResult } from '../database.ts'
import { type Mutex, makeMutex } from './mutex.ts'

/** The one session of an embedded database, which its logical clients share in turns. */
export interface Session {
  /** Waits until nobody else holds the session; the result gives it on. Throws once the database is closed. */
  take(): Promise<() => void>
  run(query: PgQuery, values?: readonly unknown[]): Promise<PgResult>
  /** Between BEGIN and the end of the transaction, failed or not. */
  inTransaction(): boolean
  onNotification(listener: (message: Notification) => void): () => void
  /** Lets the transaction that runs come to its end; what waits behind it is refused. */
  end(): Promise<void>
}

export interface Notification {
  readonly channel: string
  readonly payload?: string
}

function refuse(): never {
  throw new Error('The embedded database is closed.')
}

async function takeFrom(mutex: Mutex, isEnded: () => boolean): Promise<() => void> {
  if (isEnded()) refuse()
  const unlock = await mutex.lock()
  if (!isEnded()) return unlock
  unlock()
  return refuse()
}

export function makeSession(wire: pg.Client): Session {
  const mutex = makeMutex()
  const listeners = new Set<(message: Notification) => void>()
  let ended = false
  wire.on('notification', ({ channel, payload = '' }) => {
    for (const listener of [...listeners]) listener({ channel, payload })
  })
  return {
    take: () => takeFrom(mutex, () => ended),
    run(query, values) {
      const parameters = values ? [...values] : undefined
      return typeof query === 'string'
        ? wire.query(query, parameters)
        : wire.query(query as pg.QueryConfig, parameters)
    },
    inTransaction: () => ['T', 'E'].includes(wire.getTransactionStatus() ?? ''),
    onNotification(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async end() {
      ended = true
      const unlock = await mutex.lock()
      unlock()
    },
  }
}
