import type { Extraction, Linker } from '@wiregraph/schema'
import type { Database } from '../database.ts'

export interface ArticlesToWrite {
  /** The drop that they were read from, completed in the same transaction; null where there is none. */
  readonly dropId: string | null
  readonly extractions: readonly Extraction[]
  readonly linker: Linker
}

/**
 * Writes the articles of one drop, assembles anew what they touch and completes the drop: all of it or nothing.
 * Writers take turns. Order and repetition do not change the graph. Throws RefusedInput where a text cannot be stored.
 */
export async function writeArticles(_db: Database, _articles: ArticlesToWrite): Promise<void> {
  throw new Error('not written yet')
}
