import {
  addCounts,
  type CountRange,
  type EventCasualties,
  type GroupCount,
  Harm,
  type ReportInContext,
} from '@wiregraph/schema'
import { combine } from './ranges.ts'
import { alphabetical } from './vote.ts'

/** Words that name nobody: "nine people died" is a total, not a group. */
const anybody: ReadonlySet<string> = new Set([
  'people',
  'person',
  'persons',
  'others',
  'other',
  'victims',
  'dead',
  'bodies',
])
const empty: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'of',
  'and',
  'or',
  'in',
  'at',
  'least',
  'other',
  'more',
])

const wordsOf = (group: string): string[] =>
  group
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !empty.has(word))
const isTotal = (count: GroupCount) => wordsOf(count.group).every((word) => anybody.has(word))

/** Groups that share a word count the same people ("civilians", "civilians and combatants"). */
function clusterGroups(counts: readonly GroupCount[]): GroupCount[][] {
  const clusters: { words: Set<string>; counts: GroupCount[] }[] = []
  for (const count of counts) {
    const words = new Set(wordsOf(count.group))
    const touching = clusters.filter((c) => [...words].some((word) => c.words.has(word)))
    const merged = {
      words: new Set([...words, ...touching.flatMap((c) => [...c.words])]),
      counts: touching.flatMap((c) => c.counts),
    }
    for (const cluster of touching) clusters.splice(clusters.indexOf(cluster), 1)
    clusters.push({ words: merged.words, counts: [...merged.counts, count] })
  }
  return clusters.map((c) => c.counts)
}

interface Toll {
  readonly range: CountRange
  readonly disputed: boolean
}

/**
 * The toll of one article: what it says of the same group is combined, disjoint groups add up; a total ("90 people")
 * stands where it is not below the sum of its groups.
 */
function tollOfArticle(counts: readonly GroupCount[]): Toll | null {
  const groups = clusterGroups(counts.filter((c) => !isTotal(c)))
    .map((cluster) => combine(cluster.map((c) => c.count)))
    .filter((toll) => toll !== null)
  const sum = addCounts(groups.map((toll) => toll.range))
  const total = combine(counts.filter(isTotal).map((c) => c.count))
  const disputed = [...groups, ...(total ? [total] : [])].some((toll) => toll.disputed)
  if (sum === null || total === null) {
    const range = sum ?? total?.range
    return range ? { range, disputed } : null
  }
  const range = (total.range.low ?? 0) >= (sum.low ?? 0) ? total.range : sum
  return { range, disputed }
}

/** A report's counts of one harm; one that only has a sum counts "people". */
function countsOf({ report }: ReportInContext, harm: Harm): GroupCount[] {
  const listed = report.casualties.byGroup.filter((c) => c.harm === harm)
  const sum =
    harm === 'KILLED' ? report.casualties.killed : harm === 'WOUNDED' ? report.casualties.wounded : null
  return listed.length > 0 || sum === null ? listed : [{ group: 'people', harm, count: sum }]
}

/** The toll over all articles: compatible ranges intersect, else their hull is served and disputed. */
export function tollOf(reports: readonly ReportInContext[], harm: Harm): Toll | null {
  const byArticle = new Map<string, GroupCount[]>()
  for (const context of reports) {
    const counts = byArticle.get(context.article.id) ?? []
    byArticle.set(context.article.id, [...counts, ...countsOf(context, harm)])
  }
  const tolls = [...byArticle.values()].map(tollOfArticle).filter((toll) => toll !== null)
  const all = combine(tolls.map((toll) => toll.range))
  return all === null
    ? null
    : { range: all.range, disputed: all.disputed || tolls.some((toll) => toll.disputed) }
}

/** Casualties of an event, each group with the report that counts it. */
export function assembleCasualties(reports: readonly ReportInContext[]): EventCasualties {
  const byGroup = reports.flatMap(({ report }) =>
    report.casualties.byGroup.map((count) => ({ ...count, report: report.id })),
  )
  const harms = Harm.options
  return {
    killed: tollOf(reports, 'KILLED')?.range ?? null,
    wounded: tollOf(reports, 'WOUNDED')?.range ?? null,
    byGroup: byGroup.sort(
      (a, b) =>
        harms.indexOf(a.harm) - harms.indexOf(b.harm) ||
        alphabetical(a.group, b.group) ||
        alphabetical(a.report, b.report),
    ),
  }
}
