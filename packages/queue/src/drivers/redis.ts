import { createRedisBackend } from 'bullmq'
import { Redis } from 'ioredis'
import type { RedisDriver } from '../driver.ts'
import { QueueMisconfigured } from '../errors.ts'
import type { Connection, Role } from './connection.ts'

/** Milliseconds before the n-th try to connect again; never longer than 2 s, so that work goes on soon. */
const retryStrategy = (times: number): number => Math.min(100 * 2 ** Math.min(times, 5), 2000)

export function connectRedis({ url }: RedisDriver, role: Role): Connection {
  const client = new Redis(url, {
    retryStrategy,
    connectTimeout: 2000,
    maxRetriesPerRequest: role === 'worker' ? null : 1,
    enableOfflineQueue: role === 'worker',
  })
  // BullMQ hands on the errors of its connection; without a listener the client would print them.
  client.on('error', () => undefined)
  const all = withDuplicates(client)
  const ready = whenReady(client)
  let prepared: Promise<void> | null = null
  async function check(): Promise<void> {
    await ready()
    await refuseEviction(client)
  }
  return {
    backend: createRedisBackend,
    connection: client,
    prepare() {
      prepared ??= check().catch((error: unknown) => {
        prepared = null
        throw error
      })
      return prepared
    },
    async ping() {
      await ready()
      await client.ping()
    },
    async close() {
      for (const each of all) each.disconnect()
    },
  }
}

/** The client and those that BullMQ will make of it: it waits for ever to close them while Redis is away. */
function withDuplicates(client: Redis): ReadonlySet<Redis> {
  const all = new Set([client])
  const duplicate = client.duplicate.bind(client)
  client.duplicate = (options) => {
    const made = duplicate(options)
    all.add(made)
    return made
  }
  return all
}

/** However many wait for the connection, they share one listener. */
function whenReady(client: Redis): () => Promise<void> {
  let waiting: Promise<void> | null = null
  return () => {
    if (client.status === 'ready') return Promise.resolve()
    waiting ??= new Promise((resolve) => {
      client.once('ready', () => {
        waiting = null
        resolve()
      })
    })
    return waiting
  }
}

/**
 * With any other policy a full Redis drops keys without a word, and jobs with them. INFO tells it as well as CONFIG,
 * which hosted servers forbid.
 */
async function refuseEviction(client: Redis): Promise<void> {
  const memory = await client.info('memory')
  const policy = /^maxmemory_policy:(?<policy>[a-z-]{1,40})/m.exec(memory)?.groups?.policy
  if (policy === 'noeviction') return
  throw new QueueMisconfigured(
    `Redis has maxmemory-policy ${policy ?? 'unknown'}, with which it drops jobs when it is full. ` +
      'Set it to noeviction (redis-server --maxmemory-policy noeviction) and start again.',
  )
}
