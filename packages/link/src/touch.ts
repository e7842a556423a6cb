import type { ReportInContext } from '@wiregraph/schema'
import { blockKeys } from './block-keys.ts'
import { scoreOnce } from './known-scores.ts'
import { threshold } from './score.ts'

type Blocks = ReadonlyMap<string, readonly ReportInContext[]>

const known = new WeakMap<readonly ReportInContext[], Blocks>()

/** Reports by each of their keys; of a list that is asked about again and again, found once. */
function byKey(reports: readonly ReportInContext[]): Blocks {
  const before = known.get(reports)
  if (before !== undefined) return before
  const blocks = new Map<string, ReportInContext[]>()
  known.set(reports, blocks)
  for (const report of reports) {
    for (const key of blockKeys(report)) {
      const block = blocks.get(key)
      if (block) block.push(report)
      else blocks.set(key, [report])
    }
  }
  return blocks
}

const isAlike = (a: ReportInContext, b: ReportInContext): boolean => a.report.type === b.report.type

/** Some report of the first is linked to some report of the second: they share a key and enough evidence. */
export function touch(some: readonly ReportInContext[], others: readonly ReportInContext[]): boolean {
  const blocks = byKey(some)
  return others.some((other) => {
    const met = new Set<ReportInContext>()
    for (const key of blockKeys(other)) for (const one of blocks.get(key) ?? []) met.add(one)
    return [...met].some((one) => isAlike(one, other) && (scoreOnce(one, other) ?? 0) >= threshold)
  })
}
