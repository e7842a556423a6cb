import type { IngestQueue } from '@wiregraph/queue'
import type { Linker } from '@wiregraph/schema'
import type { Database, EventChange } from '@wiregraph/store'
import type DataLoader from 'dataloader'
import type { Kept } from './ahead/kept.ts'
import type { Work } from './plugins/deadline.ts'

/** What pino has, and nothing more of it. */
export interface Logger {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** What the gateway works on. It opens and closes none of it. */
export interface GatewayContext {
  readonly database: Database
  readonly queue: Pick<IngestQueue, 'enqueue' | 'ping'> & Partial<Pick<IngestQueue, 'counts'>>
  /** The store's removeArticle with its linker; null where this process may not remove. */
  readonly removeArticle: ((id: string) => Promise<readonly EventChange[] | null>) | null
  /** The judge of how events belong together. */
  readonly linker: Pick<Linker, 'relate'>
  readonly logger?: Logger | undefined
  /** Of the program, as it tells of itself. */
  readonly version: string
}

/** What resolvers get: one for each request. */
export interface RequestContext extends GatewayContext {
  readonly logger: Logger
  /** Whose signals end the statements of `database`. */
  readonly work: Work
  /** Aborted when the gateway closes; subscriptions end then. */
  readonly closing: AbortSignal
  readonly kept: Kept
  /** Loaders of this request, by what they load. */
  readonly loaders: Map<string, DataLoader<string, unknown>>
}
