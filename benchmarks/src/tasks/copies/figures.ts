import { bandsOf, copyThreshold, fingerprintOf, similarityOf } from '@wiregraph/schema'
import { exactShare, runsOf } from './exact.ts'

/** How well fingerprints tell what comparing all texts tells. */
export interface Figures {
  readonly articles: number
  /** Pairs of which the longer text has at least half of the shorter one, by counting. */
  readonly copies: number
  readonly found: number
  /** Found, but by counting less than half. */
  readonly wrong: number
  /** Of all pairs by counting: how many have a share of 0 to .1, .1 to .2 and so on; 1 is among the last. */
  readonly shares: readonly number[]
  /** Mean difference between the similarity served and the share, of pairs above a quarter. */
  readonly error: number | null
}

interface Compared {
  readonly share: number
  /** Null where the two share no band. */
  readonly similarity: number | null
}

function readText(text: string) {
  const fingerprint = fingerprintOf(text)
  return { runs: runsOf(text), fingerprint, bands: new Set(bandsOf(fingerprint)) }
}

function compareAll(texts: readonly string[]): Compared[] {
  const read = texts.map(readText)
  return read.flatMap((a, i) =>
    read.slice(i + 1).flatMap((b): Compared[] => {
      const share = exactShare(a.runs, b.runs)
      const meet = [...a.bands].some((band) => b.bands.has(band))
      return [{ share, similarity: meet ? similarityOf(a.fingerprint, b.fingerprint) : null }]
    }),
  )
}

/** Compares every two texts by their words and by their fingerprints. */
export function figuresOf(texts: readonly string[]): Figures {
  const pairs = compareAll(texts)
  const isCopy = ({ share }: Compared) => share >= copyThreshold
  const isFound = ({ similarity }: Compared) => similarity !== null && similarity >= copyThreshold
  const shares = Array.from(
    { length: 10 },
    (_, i) => pairs.filter(({ share }) => Math.min(9, Math.floor(share * 10)) === i).length,
  )
  const errors = pairs.flatMap(({ share, similarity }) =>
    share > 0.25 && similarity !== null ? [Math.abs(share - similarity)] : [],
  )
  return {
    articles: texts.length,
    copies: pairs.filter(isCopy).length,
    found: pairs.filter((pair) => isCopy(pair) && isFound(pair)).length,
    wrong: pairs.filter((pair) => !isCopy(pair) && isFound(pair)).length,
    shares,
    error: errors.length === 0 ? null : errors.reduce((sum, error) => sum + error, 0) / errors.length,
  }
}
