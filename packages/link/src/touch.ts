import type { ReportInContext } from '@wiregraph/schema'
import { typedKeys } from './block-keys.ts'
import { makeBlocks } from './blocks.ts'
import { scoreOnce } from './known-scores.ts'
import { once } from './once.ts'
import { threshold } from './score.ts'

/** Of a list that is asked about again and again. */
const blocksOf = once((reports: readonly ReportInContext[]) => makeBlocks(reports.map(typedKeys)))

/** Some report of the first is linked to some report of the second: they share a key and enough evidence. */
export function touch(some: readonly ReportInContext[], others: readonly ReportInContext[]): boolean {
  const blocks = blocksOf(some)
  return others.some((other) =>
    blocks.meeting(typedKeys(other)).some((i) => {
      const one = some[i]
      return one !== undefined && (scoreOnce(one, other) ?? 0) >= threshold
    }),
  )
}
