import { EventEmitter } from 'node:events'
import type pg from 'pg'
import type { PgClient, PgPool, PgQuery, PgResult } from '../database.ts'
import { makeMutex } from './mutex.ts'

interface Notification {
  readonly channel: string
  readonly payload?: string
}

/** `[LISTEN] "wiregraph_jobs"`, after the comments that statements of a library begin with. */
function listenedChannel(text: string): string | null {
  const bare = text.replace(/--[^\n]*/g, '').trimStart()
  const match = /^listen\s+(?:"(?<quoted>[^"]+)"|(?<plain>\w+))/i.exec(bare)
  return match?.groups?.quoted ?? match?.groups?.plain?.toLowerCase() ?? null
}

function run(wire: pg.Client, query: PgQuery, values?: readonly unknown[]): Promise<PgResult> {
  const parameters = values ? [...values] : undefined
  return typeof query === 'string'
    ? wire.query(query, parameters)
    : wire.query(query as pg.QueryConfig, parameters)
}

function inTransaction(wire: pg.Client): boolean {
  const status = wire.getTransactionStatus()
  return status === 'T' || status === 'E'
}

/**
 * A pool of logical clients over the one session of an embedded database. A statement holds the session for itself;
 * a transaction holds it from BEGIN to its end, and the others wait.
 */
export function makePglitePool(wire: pg.Client): PgPool {
  const mutex = makeMutex()
  const pool = new EventEmitter()
  const clients = new Set<EventEmitter>()
  let ended: Promise<void> | null = null
  wire.on('notification', (message) => {
    for (const client of clients) client.emit('received', message)
  })

  async function connect(): Promise<PgClient> {
    if (ended) throw new Error('The embedded database is closed.')
    const client = new EventEmitter()
    const channels = new Set<string>()
    let unlock: (() => void) | null = null
    let turn: Promise<unknown> = Promise.resolve()
    client.on('received', (message: Notification) => {
      if (channels.has(message.channel)) client.emit('notification', message)
    })
    clients.add(client)

    async function runInTurn(query: PgQuery, values?: readonly unknown[]): Promise<PgResult> {
      unlock ??= await mutex.lock()
      try {
        const result = await run(wire, query, values)
        const channel = listenedChannel(typeof query === 'string' ? query : query.text)
        if (channel !== null) channels.add(channel)
        return result
      } finally {
        if (!inTransaction(wire)) letGo()
      }
    }
    function letGo(): void {
      unlock?.()
      unlock = null
    }
    async function leave(): Promise<void> {
      await turn.catch(() => undefined)
      if (unlock === null) return
      await wire.query('rollback').catch(() => undefined)
      letGo()
    }
    return Object.assign(client, {
      query(query: PgQuery, values?: readonly unknown[]): Promise<PgResult> {
        const result = turn.catch(() => undefined).then(() => runInTurn(query, values))
        turn = result
        return result
      },
      release() {
        clients.delete(client)
        void leave()
      },
    }) as unknown as PgClient
  }

  async function query(text: PgQuery, values?: readonly unknown[]): Promise<PgResult> {
    const client = await connect()
    try {
      return await client.query(text, values)
    } finally {
      client.release()
    }
  }
  async function end(): Promise<void> {
    await mutex.lock()
  }
  return Object.assign(pool, {
    query,
    connect,
    end() {
      ended ??= end()
      return ended
    },
  }) as unknown as PgPool
}
