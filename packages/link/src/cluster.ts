import type { LinkedGroup, ReportInContext } from '@wiregraph/schema'
import { blockKeys } from './block-keys.ts'
import { pairScore, type Score, threshold } from './score.ts'
import { makeSets } from './sets.ts'
import { alphabetical } from './vote.ts'

interface Edge {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** Pairs that share a block key, each once, smaller index first. */
function candidatePairs(reports: readonly ReportInContext[]): [number, number][] {
  const blocks = new Map<string, number[]>()
  reports.forEach((report, i) => {
    for (const key of blockKeys(report)) blocks.set(key, [...(blocks.get(key) ?? []), i])
  })
  const pairs = new Map<number, [number, number]>()
  for (const block of blocks.values()) {
    block.forEach((a, i) => {
      for (const b of block.slice(i + 1)) pairs.set(a * reports.length + b, [a, b])
    })
  }
  return [...pairs.values()]
}

/**
 * Two clusters become one when no pair across contradicts and at least half of the pairs stand on their own
 * evidence: no chain through a weak middle.
 */
function mayMerge(
  left: readonly number[],
  right: readonly number[],
  scoreOf: (a: number, b: number) => Score,
): boolean {
  const across = left.flatMap((a) => right.map((b) => scoreOf(a, b)))
  const strong = across.filter((s) => s !== null && s >= threshold)
  return across.every((s) => s !== null) && strong.length * 2 >= across.length
}

/** Parts reports into groups that hang together and events inside them. The result does not depend on their order. */
export function linkReports(unordered: readonly ReportInContext[]): readonly LinkedGroup[] {
  const reports = [...unordered].sort((x, y) => alphabetical(x.report.id, y.report.id))
  const known = new Map<number, Score>()
  const scoreOf = (a: number, b: number): Score => {
    const key = Math.min(a, b) * reports.length + Math.max(a, b)
    const [x, y] = [reports[a], reports[b]]
    if (x === undefined || y === undefined) throw new RangeError(`no reports at ${a} and ${b}`)
    const score = known.has(key) ? (known.get(key) ?? null) : pairScore([x, y])
    known.set(key, score)
    return score
  }

  const groups = makeSets(reports.length)
  const events = makeSets(reports.length)
  const edges = candidatePairs(reports)
    .map(([a, b]) => ({ a, b, score: scoreOf(a, b) }))
    .filter((edge): edge is Edge => edge.score !== null && edge.score >= threshold)
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  for (const { a, b } of edges) {
    groups.join(a, b)
    const [left, right] = [events.setOf(a), events.setOf(b)]
    if (left !== right && mayMerge(left, right, scoreOf)) events.join(a, b)
  }

  // Indices follow the ids, so the first of a set is its smallest id.
  const idOf = (i: number) => reports[i]?.report.id ?? ''
  return groups.all().map((group) => {
    const parts = new Set(group.map((i) => events.setOf(i)))
    return { id: idOf(group[0] ?? 0), events: [...parts].map((part) => part.map(idOf)) }
  })
}
