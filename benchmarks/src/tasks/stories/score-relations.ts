import type { Mention } from './find-mentions.ts'
import { type Gold, wholeOf } from './gold.ts'
import type { Graph } from './graph.ts'
import type { Links, Share } from './share.ts'

/** A relation served from one event of the graph to another, and what the gold knows of both. */
export interface ServedRelation {
  readonly from: string
  readonly to: string
  readonly relation: string
  readonly rule: string
  readonly fromKeys: readonly string[]
  readonly toKeys: readonly string[]
}

/** Null while the set does not say which events are of one story. */
export interface RelationFigures {
  /** Pairs of the graph's events that tell the gold's: of one story, and related in any way. */
  readonly stories: Links
  /** The same of events that no article tells together. */
  readonly storiesAcross: Links
  /** Of the gold's followers with both sides found: served as FOLLOWS. */
  readonly follows: Share
  /** Of the parts served between events of the gold: those of one whole. */
  readonly parts: Share
  readonly wrong: readonly ServedRelation[]
  /** FOLLOWS served that the gold does not have; right or wrong. */
  readonly otherFollows: readonly ServedRelation[]
  readonly wrongParts: readonly ServedRelation[]
}

interface Told {
  readonly keys: Set<string>
  readonly files: Set<string>
}

/** Events of the graph that tell events of the gold. */
function toldBy(mentions: readonly Mention[]): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>()
  for (const { event: key, reports, file } of mentions) {
    for (const { event } of reports) {
      const one = told.get(event) ?? { keys: new Set(), files: new Set() }
      told.set(event, one)
      one.keys.add(key)
      one.files.add(file)
    }
  }
  return told
}

/** One story, two stories, or null where the gold does not say. */
function areOneStory(gold: Gold, a: Told, b: Told): boolean | null {
  const storiesOf = ({ keys }: Told) => new Set([...keys].flatMap((key) => gold.events[key]?.story ?? []))
  const [left, right] = [storiesOf(a), storiesOf(b)]
  if (left.size === 0 || right.size === 0) return null
  return [...left].some((story) => right.has(story))
}

function countStories(pairs: readonly { readonly one: boolean; readonly related: boolean }[]): Links {
  return {
    right: pairs.filter(({ one, related }) => one && related).length,
    wrong: pairs.filter(({ one, related }) => !one && related).length,
    missed: pairs.filter(({ one, related }) => one && !related).length,
  }
}

export function scoreRelations(
  mentions: readonly Mention[],
  gold: Gold,
  graph: Graph,
): RelationFigures | null {
  if (Object.values(gold.events).every(({ story }) => story === undefined)) return null
  const told = toldBy(mentions)
  const served = graph.relations.flatMap((one): ServedRelation[] => {
    const [from, to] = [told.get(one.from), told.get(one.to)]
    return from && to ? [{ ...one, fromKeys: [...from.keys], toKeys: [...to.keys] }] : []
  })
  const relationOf = new Map(served.map((one) => [`${one.from} ${one.to}`, one]))
  const between = (x: string, y: string) => relationOf.get(`${x} ${y}`) ?? relationOf.get(`${y} ${x}`)
  const events = [...told]
  const pairs = events.flatMap(([x, a], i) =>
    events.slice(i + 1).flatMap(([y, b]) => {
      const one = areOneStory(gold, a, b)
      const found = between(x, y)
      // That a second happening follows a first one of another story is no fault.
      const follows = [`${x} ${y}`, `${y} ${x}`].some((key) => relationOf.get(key)?.relation === 'FOLLOWS')
      if (one === null || (!one && follows)) return []
      const together = [...a.files].some((file) => b.files.has(file))
      return [{ one, related: found !== undefined, together, found }]
    }),
  )
  const isWanted = ({ fromKeys, toKeys }: ServedRelation) =>
    (gold.follows ?? []).some(([later, earlier]) => fromKeys.includes(later) && toKeys.includes(earlier))
  const follows = served.filter(({ relation }) => relation === 'FOLLOWS')
  const parts = served.filter(({ relation }) => relation === 'PART_OF')
  const isPart = ({ fromKeys, toKeys }: ServedRelation) =>
    fromKeys.some((x) => toKeys.some((y) => wholeOf(gold, x) === wholeOf(gold, y)))
  const findable = (gold.follows ?? []).filter((both) =>
    both.every((key) => [...told.values()].some(({ keys }) => keys.has(key))),
  )
  return {
    stories: countStories(pairs),
    storiesAcross: countStories(pairs.filter(({ together }) => !together)),
    follows: {
      count: findable.filter(([later, earlier]) =>
        follows.some(({ fromKeys, toKeys }) => fromKeys.includes(later) && toKeys.includes(earlier)),
      ).length,
      of: findable.length,
    },
    parts: { count: parts.filter(isPart).length, of: parts.length },
    wrong: pairs.flatMap(({ one, found }) => (!one && found ? [found] : [])),
    otherFollows: follows.filter((one) => !isWanted(one)),
    wrongParts: parts.filter((one) => !isPart(one)),
  }
}
