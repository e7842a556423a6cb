import { addCounts, type CountRange, Harm, type ReportInContext, type SourcedCount } from '@wiregraph/schema'
import { once, onceOfBoth } from './once.ts'
import { countsPart } from './parts.ts'
import { agree, atLeast, combine, isAbove, sourced } from './ranges.ts'
import { sortedUnique } from './vote.ts'

/** So many of a group of people, by the words for it. */
export interface Counted {
  readonly group: string
  readonly count: SourcedCount
}

/** Words that name nobody: "nine people died" is a total, not a group. */
const anybody: ReadonlySet<string> = new Set([
  'people',
  'person',
  'other',
  'victim',
  'dead',
  'body',
  'corpse',
  'casualty',
  'fatality',
  'death',
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

/** "policemen" and "policeman", "bodies" and "body". */
const singular = (word: string): string =>
  word
    .replace(/men$/u, 'man')
    .replace(/ies$/u, 'y')
    .replace(/(?<=[^s])s$/u, '')

const wordsOf = (group: string): string[] =>
  group
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !empty.has(word))
    .map(singular)
export const isTotal = once(({ group }: Pick<Counted, 'group'>): boolean =>
  wordsOf(group).every((word) => anybody.has(word)),
)

const wordsIn = once(({ group }: Counted): ReadonlySet<string> => new Set(wordsOf(group)))

/** Groups that share a word count the same people ("civilians", "civilians and combatants"). */
function clusterGroups(counts: readonly Counted[]): Counted[][] {
  const clusters: { words: Set<string>; counts: Counted[] }[] = []
  for (const count of counts) {
    const words = wordsIn(count)
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

/** The sum of disjoint counts; every part sets its bounds. */
function add(counts: readonly SourcedCount[]): SourcedCount | null {
  const sum = addCounts(counts)
  if (sum === null) return null
  const from = (bound: 'low' | 'high', side: 'lowFrom' | 'highFrom') =>
    sum[bound] === null ? [] : sortedUnique(counts.flatMap((count) => count[side]))
  return { ...sum, lowFrom: from('low', 'lowFrom'), highFrom: from('high', 'highFrom') }
}

/** The total of counts, and the groups that are counted apart, with their sum. */
const sidesOf = once((counts: readonly Counted[]) => {
  const groups = counts.filter((c) => !isTotal(c))
  const tolls = clusterGroups(groups)
    .map((cluster) => combine(cluster.map((c) => c.count)))
    .filter((toll) => toll !== null)
  return { total: combine(counts.filter(isTotal).map((c) => c.count)), groups, sum: add(tolls) }
})

/**
 * What counts of one text come to: what is said of the same group is combined, disjoint groups add up; a total ("90
 * people") stands where it is not below the sum of its groups.
 */
export function tollOfCounts(counts: readonly Counted[]): SourcedCount | null {
  const { sum, total } = sidesOf(counts)
  if (sum === null || total === null) return sum ?? total
  return (total.low ?? 0) >= (sum.low ?? 0) ? total : sum
}

/** Two counts of the same people that cannot both be true; disjoint groups add up. */
export const contradict = onceOfBoth((left: readonly Counted[], right: readonly Counted[]): boolean => {
  const [one, other] = [sidesOf(left), sidesOf(right)]
  if (one.total && other.total && !agree(one.total, other.total)) return true
  if (one.sum && other.total && isAbove(one.sum, other.total)) return true
  if (other.sum && one.total && isAbove(other.sum, one.total)) return true
  const clusters = clusterGroups([...one.groups, ...other.groups])
  return clusters.some((cluster) => {
    const [a, b] = [left, right].map((side) =>
      combine(cluster.filter((c) => side.includes(c)).map((c) => c.count)),
    )
    return a != null && b != null && !agree(a, b)
  })
})

/**
 * A report's counts of one harm; one that only has a sum counts "people". A part of those harmed are so many at least;
 * `peers` count people in the same text.
 */
export function countsOf(
  context: ReportInContext,
  harm: Harm,
  peers: readonly ReportInContext[] = [],
): Counted[] {
  const { report } = context
  const { byGroup, killed, wounded } = report.casualties
  const listed = byGroup.filter((c) => c.harm === harm)
  const sum: CountRange | null = harm === 'KILLED' ? killed : harm === 'WOUNDED' ? wounded : null
  const counts = listed.length > 0 || sum === null ? listed : [{ group: 'people', count: sum }]
  return counts.map(({ group, count }) => {
    const told = sourced(count, report.id)
    return { group, count: countsPart(context, count, peers) ? atLeast(told) : told }
  })
}

/** Reports that count people harmed so. */
export const counting = (reports: readonly ReportInContext[], harm: Harm): ReportInContext[] =>
  reports.filter((report) => countsOf(report, harm).length > 0)

/** Harms in the order in which they are served. */
export const harms = Harm.options
