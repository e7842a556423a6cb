import type { Event, EventType } from '@wiregraph/schema'
import { factsOf, type Side } from './event-facts.ts'
import { daysAfter, distanceInText, type EventPair, lieOf, sharedParties, sidesAgree } from './event-pairs.ts'
import { passage } from './same-story.ts'

/** A kind of event: of a type, in any of the modes; in all of them where none is named. */
interface Kind {
  readonly type: EventType
  readonly modes?: readonly (string | null)[]
}

interface PartRule {
  readonly rule: string
  readonly part: Kind
  readonly whole: Kind
  /** A side of the part that agrees with a side of the whole; any of them will do. */
  readonly sides: readonly (readonly [Side, Side])[]
}

/** What is done to people and things in an attack. */
const harm = ['targeted', 'abduct', 'beat', 'torture', 'sexual', 'destroy']
/** Attacks as a whole. */
const attack = [
  null,
  'primitive',
  'firearms',
  'explosives',
  'suicide-attack',
  'aerial',
  'drone',
  'heavy-weapons',
]
const crowd = ['demo', 'riot', 'strike', 'obstruct']
/** What a crowd does, and what is done to it. */
const unrest = [null, 'beat', 'crowd-control', 'destroy', 'firearms', 'primitive']

const doers = [['actors', 'actors']] as const
const ofCrowd = [
  ['actors', 'actors'],
  ['recipients', 'actors'],
] as const

/** No two kinds stand in it both ways round, so that of two events one at most is the part. */
const partRules: readonly PartRule[] = [
  // Gunmen attacked the camp and kidnapped two nurses.
  {
    rule: 'part-of-attack',
    part: { type: 'ASSAULT', modes: harm },
    whole: { type: 'ASSAULT', modes: attack },
    sides: doers,
  },
  // Rebels took the town; they killed three guards.
  {
    rule: 'part-of-capture',
    part: { type: 'ASSAULT' },
    whole: { type: 'COERCE', modes: ['seize'] },
    sides: doers,
  },
  // Soldiers raided the village and detained ten men.
  {
    rule: 'part-of-raid',
    part: { type: 'COERCE', modes: ['arrest'] },
    whole: { type: 'ASSAULT', modes: attack },
    sides: doers,
  },
  // At the march, police fired tear gas at the students and detained some, and cars were burned.
  {
    rule: 'part-of-protest',
    part: { type: 'ASSAULT', modes: unrest },
    whole: { type: 'PROTEST', modes: crowd },
    sides: ofCrowd,
  },
  {
    rule: 'part-of-protest',
    part: { type: 'COERCE', modes: ['arrest'] },
    whole: { type: 'PROTEST', modes: crowd },
    sides: ofCrowd,
  },
  {
    rule: 'part-of-protest',
    part: { type: 'PROTEST', modes: ['vandalize'] },
    whole: { type: 'PROTEST', modes: crowd },
    sides: doers,
  },
  // On his visit the minister met traders; at the talks they agreed on a truce.
  {
    rule: 'part-of-visit',
    part: { type: 'CONSULT', modes: [null, 'third-party', 'multilateral'] },
    whole: { type: 'CONSULT', modes: ['visit'] },
    sides: doers,
  },
  { rule: 'part-of-talks', part: { type: 'AGREE' }, whole: { type: 'CONSULT' }, sides: doers },
]

const isKind = ({ type, mode }: Event, kind: Kind): boolean =>
  type === kind.type && (kind.modes === undefined || kind.modes.includes(mode))

const isToldThere = (pair: EventPair): boolean => (distanceInText(pair) ?? passage + 1) <= passage

/**
 * At the place of the whole, in it or beside it; where a place is missing, told within some sentences of a whole that is
 * put somewhere, or that the same two sides make.
 */
function placesAllow(pair: EventPair): boolean {
  const lie = lieOf(pair)
  if (lie !== 'UNKNOWN') return ['SAME', 'INSIDE', 'NEAR'].includes(lie)
  const { place } = factsOf(pair[1])
  const isSomewhere = place !== null && place.kind !== 'COUNTRY'
  return isToldThere(pair) && (isSomewhere || sharedParties(pair).length >= 2)
}

/** On the days of the whole; where only publication tells, told by one article. */
function daysAllow(pair: EventPair): boolean {
  const after = daysAfter(pair)
  return after?.stated ? after.days === 0 : distanceInText(pair) !== null
}

/** The rule by which the first is a part of the second: of a fitting kind, on its days, at its place, by its parties. */
export function partRuleOf(pair: EventPair): string | null {
  const [part, whole] = pair
  const fitting = partRules.find((one) => isKind(part.event, one.part) && isKind(whole.event, one.whole))
  if (fitting === undefined || !daysAllow(pair) || !placesAllow(pair)) return null
  return fitting.sides.some(([x, y]) => sidesAgree(pair, x, y)) ? fitting.rule : null
}
