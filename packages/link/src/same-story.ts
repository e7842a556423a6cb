import type { Actor } from '@wiregraph/schema'
import { anyAgree } from './actors.ts'
import { partiesOf } from './event-facts.ts'
import {
  daysAfter,
  distanceInText,
  type EventPair,
  type Lie,
  lieOf,
  likenessOf,
  sharedParties,
  shareTogether,
  wordsOfBoth,
} from './event-pairs.ts'
import { likenessPoints } from './story.ts'

const byLie: Readonly<Record<Lie, number>> = {
  SAME: 2,
  INSIDE: 1.5,
  AROUND: 1.5,
  NEAR: 1.5,
  LAND: 0.5,
  UNKNOWN: 0,
  APART: -1.5,
  ABROAD: -1.5,
}

const isState = ({ kind }: Actor) => kind === 'STATE' || kind === 'GOVERNMENT'

/** A person or a group that takes part in both says much, a state less, a generic group ("police") little. */
const weightOf = (actor: Actor): number => (actor.generic ? 0.5 : isState(actor) ? 1 : 2)

function partiesEvidence(pair: EventPair): number {
  const shared = sharedParties(pair)
  if (shared.length > 0)
    return Math.min(
      3,
      shared.map(weightOf).reduce((sum, weight) => sum + weight),
    )
  return anyAgree(partiesOf(pair[0]), partiesOf(pair[1])) ? 0.25 : 0
}

/** Characters in which one thing is told: some sentences. */
export const passage = 500

function likenessEvidence(pair: EventPair): number {
  const like = likenessOf(pair)
  return like === null ? 0 : likenessPoints(like, -2)
}

/** Told by one article, best in one breath; or by articles that are alike. One review that names both is little. */
function tellingEvidence(pair: EventPair): number {
  const distance = distanceInText(pair)
  if (distance === null) return likenessEvidence(pair)
  const share = shareTogether(pair)
  return share * (distance <= passage ? 2 : 1) + (1 - share) * likenessEvidence(pair)
}

/** Up to so many days apart, and what that says. */
const timeSteps = [
  [1, 1],
  [2, 0.5],
  [4, -0.5],
  [7, -1],
  [14, -2],
] as const

/** Null: too far apart to be one story. Where only publication tells, its distance says half as much. */
function timeEvidence(pair: EventPair): number | null {
  const after = daysAfter(pair)
  if (after === null) return 0
  const step = timeSteps.find(([most]) => Math.abs(after.days) <= most)
  if (step === undefined) return null
  return after.stated || step[1] > 0 ? step[1] : step[1] / 2
}

/** The same kind of deed by parties that agree, at places of which one may hold the other. */
const isSameDeed = ([{ event: a }, { event: b }]: EventPair): boolean =>
  a.type === b.type && a.mode === b.mode

/**
 * How much ties two events to one story, about -5 to 11: place, parties, how they are told, words and time. Null where
 * they are too far apart in time. Symmetric.
 */
export function weighStory(pair: EventPair): number | null {
  const time = timeEvidence(pair)
  if (time === null) return null
  const [place, parties] = [byLie[lieOf(pair)], partiesEvidence(pair)]
  const deed = place > 0 && parties > 0 && isSameDeed(pair) ? 0.75 : 0
  const words = Math.min(1.5, 5 * wordsOfBoth(pair))
  return place + parties + deed + tellingEvidence(pair) + words + time
}
