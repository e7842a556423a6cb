import type { Mention } from './find-mentions.ts'
import { type Gold, wholeOf } from './gold.ts'
import type { Graph } from './graph.ts'
import type { Links, Share } from './share.ts'

/** Two mentions, and what the gold and the graph say of them. */
export interface Pair {
  readonly a: Mention
  readonly b: Mention
  /** SAME: one event. PART: parts of one happening, which count neither way. APART: two events. */
  readonly gold: 'SAME' | 'PART' | 'APART'
  readonly linked: boolean
  readonly found: boolean
  readonly crosses: boolean
}

const eventsOf = ({ reports }: Mention): ReadonlySet<string> => new Set(reports.map(({ event }) => event))
const intersect = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => [...a].some((x) => b.has(x))

function pairOf(a: Mention, b: Mention, gold: Gold): Pair {
  const isPart = wholeOf(gold, a.event) === wholeOf(gold, b.event)
  return {
    a,
    b,
    gold: a.event === b.event ? 'SAME' : isPart ? 'PART' : 'APART',
    linked: intersect(eventsOf(a), eventsOf(b)),
    found: a.reports.length > 0 && b.reports.length > 0,
    crosses: a.file !== b.file,
  }
}

/** One report told both: there was nothing to link. */
const isOneReport = ({ a, b }: Pair): boolean =>
  intersect(
    new Set(a.reports.map(({ report }) => report.id)),
    new Set(b.reports.map(({ report }) => report.id)),
  )

/** Every two mentions of the set, each pair once. */
export const pairsOf = (mentions: readonly Mention[], gold: Gold): Pair[] =>
  mentions
    .flatMap((a, i) => mentions.slice(i + 1).map((b) => pairOf(a, b, gold)))
    .filter((pair) => !isOneReport(pair))

export const isMissed = (pair: Pair): boolean => pair.gold === 'SAME' && !pair.linked
export const isWrong = (pair: Pair): boolean => pair.gold === 'APART' && pair.linked

export const countLinks = (pairs: readonly Pair[]): Links => ({
  right: pairs.filter((pair) => pair.gold === 'SAME' && pair.linked).length,
  wrong: pairs.filter(isWrong).length,
  missed: pairs.filter(isMissed).length,
})

/** Pairs without the second and further tellings of one agency's text. */
export function withoutCopies(pairs: readonly Pair[], { copies }: Gold): Pair[] {
  const left = new Set(copies.flatMap(([, ...others]) => others))
  return pairs.filter(({ a, b }) => !left.has(a.file) && !left.has(b.file))
}

/** Of the pairs of events that must stay two and were both found: those that became one anywhere. */
export function countMerged(pairs: readonly Pair[], { apart }: Gold): Share {
  const between = (x: string, y: string) =>
    pairs.filter(
      ({ a, b, found }) => found && ((a.event === x && b.event === y) || (a.event === y && b.event === x)),
    )
  const met = apart.map(([x, y]) => between(x, y)).filter((both) => both.length > 0)
  return { count: met.filter((both) => both.some(({ linked }) => linked)).length, of: met.length }
}

/** The articles in which an event was found, by the graph's event that tells it there. */
function tellingsOf(key: string, mentions: readonly Mention[]): ReadonlyMap<string, ReadonlySet<string>> {
  const told = new Map<string, Set<string>>()
  for (const mention of mentions.filter(({ event }) => event === key)) {
    const events = eventsOf(mention)
    if (events.size > 0) told.set(mention.file, new Set([...(told.get(mention.file) ?? []), ...events]))
  }
  return told
}

/** Of the events found in several articles: those joined across some two of them, and those that are one in all. */
export function countJoined(mentions: readonly Mention[]): { readonly some: Share; readonly all: Share } {
  const keys = [...new Set(mentions.map(({ event }) => event))]
  const told = keys.map((key) => [...tellingsOf(key, mentions).values()]).filter((sets) => sets.length > 1)
  const isJoined = (sets: readonly ReadonlySet<string>[]) =>
    sets.some((one, i) => sets.slice(i + 1).some((other) => intersect(one, other)))
  const isOne = ([first, ...others]: readonly ReadonlySet<string>[]) =>
    [...(first ?? [])].some((event) => others.every((other) => other.has(event)))
  return {
    some: { count: told.filter(isJoined).length, of: told.length },
    all: { count: told.filter(isOne).length, of: told.length },
  }
}

/** Two articles share an event: by the gold's keys, and by the graph's events, whichever reports tell them. */
export function countArticlePairs(gold: Gold, graph: Graph): Links {
  const told = gold.articles.map(({ file, mentions }) => {
    const id = graph.articles.get(file)?.id
    const reports = graph.reports.filter(({ report }) => report.article === id)
    const keys = new Set(mentions.map(({ event }) => event))
    return { keys, events: new Set(reports.map(({ event }) => event)) }
  })
  const pairs = told.flatMap((x, i) => told.slice(i + 1).map((y) => ({ x, y })))
  const both = pairs.map(({ x, y }) => [intersect(x.keys, y.keys), intersect(x.events, y.events)] as const)
  return {
    right: both.filter(([wanted, made]) => wanted && made).length,
    wrong: both.filter(([wanted, made]) => !wanted && made).length,
    missed: both.filter(([wanted, made]) => wanted && !made).length,
  }
}
