import { childrenOf, lemmaAt, subtree, tokenAt } from '../document/tree.ts'
import type { Hit } from '../events/hit.ts'
import { matchNoun } from '../events/match-noun.ts'
import { judgeModality } from '../events/modality.ts'
import type { Reading, Story } from '../events/reading.ts'
import { findDoers, type Told } from './doers.ts'
import { gappedTolls } from './gapped.ts'
import { harmedNobody, isUnderDenial } from './nobody.ts'
import { victimsNamed } from './victims.ts'
import { bareHit, deedRowAt, isDeed, isNegated, isOf, speakerOf, wordAt } from './words.ts'

/** A noun of a deed as a hit, whether or not its own words would make it one. */
export function hitAt(story: Story, reading: Reading, noun: number): Hit | null {
  const row = deedRowAt(story, reading, noun)
  if (row === null) return null
  const made = matchNoun(row, story, reading, noun)
  if (typeof made !== 'string') return { ...made, dependent: made.anaphor }
  return {
    ...bareHit(reading, noun, row),
    mode: row.block.mode,
    modeRule: row.block.mode === null ? null : row.rule,
    dependent: true,
  }
}

/** "[Monday's] ambush", "the bombing [in Kano on Monday]": what has a day of its own may be told here first. */
const hasOwnTime = (reading: Reading, noun: number): boolean => {
  const below = new Set(subtree(reading.tree, noun))
  return reading.times.some(({ kind, last }) => kind === 'date' && below.has(last))
}

function withDoer(reading: Reading, hit: Hit, { doer, verb, speaker, modality, rule, deed }: Told): Hit {
  const others = hit.fillers.filter((f) => f.role !== 'actor')
  return {
    ...hit,
    dependent: hit.dependent === true && !hasOwnTime(reading, deed),
    fillers: [...others, { role: 'actor', token: doer.head, rule }],
    account: { modality, speaker, rule, token: verb },
  }
}

/** "dismissed [reports] of an air strike as false", "rejected [claims] of a massacre": the verb; null where there is none. */
function denierOf(story: Story, reading: Reading, noun: number): number | null {
  const before = [2, 3, 4, 5].map((k) => noun - k)
  const account = before.find(
    (i) => isOf(story, reading, 'account-nouns', i) && wordAt(reading, i + 1) === 'of',
  )
  if (account === undefined) return null
  return (
    [1, 2, 3, 4]
      .map((k) => account - k)
      .find((i) => isOf(story, reading, 'denying', i) && !isNegated(reading, i)) ?? null
  )
}

/** "the attack [never] took place", "denied [the bombing]", "[no such] raid": told before, and said not to have been. */
function isDenied(story: Story, reading: Reading, noun: number, hit: Hit): boolean {
  if (wordAt(reading, noun - 1) === 'such' && wordAt(reading, noun - 2) === 'no') return true
  const { modality, token } = judgeModality(story, reading, hit)
  if (!hit.anaphor || modality !== 'NEGATED' || token === null) return false
  // "nobody claimed responsibility for the attack" says nothing of whether it was
  return isOf(story, reading, 'denying', token) || hit.partners.includes(tokenAt(reading.tree, token).head)
}

/** The hit as one that did not happen; null where nobody says so. */
function asDenied(story: Story, reading: Reading, noun: number, hit: Hit): Hit | null {
  const verb = denierOf(story, reading, noun)
  const rule = 'account:denied'
  const denied: Hit = {
    ...hit,
    anaphor: true,
    dependent: true,
    account: { modality: 'NEGATED', speaker: null, rule, token: null },
  }
  if (verb !== null) {
    const account = { modality: 'NEGATED' as const, speaker: speakerOf(reading, verb), rule, token: verb }
    return { ...denied, account }
  }
  return isDenied(story, reading, noun, hit) ? denied : null
}

/** "denied that [any shots] were fired": by whomever, and at whomever. */
function isOfAnything({ tree }: Reading, verb: number): boolean {
  const parts = childrenOf(tree, verb).filter((c) => /^(?:nsubj|obj)/.test(tokenAt(tree, c).deprel))
  return parts.some((part) => childrenOf(tree, part).some((c) => lemmaAt(tree, c) === 'any'))
}

/** The hit as one that never was, where all deeds of its kind are denied; null elsewhere. */
function asNeverDone(story: Story, reading: Reading, hit: Hit): Hit | null {
  const denied = isUnderDenial(story, reading, hit.token) && isOfAnything(reading, hit.token)
  if (!denied || !isDeed(hit.row)) return null
  const account = { modality: 'NEGATED' as const, speaker: null, rule: 'account:denied', token: null }
  return { ...hit, dependent: true, account }
}

/**
 * Hits with other accounts of what was told before: who is said to have done a deed that a noun names, and deeds that
 * are said not to have been. `hits` are those that the sentence tells by itself.
 */
export function withAccounts(story: Story, reading: Reading, hits: readonly Hit[]): Hit[] {
  const doers = new Map(findDoers(story, reading).map((told) => [told.deed, told]))
  const held = new Set(hits.flatMap((hit) => [hit.token, ...hit.partners]))
  const told = hits.map((hit) => {
    const nobody = harmedNobody(story, reading, hit.token)
    if (nobody !== null) return nobody
    const never = asNeverDone(story, reading, hit)
    if (never !== null) return never
    const doer = [hit.token, ...hit.partners].flatMap((noun) => doers.get(noun) ?? [])[0]
    const isOthers = hit.fillers.some(
      ({ role, token }) => role === 'actor' && token !== doer?.doer.head && reading.actorAt.has(token),
    )
    return doer === undefined || isOthers ? hit : withDoer(reading, hit, doer)
  })
  const added = [...reading.tree.tokens.keys()].flatMap((noun): Hit[] => {
    if (held.has(noun) || reading.framed.has(noun)) return []
    const victims = harmedNobody(story, reading, noun) ?? victimsNamed(story, reading, noun)
    if (victims !== null) return [victims]
    const hit = deedRowAt(story, reading, noun) === null ? null : hitAt(story, reading, noun)
    if (hit === null) return []
    const doer = doers.get(noun)
    if (doer !== undefined) return [withDoer(reading, hit, doer)]
    const denied = asDenied(story, reading, noun, hit)
    return denied === null ? [] : [denied]
  })
  return [...told, ...added, ...gappedTolls(reading, hits)].sort((a, b) => a.token - b.token)
}
