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
  let checked = false
  return {
    backend: createRedisBackend,
    connection: client,
    async prepare() {
      if (checked) return
      await ready(client)
      await refuseEviction(client)
      checked = true
    },
    async ping() {
      await ready(client)
      await client.ping()
    },
    async close() {
      client.disconnect()
    },
  }
}

function ready(client: Redis): Promise<void> {
  if (client.status === 'ready') return Promise.resolve()
  return new Promise((resolve) => client.once('ready', () => resolve()))
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
