import type { ConnectionOptions, createRedisBackend } from 'bullmq'
import type { QueueDriver } from '../driver.ts'
import { connectPostgres } from './postgres.ts'
import { connectRedis } from './redis.ts'

/** A producer must answer in time; a worker waits until its server is back. */
export type Role = 'producer' | 'worker'

/** A driver as BullMQ takes it. */
export interface Connection {
  readonly backend: typeof createRedisBackend
  readonly connection: ConnectionOptions
  /** Makes ready what BullMQ needs. Throws QueueMisconfigured where jobs could be lost. May be called again. */
  prepare(): Promise<void>
  /** Answers when the server does. */
  ping(): Promise<void>
  /** Lets go of what was opened here; a pool from outside stays open. */
  close(): Promise<void>
}

export function connect(driver: QueueDriver, role: Role): Connection {
  return driver.kind === 'redis' ? connectRedis(driver, role) : connectPostgres(driver)
}
