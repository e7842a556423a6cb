import type { ActorMention } from '../doc.ts'
import { childrenOf, lemmaAt, tokenAt } from '../document/tree.ts'
import type { Reading, Story } from '../events/reading.ts'
import {
  deedFrom,
  firstFrom,
  hasSubject,
  isNegated,
  isOf,
  isOpen,
  mentionFrom,
  speakerOf,
  subjectOf,
  wordAt,
} from './words.ts'

/** Somebody is said to have done a deed that a noun names, or not to have done it. */
export interface Told {
  /** The noun of the deed. */
  readonly deed: number
  /** The word that says so. */
  readonly verb: number
  readonly doer: ActorMention
  /** Who says so by himself; null where the frame of the sentence tells. */
  readonly speaker: ActorMention | null
  readonly modality: 'ACTUAL' | 'NEGATED' | 'UNCERTAIN'
  readonly rule: string
}

type Finder = (story: Story, reading: Reading, at: number) => Told | null

const isVerb = ({ tree }: Reading, i: number, lemmas: RegExp): boolean =>
  lemmas.test(lemmaAt(tree, i)) && /^V/.test(tokenAt(tree, i).xpos)

/** "[The front] claimed responsibility for [the attack]", "[the front] denied any role in [the bombing]". */
const byShare: Finder = (story, reading, verb) => {
  const denied = isOf(story, reading, 'denying', verb)
  if (!(denied || isOf(story, reading, 'owning', verb)) || isNegated(reading, verb) || isOpen(reading, verb))
    return null
  const share = firstFrom(reading, verb + 1, 5, (i) => isOf(story, reading, 'deed-shares', i))
  const doer = subjectOf(reading, verb)
  if (share === null || doer === null) return null
  const deed = deedFrom(story, reading, share + 2)
  if (deed === null) return null
  return { deed, verb, doer, speaker: doer, modality: denied ? 'NEGATED' : 'ACTUAL', rule: 'account:share' }
}

/** "[Responsibility] for [the attack] was claimed by [the front]", "[the attack] was claimed by [the front]". */
const byClaimed: Finder = (story, reading, verb) => {
  if (!isVerb(reading, verb, /^claim$/) || wordAt(reading, verb + 1) !== 'by') return null
  if (isNegated(reading, verb)) return null
  const doer = mentionFrom(reading, verb + 2)
  const deed = [...Array(8).keys()]
    .map((k) => verb - 1 - k)
    .find((i) => i >= 0 && deedFrom(story, reading, i, 1) !== null)
  if (doer === null || deed === undefined) return null
  return { deed, verb, doer, speaker: doer, modality: 'ACTUAL', rule: 'account:claimed' }
}

/** "[Police] blamed [the front] for [the attack]", "blamed [the attack] on [the front]", "[the front] was blamed for [it]". */
const byBlame: Finder = (story, reading, verb) => {
  const { tree } = reading
  if (
    !isVerb(reading, verb, /^(?:blame|attribute|pin)$/) ||
    isNegated(reading, verb) ||
    isOpen(reading, verb)
  )
    return null
  const passive = childrenOf(tree, verb).some((c) => /:pass$/.test(tokenAt(tree, c).deprel))
  const subject = subjectOf(reading, verb)
  const speaker = passive ? null : speakerOf(reading, verb)
  const joint = firstFrom(reading, verb + 1, 12, (i) => /^(?:for|on|to)$/.test(wordAt(reading, i)))
  if (joint === null) return null
  const rule = 'account:blamed'
  if (wordAt(reading, joint) === 'for') {
    const doer = passive ? subject : mentionFrom(reading, verb + 1)
    const deed = deedFrom(story, reading, joint + 1)
    return doer === null || deed === null ? null : { deed, verb, doer, speaker, modality: 'ACTUAL', rule }
  }
  const deed = deedFrom(story, reading, verb + 1, joint - verb - 1)
  const doer = mentionFrom(reading, joint + 1)
  return doer === null || deed === null ? null : { deed, verb, doer, speaker, modality: 'ACTUAL', rule }
}

/** "[the front] was behind [the attack]", "was not responsible for [the attack]", "had nothing to do with [it]". */
const byBehind: Finder = (story, reading, at) => {
  const word = wordAt(reading, at)
  const next = wordAt(reading, at + 1)
  const nothing = word === 'nothing' && next === 'to' && wordAt(reading, at + 2) === 'do'
  const behind =
    word === 'behind' || (/^(?:responsible|blame|involved)$/.test(word) && /^(?:for|in)$/.test(next))
  if (!behind && !nothing) return null
  const deed = deedFrom(story, reading, at + 1)
  const be = [1, 2, 3, 4].map((k) => at - k).find((i) => /^(?:be|have)$/.test(lemmaAt(reading.tree, i)))
  if (deed === null || be === undefined || isOpen(reading, at)) return null
  // "she said members of a union were responsible": theirs, whoever they are, and not hers
  const doer = hasSubject(reading, at)
    ? (subjectOf(reading, at) ?? mentionBefore(reading, be))
    : (subjectOf(reading, tokenAt(reading.tree, at).head) ?? mentionBefore(reading, be))
  if (doer === null) return null
  const between = [...Array(at - be).keys()].map((k) => wordAt(reading, be + k))
  const negated =
    nothing || isDeniedAbove(story, reading, be) || between.some((w) => /^(?:not|n['’]t|never)$/.test(w))
  const unsure = between.some((w) => /^(?:believed|thought|suspected|likely|probably|possibly)$/.test(w))
  const modality = negated ? 'NEGATED' : unsure ? 'UNCERTAIN' : 'ACTUAL'
  return { deed, verb: at, doer, speaker: null, modality, rule: 'account:behind' }
}

/** "[denied] that the group was behind it". */
function isDeniedAbove(story: Story, reading: Reading, be: number): boolean {
  const that = [1, 2, 3, 4, 5].map((k) => be - k).find((i) => wordAt(reading, i) === 'that')
  return that !== undefined && isOf(story, reading, 'denying', that - 1)
}

/** Who is named right before a word. */
function mentionBefore(reading: Reading, at: number): ActorMention | null {
  const [one, two] = [reading.actorAt.get(at - 1), reading.actorAt.get(at - 2)]
  const mention = one ?? two ?? null
  const denied = mention !== null && /^(?:no|none|nobody|neither)$/.test(wordAt(reading, mention.first))
  return denied ? null : mention
}

/** "[the attack] was the work of [the front]". */
const byWork: Finder = (story, reading, at) => {
  if (wordAt(reading, at) !== 'work' || wordAt(reading, at + 1) !== 'of' || isOpen(reading, at)) return null
  const doer = mentionFrom(reading, at + 2)
  const deed = [2, 3, 4, 5, 6].map((k) => at - k).find((i) => deedFrom(story, reading, i, 1) !== null)
  if (doer === null || deed === undefined) return null
  const negated = [1, 2, 3].some((k) => /^(?:not|n['’]t)$/.test(wordAt(reading, at - k)))
  return {
    deed,
    verb: at,
    doer,
    speaker: null,
    modality: negated ? 'NEGATED' : 'ACTUAL',
    rule: 'account:work',
  }
}

/** "[The front] claimed [the attack]", "[it] carried out [the bombing]", "has claimed Monday's [ambush]". */
const byDoing: Finder = (story, reading, verb) => {
  const claims = isVerb(reading, verb, /^claim$/)
  const does = isOf(story, reading, 'carrying-out', verb) && isVerb(reading, verb, /./)
  if (!(claims || does) || isNegated(reading, verb) || isOpen(reading, verb)) return null
  const from = verb + (/^(?:out|off|up)$/.test(wordAt(reading, verb + 1)) ? 2 : 1)
  const deed = deedFrom(story, reading, from, 5)
  const doer = subjectOf(reading, verb)
  if (deed === null || doer === null || !isKnownDeed(reading, from, deed)) return null
  // "claimed the bombing was staged" says something of it
  if (tokenAt(reading.tree, deed).head !== verb) return null
  const speaker = claims ? doer : null
  return { deed, verb, doer, speaker, modality: 'ACTUAL', rule: claims ? 'account:claimed' : 'account:done' }
}

/** "the attack", "Monday's attack": told before, or told here of a day; "an attack" is told by the verb itself. */
function isKnownDeed(reading: Reading, from: number, deed: number): boolean {
  const before = [...Array(deed - from).keys()].map((k) => wordAt(reading, from + k))
  return before.some((word) => /^(?:the|this|these|those|both|['’]s)$/.test(word)) && !before.includes('that')
}

const finders: readonly Finder[] = [byShare, byClaimed, byBlame, byBehind, byWork, byDoing]

/** Who is said to have done what nouns of the sentence name, each deed once. */
export function findDoers(story: Story, reading: Reading): Told[] {
  const out = new Map<number, Told>()
  for (const i of reading.tree.tokens.keys()) {
    for (const find of finders) {
      const told = find(story, reading, i)
      if (told !== null && !out.has(told.deed)) out.set(told.deed, told)
    }
  }
  return [...out.values()]
}
