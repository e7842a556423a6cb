import type { ReportInContext } from '@wiregraph/schema'
import { blockKeys, byKeys } from './block-keys.ts'
import { scoreOnce } from './known-scores.ts'
import { once } from './once.ts'
import { threshold } from './score.ts'

/** Of a list that is asked about again and again. */
const blocksOf = once((reports: readonly ReportInContext[]) => byKeys(reports, blockKeys))

/** Some report of the first is linked to some report of the second: they share a key and enough evidence. */
export function touch(some: readonly ReportInContext[], others: readonly ReportInContext[]): boolean {
  const blocks = blocksOf(some)
  return others.some((other) => {
    const met = new Set(blockKeys(other).flatMap((key) => blocks.get(key) ?? []))
    return [...met].some((one) => (scoreOnce(one, other) ?? 0) >= threshold)
  })
}
