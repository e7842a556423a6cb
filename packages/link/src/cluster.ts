import type { LinkedGroup, ReportInContext } from '@wiregraph/schema'
import { agglomerate } from './agglomerate.ts'
import { typedKeys } from './block-keys.ts'
import { makeBlocks } from './blocks.ts'
import { type Score, settledLike } from './evidence.ts'
import { areKeptApart, partTelling } from './kept-apart.ts'
import { scoreOnce } from './known-scores.ts'
import { pairScore, threshold } from './score.ts'
import { type DisjointSets, makeSets } from './sets.ts'
import { partStories, type Stories } from './stories.ts'
import { alphabetical } from './vote.ts'

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

/** Evidence beyond this weighs no more: one pair that fits very well does not carry others that do not fit. */
const most = 6

/** A contradiction: what stands against it is the mean of all pairs, so only many that fit make up for one. */
const contradiction = -12

type Telling = readonly ReportInContext[]

/** What speaks for two tellings being of one event: the best evidence of any two of their reports, if none contradict. */
function strengthOf(left: Telling, right: Telling, stories: Stories): number {
  let best = 0
  for (const a of left) {
    for (const b of right) {
      const score: Score = pairScore([a, b], settledLike([a, b], stories))
      if (score === null) return contradiction
      best = Math.max(best, score)
    }
  }
  return Math.min(most, best)
}

/** Of two types: what any two reports would say. */
const areApart = (left: Telling, right: Telling): boolean =>
  left.some((a) => right.some((b) => a.report.type !== b.report.type))

/** Events of a group, as the reports of each. */
function partEvents(
  group: readonly ReportInContext[],
  stories: Stories,
): readonly (readonly ReportInContext[])[] {
  const tellings = findTellings(group)
    .all()
    .flatMap((telling) => partTelling(telling.flatMap((i) => group[i] ?? [])))
  const likeOf = (i: number, j: number) => {
    const [left = [], right = []] = [tellings[i], tellings[j]]
    if (areKeptApart(left, right)) return -Infinity
    return areApart(left, right) ? contradiction : strengthOf(left, right, stories)
  }
  const events = agglomerate({ size: tellings.length, likeOf, from: threshold })
  return events.map((event) => event.flatMap((i) => tellings[i] ?? []))
}

/** Both levels sorted. */
function groupOf(events: readonly (readonly ReportInContext[])[]): LinkedGroup {
  const ids = events
    .map((event) => event.map(({ report }) => report.id).sort(alphabetical))
    .sort((a, b) => alphabetical(a[0] ?? '', b[0] ?? ''))
  return { id: ids[0]?.[0] ?? '', events: ids }
}

type Groups = readonly (readonly string[])[]

/** The pairs that share a key, by index, each once; none inside or between the groups that are known. */
function* pairsToJudge(reports: readonly ReportInContext[], known: Groups): Generator<[number, number]> {
  const settled = new Set(known.flat())
  const isSettled = reports.map(({ report }) => settled.has(report.id))
  const keys = reports.map(typedKeys)
  const blocks = makeBlocks(keys)
  for (const [i, own] of keys.entries()) {
    if (isSettled[i]) continue
    for (const j of blocks.meeting(own)) if (isSettled[j] || j < i) yield [i, j]
  }
}

/** Reports that hang together: by their article's text, or by the evidence of pairs that share a key. */
function findGroups(
  reports: readonly ReportInContext[],
  known: Groups,
): readonly (readonly ReportInContext[])[] {
  const groups = findTellings(reports)
  const at = new Map(reports.map(({ report }, i) => [report.id, i]))
  for (const group of known) {
    const [first = 0, ...others] = group.flatMap((id) => at.get(id) ?? [])
    for (const i of others) groups.join(first, i)
  }
  for (const [i, j] of pairsToJudge(reports, known)) {
    const [a, b] = [reports[i], reports[j]]
    if (a === undefined || b === undefined) throw new RangeError(`no reports at ${i} and ${j}`)
    // Two that hang together already need no evidence of their own.
    if (groups.setOf(i) !== groups.setOf(j) && (scoreOnce(a, b) ?? 0) >= threshold) groups.join(i, j)
  }
  return groups.all().map((indices) => indices.flatMap((i) => reports[i] ?? []))
}

export interface Known {
  /** Which articles are of one story, where more articles are known than those of the reports. */
  readonly stories?: Stories | undefined
  /** As of Linker.link. */
  readonly groups?: Groups | undefined
}

/** Parts reports into groups that hang together and events inside them. The result does not depend on their order. */
export function linkReports(
  unordered: readonly ReportInContext[],
  { stories, groups = [] }: Known = {},
): readonly LinkedGroup[] {
  const reports = [...unordered].sort((x, y) => alphabetical(x.report.id, y.report.id))
  return findGroups(reports, groups).map((group) =>
    groupOf(partEvents(group, stories ?? partStories(group.map(({ article }) => article)))),
  )
}
