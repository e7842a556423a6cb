import { z } from 'zod'
import { foldTitle } from './ids.ts'

/** Words in a run: long enough that two texts hardly share one by chance, short enough to outlive an edit nearby. */
const RUN = 5

/** Values of a fingerprint: with so many, a similarity is off by about .04. */
const HASHES = 128

/** Values in a band: two, so that texts that share a phrase or two do not meet. */
const BAND = 2

/** From this similarity on two articles are copies: half of the shorter text (docs/decisions/0015). */
export const copyThreshold = 0.5

/** By which copies of one text are known without the text (MinHash, Broder 1997). */
export const Fingerprint = z.object({
  /** How many different runs of five words there are. */
  runs: z.int().nonnegative(),
  /** The least hash of all runs by each of 128 functions, below 2^31; none where there are no runs. */
  hashes: z.array(z.int().nonnegative()),
})
export type Fingerprint = z.infer<typeof Fingerprint>

/** The last step of MurmurHash3 (Appleby): every bit of the outcome hangs on every bit of `hash`. 32 bits. */
function mix(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** FNV-1a over UTF-16 units, mixed. */
function hashOf(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return mix(h)
}

/** One for each function, by steps of the golden ratio. */
const seeds = Int32Array.from({ length: HASHES }, (_, i) => mix(Math.imul(i + 1, 0x9e3779b9)))

/** Hashes of the different runs. */
function runsOf(text: string): Int32Array {
  const words = foldTitle(text).split(' ')
  const runs = new Set<number>()
  for (let i = 0; i + RUN <= words.length; i++) runs.add(hashOf(words.slice(i, i + RUN).join(' ')))
  return Int32Array.from(runs)
}

/** The fingerprint of a text. Capitals, accents, punctuation and white space make no difference. */
export function fingerprintOf(text: string): Fingerprint {
  const runs = runsOf(text)
  if (runs.length === 0) return { runs: 0, hashes: [] }
  const hashes = Array.from(seeds, (seed) => {
    let least = 0x7fffffff
    for (const run of runs) least = Math.min(least, mix(run ^ seed) >>> 1)
    return least
  })
  return { runs: runs.length, hashes }
}

/**
 * Keys below 2^31, of which two fingerprints that are alike share one: of texts that have a third of their runs in
 * common 999 in 1,000 pairs do, of those that have a hundredth 6.
 */
export function bandsOf({ hashes }: Fingerprint): number[] {
  const starts = hashes.map((_, i) => i).filter((i) => i % BAND === 0)
  return starts.map((i) => hashOf([i, ...hashes.slice(i, i + BAND)].join(' ')) >>> 1)
}

/**
 * Which share of the shorter text stands in the longer one, 0 to 1: estimated from the share of equal hashes, which
 * is that of the runs in common to all runs. Two decimals; 0 where a text has no runs.
 */
export function similarityOf(a: Fingerprint, b: Fingerprint): number {
  const shorter = Math.min(a.runs, b.runs)
  if (shorter === 0) return 0
  const equal = a.hashes.filter((hash, i) => hash === b.hashes[i]).length / HASHES
  const common = (equal * (a.runs + b.runs)) / (1 + equal)
  return Math.round(Math.min(1, common / shorter) * 100) / 100
}
