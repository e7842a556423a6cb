import { type Article, type Extraction, sha256 } from '@wiregraph/schema'
import { canonicalJson } from '../canonical.ts'

/** One extraction with what tells it from others of the same article. */
export interface Reading {
  readonly extraction: Extraction
  /** The stamp that orders revisions: updatedAt, else publishedAt, else null. */
  readonly orderedAt: string | null
  /** The greatest is the article's current reading. Plain text order. */
  readonly rank: string
  /** SHA-256 of all that was read. */
  readonly hash: string
}

function orderedAtOf({ updatedAt, publishedAt }: Article): string | null {
  const stamp = updatedAt ?? publishedAt
  return stamp === null ? null : new Date(stamp).toISOString()
}

/** Of the same text twice, the one that says more of itself is the better one. */
function countKnown(article: Article): number {
  const { source, byline, url, publishedAt, publishedPrecision, publishedZone, updatedAt, dateline } = article
  const known = [source, byline, url, publishedAt, publishedPrecision, publishedZone, updatedAt, dateline]
  return known.filter((value) => value !== null).length
}

/**
 * The stamp, then the text's hash, then how much the metadata says, then the hash of the whole article: an order
 * over all readings that does not know which came first.
 */
export function readingOf(extraction: Extraction): Reading {
  const { article } = extraction
  const orderedAt = orderedAtOf(article)
  const whole = sha256(canonicalJson(article))
  return {
    extraction,
    orderedAt,
    rank: [orderedAt ?? '', article.contentHash, countKnown(article), whole].join(' '),
    hash: sha256(canonicalJson(extraction)),
  }
}
