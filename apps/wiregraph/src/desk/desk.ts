import type { EventExport } from '@wiregraph/gateway'
import type { Relinking } from '@wiregraph/ingest'
import type { ActorAnswer, Correction, Given, IngestJob, Stamps } from '@wiregraph/schema'
import type { ArticleSummary, GraphCounts } from '@wiregraph/store'

export interface FailedDrop {
  readonly id: string
  readonly file: string | null
  readonly code: string
  readonly reason: string
}

export interface Status {
  /** Which drivers serve, in words. */
  readonly drivers: string
  readonly drops: Readonly<Record<'waiting' | 'active' | 'completed' | 'failed', number>>
  readonly graph: GraphCounts
  readonly failed: readonly FailedDrop[]
}

/** A correction to take back, by whoever is at this command line. */
export interface Undoing {
  readonly id: string
  readonly reason: string | null
  readonly by: string
}

/**
 * Where the command line hands its work in: the database itself, or the running process that holds the embedded one.
 * The commands cannot tell which.
 */
export interface Desk {
  /** Stages and queues the bytes of one file. `fresh` is false where the graph has it already. */
  drop(
    bytes: Uint8Array,
    given: Given,
    file: string,
  ): Promise<{ readonly id: string; readonly fresh: boolean }>
  /** The jobs of these drops, in no order; unknown ones are left out. */
  jobs(ids: readonly string[]): Promise<readonly IngestJob[]>
  articles(ids: readonly string[]): Promise<readonly ArticleSummary[]>
  /** False where there is no such article. */
  remove(articleId: string): Promise<boolean>
  /** The actor of an id or a name; of each reason at most so many articles (1 to 100), or all. */
  explain(actor: string, articles: number | null): Promise<ActorAnswer>
  /** Newest first, of all or of one event, report, article or actor; `first` is 1 to 100. */
  corrections(asked: {
    readonly subject: string | null
    readonly first: number
  }): Promise<readonly Correction[]>
  /** Why it cannot be undone; null where it is. */
  undo(asked: Undoing): Promise<string | null>
  /**
   * Reads stored texts again where that was done with other words or rules (relinkArticles); ends when it is left. Throws a
   * StaleTools where this desk works with others than the caller knows of.
   */
  relink(known: Stamps): AsyncIterable<Relinking>
  status(): Promise<Status>
  /** The whole graph, line by line (exportGraph). */
  export(): AsyncIterable<string>
  /** A file of events, in pieces (exportFile). */
  exportEvents(asked: EventExport): AsyncIterable<string>
  close(): Promise<void>
}
