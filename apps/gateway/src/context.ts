import type { IngestQueue } from '@wiregraph/queue'
import type { CorrectionRequest, Corrector, Linker } from '@wiregraph/schema'
import type { Corrected, Database, EventChange, Refusal } from '@wiregraph/store'
import type DataLoader from 'dataloader'
import type { Caller } from './access/access.ts'
import type { Kept } from './ahead/kept.ts'
import type { Work } from './plugins/deadline.ts'

/** What pino has, and nothing more of it. */
export interface Logger {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** Makes and undoes corrections: the store's functions with their linker. */
export interface CorrectionDesk {
  make(request: CorrectionRequest, by: Corrector | null): Promise<Corrected | Refusal>
  undo(id: string, reason: string | null, by: Corrector | null): Promise<Corrected | Refusal>
}

/** What the gateway works on. It opens and closes none of it. */
export interface GatewayContext {
  readonly database: Database
  readonly queue: Pick<IngestQueue, 'enqueue' | 'ping'> & Partial<Pick<IngestQueue, 'counts'>>
  /** The store's removeArticle with its linker; null where this process may not remove. */
  readonly removeArticle: ((id: string) => Promise<readonly EventChange[] | null>) | null
  /** Absent where this process may not correct. */
  readonly corrections?: CorrectionDesk | null | undefined
  /** The judge of how events belong together. */
  readonly linker: Pick<Linker, 'relate'>
  readonly logger?: Logger | undefined
  /** Of the program, as it tells of itself. */
  readonly version: string
}

/** What resolvers get: one for each request. */
export interface RequestContext extends GatewayContext {
  readonly logger: Logger
  /** Who asks; null where nobody has to tell. */
  readonly caller: Caller | null
  /** Whose signals end the statements of `database`. */
  readonly work: Work
  /** Aborted when the gateway closes; subscriptions end then. */
  readonly closing: AbortSignal
  readonly kept: Kept
  /** Loaders of this request, by what they load. */
  readonly loaders: Map<string, DataLoader<string, unknown>>
}
