import type { Actor, Event } from '@wiregraph/schema'
import {
  daysAfter,
  distanceInText,
  type EventPair,
  lieOf,
  likenessOf,
  sharedParties,
  sharesNamed,
  sidesAgree,
} from './event-pairs.ts'
import { passage } from './same-story.ts'
import { alike, unlike } from './story.ts'

/** The first event follows the second. */
interface FollowRule {
  readonly rule: string
  readonly holds: (pair: EventPair) => boolean
}

const is = ({ type, mode }: Event, wanted: Event['type'], ...modes: readonly string[]): boolean =>
  type === wanted && mode !== null && modes.includes(mode)

/** A month later it is another matter. */
const longestDays = 31

function comesLater(pair: EventPair): boolean {
  const { days, stated } = daysAfter(pair) ?? { days: 0, stated: false }
  return stated && days > 0 && days <= longestDays
}

const isToldTogether = (pair: EventPair): boolean =>
  distanceInText(pair) !== null || (likenessOf(pair) ?? 0) >= alike

/** Not of two stories, as far as their articles tell. */
const mayBeOneStory = (pair: EventPair): boolean => (likenessOf(pair) ?? unlike) >= unlike

/** What can only come after: no day says otherwise; where a day is missing, one article or alike ones tell of both. */
function canComeLater(pair: EventPair): boolean {
  const { days, stated } = daysAfter(pair) ?? { days: 0, stated: false }
  return days >= 0 && days <= longestDays && mayBeOneStory(pair) && (stated || isToldTogether(pair))
}

const isThere = (pair: EventPair): boolean => ['SAME', 'NEAR'].includes(lieOf(pair))
const isAround = (pair: EventPair): boolean => ['SAME', 'NEAR', 'INSIDE', 'AROUND'].includes(lieOf(pair))

/** Two sides that meet, agree or quarrel again. */
const haveTwoSides = (pair: EventPair): boolean =>
  sharedParties(pair).filter(({ generic }) => !generic).length >= 2

const isSameKind = ([{ event: a }, { event: b }]: EventPair): boolean =>
  a.type === b.type && a.mode === b.mode

const sharedRecipients = (pair: EventPair): Actor[] => {
  const [a, b] = pair.map(({ event }) => new Set(event.recipients.map(({ actor }) => actor)))
  return sharedParties(pair).filter(({ id }) => a?.has(id) && b?.has(id))
}

const isInOneBreath = (pair: EventPair): boolean => (distanceInText(pair) ?? passage + 1) <= passage

/** Those set free may be those who were taken. */
const freesThem = (pair: EventPair): boolean =>
  sharesNamed(pair) ||
  sharedRecipients(pair).length > 0 ||
  ((isAround(pair) || isInOneBreath(pair)) && sidesAgree(pair, 'recipients', 'recipients'))

/** The same deed again: there by the same, between the same two sides, or to the same person. */
const repeats = (pair: EventPair): boolean =>
  (isThere(pair) && sidesAgree(pair, 'actors', 'actors')) ||
  haveTwoSides(pair) ||
  sharedRecipients(pair).some(({ kind }) => kind === 'PERSON')

const followRules: readonly FollowRule[] = [
  {
    // Part of the town was taken on Monday, all of it on Friday.
    rule: 'follows-again',
    holds: (pair) => isSameKind(pair) && comesLater(pair) && mayBeOneStory(pair) && repeats(pair),
  },
  {
    // The town was taken by rebels, and days later by the army.
    rule: 'follows-retaking',
    holds: (pair) =>
      pair.every(({ event }) => is(event, 'COERCE', 'seize')) &&
      comesLater(pair) &&
      isThere(pair) &&
      mayBeOneStory(pair),
  },
  {
    // The hostages were freed.
    rule: 'follows-release',
    holds: (pair) => {
      const [{ event: a }, { event: b }] = pair
      const isCaptivity = is(b, 'ASSAULT', 'abduct') || is(b, 'COERCE', 'arrest')
      return is(a, 'RETREAT', 'release') && isCaptivity && canComeLater(pair) && freesThem(pair)
    },
  },
  {
    // The rebels left the town that they had taken, or its garrison left it to them.
    rule: 'follows-withdrawal',
    holds: (pair) => {
      const [{ event: a }, { event: b }] = pair
      return is(a, 'RETREAT', 'withdraw') && is(b, 'COERCE', 'seize') && canComeLater(pair) && isThere(pair)
    },
  },
  {
    // The editor who was arrested was sentenced.
    rule: 'follows-sentence',
    holds: (pair) => {
      const [{ event: a }, { event: b }] = pair
      return (
        is(a, 'SANCTION', 'convict') && is(b, 'COERCE', 'arrest') && canComeLater(pair) && sharesNamed(pair)
      )
    },
  },
]

/** The rule by which the first follows the second; null where none does. */
export const followRuleOf = (pair: EventPair): string | null =>
  followRules.find(({ holds }) => holds(pair))?.rule ?? null
