import { childrenOf, lemmaAt, tokenAt } from '../document/tree.ts'
import { isWordOf } from '../events/classes.ts'
import { fillersOf, type Hit } from '../events/hit.ts'
import { isDefinite } from '../events/modality.ts'
import type { Reading, Story } from '../events/reading.ts'
import type { Draft } from './draft.ts'

const isPronoun = (reading: Reading, token: number) => tokenAt(reading.tree, token).upos === 'PRON'

/** "[the prisoners] were killed", "[they] were killed": known from before. */
export const isKnown = (story: Story, reading: Reading, token: number): boolean =>
  isPronoun(reading, token) || isDefinite(story, reading, token)

/** "[their] discussions", "[her] arrest". */
const isOwned = ({ tree }: Reading, noun: number) =>
  childrenOf(tree, noun).some(
    (c) => tokenAt(tree, c).deprel === 'nmod:poss' && tokenAt(tree, c).upos === 'PRON',
  )

/** What an event noun is aimed at: "the raid on [the school] on Friday", "the arrest of [the editor]". */
const targetsOf = ({ times }: Reading, { fillers }: Hit) =>
  fillers.filter(
    ({ role, rule, token }) =>
      role === 'recipient' &&
      /^(?:on|of|against)$/.test(rule) &&
      !times.some(({ first, last }) => first <= token && last >= token),
  )

/** "held [their discussions]": the event noun that completes the verb; "took to [the streets]" has none. */
function companionOf(story: Story, { tree }: Reading, { row, partners }: Hit): number | undefined {
  const isEvent = (noun: number) =>
    story.lexicon.rows
      .get(lemmaAt(tree, noun))
      ?.some(({ part, type }) => part === 'noun' && type === row.type)
  return row.block.with.length === 0 ? undefined : partners.find(isEvent)
}

/** "fled [these strikes], which left 50 dead": the violence before the relative clause of the harm. */
function isHarmOfKnown(story: Story, reading: Reading, { token, row }: Hit): boolean {
  const { tree } = reading
  if (row.type !== 'ASSAULT' || tokenAt(tree, token).deprel !== 'acl:relcl') return false
  const relative = childrenOf(tree, token).find((c) => /^(?:that|which)$/i.test(tokenAt(tree, c).text))
  if (relative === undefined) return false
  const noun = [relative - 1, relative - 2].find((i) =>
    isWordOf(story.lexicon.words.get('violent-nouns'), reading, i),
  )
  return noun !== undefined && isDefinite(story, reading, noun)
}

/** "the attack", "killed in that raid", "her arrest", "the raid on the school": a noun for what was told before. */
export function isNamedAgain(story: Story, reading: Reading, hit: Hit): boolean {
  if (hit.anaphor || isHarmOfKnown(story, reading, hit)) return true
  const noun = hit.row.part === 'noun' ? hit.token : companionOf(story, reading, hit)
  if (noun === undefined) return false
  if (!isDefinite(story, reading, noun)) return isOwned(reading, noun)
  return targetsOf(reading, hit).every((f) => isKnown(story, reading, f.token))
}

/** "[The attackers] set fire to a car": those who are named by what they did. */
export function hasKnownAttackers(story: Story, reading: Reading, hit: Hit): boolean {
  const words = story.lexicon.words.get('attackers')
  const doers = fillersOf(hit, 'actor')
  return doers.length > 0 && doers.every((t) => isDefinite(story, reading, t) && isWordOf(words, reading, t))
}

/** "[They] shot two guards", "saw [them] shoot two guards": told of somebody whom the text spoke of before. */
export function isDoneByPronoun(reading: Reading, hit: Hit): boolean {
  const doers = fillersOf(hit, 'actor')
  return doers.length > 0 && doers.every((t) => /^(?:they|them|he|she)$/i.test(tokenAt(reading.tree, t).text))
}

const amongVictims = /\b(?:among|of) (?:those|the people)(?: who(?: (?:was|were|had been))?)? $/i

/** "Two nurses were among those [killed]": some of the victims told before. */
export function isPartOfToll(story: Story, { tree }: Reading, { token }: Hit): boolean {
  const { start } = tokenAt(tree, token)
  return amongVictims.test(story.doc.article.text.slice(Math.max(tokenAt(tree, 0).start, start - 50), start))
}

const otherTimes =
  /^(?:previously|earlier|before|already|repeatedly|often|sometimes|usually|frequently|once|twice|again|never|ever|always|recently|later|since|also)$/i

/** "had [earlier] shelled": of another time, whatever it is. */
const isOfOtherTimes = ({ tree }: Reading, verb: number) =>
  childrenOf(tree, verb).some((c) => otherTimes.test(tokenAt(tree, c).text))

/** "the army said it [had] shelled the camp": told of what lies before what is being told. */
export function isPluperfect({ tree }: Reading, { token, partners }: Hit): boolean {
  return [token, ...partners].some((verb) =>
    childrenOf(tree, verb).some(
      (c) => tokenAt(tree, c).deprel === 'aux' && /^(?:had|'d|’d)$/i.test(tokenAt(tree, c).text),
    ),
  )
}

/** No place and no day of its own, and not said to be of another time. */
export const isUnset = (reading: Reading, { hit, where, when }: Draft): boolean =>
  where === null &&
  when === null &&
  !/^VB[ZP]$/.test(tokenAt(reading.tree, hit.token).xpos) &&
  ![hit.token, ...hit.partners].some((t) => isOfOtherTimes(reading, t))

/** "hit back with airstrikes. … a video of [airstrikes]": the word alone, for what nobody new did to anybody new. */
export const isNamedAlone = (reading: Reading, { hit, actors, recipients, when }: Draft): boolean =>
  hit.row.part === 'noun' &&
  actors.length + recipients.length === 0 &&
  when === null &&
  tokenAt(reading.tree, hit.token).xpos === 'NNS' &&
  !childrenOf(reading.tree, hit.token).some((c) =>
    /^(?:det|nummod|amod)/.test(tokenAt(reading.tree, c).deprel),
  )
