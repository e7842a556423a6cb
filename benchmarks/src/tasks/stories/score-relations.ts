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

/** Relations between events of the graph that tell events of the gold. */
function servedBetween(graph: Graph, told: ReadonlyMap<string, Told>): ServedRelation[] {
  return graph.relations.flatMap((one) => {
    const [from, to] = [told.get(one.from), told.get(one.to)]
    return from && to ? [{ ...one, fromKeys: [...from.keys], toKeys: [...to.keys] }] : []
  })
}

interface StoryPair {
  readonly one: boolean
  readonly related: boolean
  readonly together: boolean
  readonly found: ServedRelation | undefined
}

/** Every two events of which the gold says whether they are of one story. */
function storyPairs(
  gold: Gold,
  told: ReadonlyMap<string, Told>,
  served: readonly ServedRelation[],
): StoryPair[] {
  const relations = new Map(served.map((one) => [`${one.from} ${one.to}`, one]))
  const events = [...told]
  return events.flatMap(([x, a], i) =>
    events.slice(i + 1).flatMap(([y, b]) => {
      const one = areOneStory(gold, a, b)
      const found = [`${x} ${y}`, `${y} ${x}`].flatMap((key) => relations.get(key) ?? [])
      // That a second happening follows a first one of another story is no fault.
      const follows = found.some(({ relation }) => relation === 'FOLLOWS')
      if (one === null || (!one && follows)) return []
      const together = [...a.files].some((file) => b.files.has(file))
      return [{ one, related: found.length > 0, together, found: found[0] }]
    }),
  )
}

type Follower = readonly [later: string, earlier: string]

const isFollower = ({ fromKeys, toKeys }: ServedRelation, [later, earlier]: Follower): boolean =>
  fromKeys.includes(later) && toKeys.includes(earlier)

const isPart = ({ fromKeys, toKeys }: ServedRelation, gold: Gold): boolean =>
  fromKeys.some((x) => toKeys.some((y) => wholeOf(gold, x) === wholeOf(gold, y)))

export function scoreRelations(
  mentions: readonly Mention[],
  gold: Gold,
  graph: Graph,
): RelationFigures | null {
  if (Object.values(gold.events).every(({ story }) => story === undefined)) return null
  const told = toldBy(mentions)
  const served = servedBetween(graph, told)
  const pairs = storyPairs(gold, told, served)
  const follows = served.filter(({ relation }) => relation === 'FOLLOWS')
  const parts = served.filter(({ relation }) => relation === 'PART_OF')
  const isTold = (key: string) => [...told.values()].some(({ keys }) => keys.has(key))
  const wanted = (gold.follows ?? []).filter((both) => both.every(isTold))
  const isWanted = (one: ServedRelation) => (gold.follows ?? []).some((both) => isFollower(one, both))
  return {
    stories: countStories(pairs),
    storiesAcross: countStories(pairs.filter(({ together }) => !together)),
    follows: {
      count: wanted.filter((both) => follows.some((one) => isFollower(one, both))).length,
      of: wanted.length,
    },
    parts: { count: parts.filter((one) => isPart(one, gold)).length, of: parts.length },
    wrong: pairs.flatMap(({ one, found }) => (!one && found ? [found] : [])),
    otherFollows: follows.filter((one) => !isWanted(one)),
    wrongParts: parts.filter((one) => !isPart(one, gold)),
  }
}
