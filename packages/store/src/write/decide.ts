import { compare } from '../canonical.ts'
import type { Reading } from './reading.ts'

/** What the graph holds of an article before the new readings. */
export interface StoredArticle {
  readonly id: string
  readonly rank: string
  readonly reading: string
  readonly linked_by: string | null
  readonly content_hash: string
}

export interface Decision {
  /** Becomes the current reading; null where the stored one stays. */
  readonly current: Reading | null
  /** The stored text becomes a revision. */
  readonly demotes: boolean
  /** Texts that are not the current one. */
  readonly revisions: readonly Reading[]
}

/** By rank; of one article read by two versions of the rules, by hash, so that the order of a batch does not matter. */
function byRank(a: Reading, b: Reading): number {
  return compare(a.rank, b.rank) || compare(a.hash, b.hash)
}

/**
 * Which reading of one article is current. The same article read with another outcome replaces the stored reading:
 * the rules have changed since.
 */
export function decide(stored: StoredArticle | undefined, readings: readonly Reading[]): Decision {
  const best = [...readings].sort(byRank).at(-1)
  if (best === undefined) return { current: null, demotes: false, revisions: [] }
  const stays = stored !== undefined && (stored.rank > best.rank || stored.reading === best.hash)
  const text = stays ? stored.content_hash : best.extraction.article.contentHash
  const revisions = readings.filter((reading) => reading.extraction.article.contentHash !== text)
  return {
    current: stays ? null : best,
    demotes: !stays && stored !== undefined && stored.content_hash !== text,
    revisions: greatestOfEachText(revisions),
  }
}

function greatestOfEachText(readings: readonly Reading[]): readonly Reading[] {
  const sorted = [...readings].sort(byRank)
  return [...new Map(sorted.map((reading) => [reading.extraction.article.contentHash, reading])).values()]
}
