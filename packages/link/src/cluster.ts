import type { LinkedGroup, ReportInContext } from '@wiregraph/schema'
import { blockKeys } from './block-keys.ts'
import type { Score } from './evidence.ts'
import { pairScore, threshold } from './score.ts'
import { type DisjointSets, makeSets } from './sets.ts'
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

/** Reports that their article's text ties together, by index; a report that continues none is a telling alone. */
function findTellings(reports: readonly ReportInContext[]): DisjointSets {
  const at = new Map(reports.map(({ report }, i) => [report.id, i]))
  const tellings = makeSets(reports.length)
  reports.forEach(({ report: { continues } }, i) => {
    const before = continues === null ? undefined : at.get(continues)
    if (before !== undefined) tellings.join(i, before)
  })
  return tellings
}

/** A cluster as the tellings that it is made of. */
const tellingsIn = (cluster: readonly number[], tellings: DisjointSets): readonly (readonly number[])[] => [
  ...new Set(cluster.map((i) => tellings.setOf(i))),
]

/**
 * Two clusters become one when no pair of reports across contradicts and at least half of the pairs of tellings have
 * reports that stand on their own evidence: no chain through a weak middle. "The blast", tied to the report before it
 * by the text, needs no evidence of its own.
 */
function mayMerge(
  left: readonly (readonly number[])[],
  right: readonly (readonly number[])[],
  scoreOf: (a: number, b: number) => Score,
): boolean {
  const across = left.flatMap((one) =>
    right.map((other) => one.flatMap((a) => other.map((b) => scoreOf(a, b)))),
  )
  const strong = across.filter((scores) => scores.some((s) => s !== null && s >= threshold))
  return across.flat().every((s) => s !== null) && strong.length * 2 >= across.length
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
  const tellings = findTellings(reports)
  const events = findTellings(reports)
  const edges = candidatePairs(reports)
    .map(([a, b]) => ({ a, b, score: scoreOf(a, b) }))
    .filter((edge): edge is Edge => edge.score !== null && edge.score >= threshold)
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  for (const { a, b } of edges) {
    groups.join(a, b)
    const [left, right] = [events.setOf(a), events.setOf(b)]
    if (left === right) continue
    if (mayMerge(tellingsIn(left, tellings), tellingsIn(right, tellings), scoreOf)) events.join(a, b)
  }

  // Indices follow the ids, so the first of a set is its smallest id.
  const idOf = (i: number) => reports[i]?.report.id ?? ''
  return groups.all().map((group) => {
    const parts = new Set(group.map((i) => events.setOf(i)))
    return { id: idOf(group[0] ?? 0), events: [...parts].map((part) => part.map(idOf)) }
  })
}
