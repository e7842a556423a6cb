import { type Actor, type EventInContext, kilometersBetween, type Place } from '@wiregraph/schema'
import { anyAgree } from './actors.ts'
import { factsOf, partiesOf, type Side } from './event-facts.ts'
import { contains, isExact } from './places.ts'
import { likeness } from './story.ts'

/** Two events, of which the first is asked about. */
export type EventPair = readonly [EventInContext, EventInContext]

/**
 * How two places lie to each other: INSIDE is the first in the second, NEAR are towns side by side, LAND is a country
 * and something in it; APART are two others, ABROAD those of two countries; UNKNOWN where a place is missing.
 */
export type Lie = 'SAME' | 'INSIDE' | 'AROUND' | 'NEAR' | 'LAND' | 'APART' | 'ABROAD' | 'UNKNOWN'

const nearKilometers = 25

function isNear(a: Place, b: Place): boolean {
  if (!isExact(a) || !isExact(b) || a.coordinates === null || b.coordinates === null) return false
  return kilometersBetween(a.coordinates, b.coordinates) <= nearKilometers
}

const isCountry = ({ kind }: Place) => kind === 'COUNTRY'

export function lieOf([first, second]: EventPair): Lie {
  const [a, b] = [factsOf(first).place, factsOf(second).place]
  if (a === null || b === null) return 'UNKNOWN'
  if (a.id === b.id) return isCountry(a) ? 'LAND' : 'SAME'
  if (contains(b, a)) return isCountry(b) ? 'LAND' : 'INSIDE'
  if (contains(a, b)) return isCountry(a) ? 'LAND' : 'AROUND'
  if (isNear(a, b)) return 'NEAR'
  return a.country !== null && a.country === b.country ? 'APART' : 'ABROAD'
}

/** Parties of both events, on whichever side, each once. */
export function sharedParties([a, b]: EventPair): Actor[] {
  const others = new Set(partiesOf(b).map(({ id }) => id))
  return [...new Map(partiesOf(a).map((actor) => [actor.id, actor])).values()].filter(({ id }) =>
    others.has(id),
  )
}

/** A party on a side of the first and one on a side of the second may be the same. */
export const sidesAgree = ([a, b]: EventPair, x: Side, y: Side): boolean =>
  anyAgree(factsOf(a)[x], factsOf(b)[y])

/** Someone named, by whichever name, takes part in both. */
export const sharesNamed = (pair: EventPair): boolean => sharedParties(pair).some(({ generic }) => !generic)

/** Days from the end of the second event to the beginning of the first: negative when the first was before; 0 where they overlap. */
export interface DaysAfter {
  readonly days: number
  /** Both say when; else publication tells. */
  readonly stated: boolean
}

export function daysAfter([first, second]: EventPair): DaysAfter | null {
  const [a, b] = [factsOf(first).days, factsOf(second).days]
  if (a === null || b === null) return null
  const days = a.first > b.last ? a.first - b.last : a.last < b.first ? a.last - b.first : 0
  return { days, stated: a.stated && b.stated }
}

/** Characters between the nearest two triggers in one article that tells of both; null where none does. */
export function distanceInText([a, b]: EventPair): number | null {
  const distances = a.reports.flatMap(({ report: x }) =>
    b.reports
      .filter(({ report: y }) => x.article === y.article)
      .map(({ report: y }) => Math.abs(x.trigger.start - y.trigger.start)),
  )
  return distances.length === 0 ? null : Math.min(...distances)
}

/** Of the articles of the event that fewer tell of, the share that tell of the other as well: 0 to 1. */
export function shareTogether([a, b]: EventPair): number {
  const [left, right] = [factsOf(a).articles, factsOf(b).articles]
  const both = [...left.keys()].filter((id) => right.has(id)).length
  return both / Math.max(1, Math.min(left.size, right.size))
}

/** How alike their articles are on the whole, not counting one that tells of both; null where nothing tells. */
export function likenessOf([a, b]: EventPair): number | null {
  const likes: number[] = []
  for (const [id, x] of factsOf(a).articles) {
    for (const [other, y] of factsOf(b).articles) {
      const like = id === other ? null : likeness(x.story, y.story)
      if (like !== null) likes.push(like)
    }
  }
  // Sorted, since a sum of floats depends on its order.
  return likes.length === 0
    ? null
    : likes.sort((x, y) => x - y).reduce((sum, like) => sum + like) / likes.length
}

/** Weight of the words that stand in the evidence of both and say what their articles are about, 0 to 1. */
export const wordsOfBoth = ([a, b]: EventPair): number => likeness(factsOf(a).words, factsOf(b).words) ?? 0
