import { childrenOf, lemmaAt, tokenAt } from '../document/tree.ts'
import { isWordOf } from '../events/classes.ts'
import { fillersOf, type Hit } from '../events/hit.ts'
import type { Reading, Story } from '../events/reading.ts'
import { inOneWay, mayBeOne, waysFit } from './apart.ts'
import type { Draft } from './draft.ts'
import {
  hasKnownAttackers,
  isDoneByPronoun,
  isKnown,
  isNamedAgain,
  isNamedAlone,
  isPartOfToll,
  isPluperfect,
  isUnset,
} from './points-back.ts'
import { continuesTelling } from './retold.ts'
import type { Tied } from './tie.ts'
import { type Before, hasLeftScene, onlyEvent, toldBefore, toldByHeading } from './told-before.ts'

/** How many sentences back an event is looked for, by what points back to it. */
const reach = { next: 1, also: 2, scene: 2, toll: 5, victims: 5, attackers: 5 } as const

const kills = (hit: Hit) => hit.row.type === 'ASSAULT'
const actorsOf = (draft: Draft) => draft.actors.map((a) => a.value.actor)

/** "Five militants were [also] killed", "[Another] 34 people were wounded". */
function hasMarker(story: Story, reading: Reading, draft: Draft): boolean {
  if (draft.quantities.some((q) => q.additional)) return true
  const also = story.lexicon.words.get('also')
  const near = [draft.hit.token, ...fillersOf(draft.hit, 'recipient')].flatMap((t) =>
    childrenOf(reading.tree, t),
  )
  return near.some((t) => isWordOf(also, reading, t))
}

function sharesVictims(story: Story, reading: Reading, draft: Draft, { draft: earlier }: Before): boolean {
  const back = fillersOf(draft.hit, 'recipient').filter((t) => isKnown(story, reading, t))
  if (back.length === 0) return false
  const before = story.readings[earlier.hit.sentence]
  if (before === undefined) return false
  const ids = new Set(earlier.recipients.map((r) => r.value.actor))
  if (draft.recipients.some((r) => ids.has(r.value.actor))) return true
  const words = new Set(fillersOf(earlier.hit, 'recipient').map((t) => lemmaAt(before.tree, t)))
  return back.some((t) => words.has(lemmaAt(reading.tree, t)))
}

/** "said they were killed by …; others said [they] were killed by …": one happening, told twice. */
function samePronoun(reading: Reading, draft: Draft, earlier: Draft): boolean {
  if (draft.hit.row.head !== earlier.hit.row.head) return false
  const victims = fillersOf(draft.hit, 'recipient')
  return victims.length > 0 && victims.every((t) => tokenAt(reading.tree, t).upos === 'PRON')
}

/** Two violent verbs of one sentence: "killed when militants attacked", "killed one and wounded two". */
function tiedInSentence(reading: Reading, draft: Draft, earlier: Draft): boolean {
  const [a, b] = [draft.hit.token, earlier.hit.token]
  const linked = (lower: number, upper: number) =>
    tokenAt(reading.tree, lower).head === upper &&
    /^(advcl|conj|xcomp|acl)/.test(tokenAt(reading.tree, lower).deprel)
  if (!linked(a, b) && !linked(b, a)) return false
  if (draft.actors.length === 0 || earlier.actors.length === 0) return true
  return actorsOf(draft).some((id) => actorsOf(earlier).includes(id))
}

/** No doer, place, time or means of its own: it must tell more of what was told before. */
function isBare(reading: Reading, draft: Draft): boolean {
  const { partners, row } = draft.hit
  // "put the toll at 17": the noun completes the verb and is no means
  const completed = row.part === 'verb' && row.block.with.length > 0
  const means = !completed && partners.some((p) => /^(NOUN|PROPN)$/.test(tokenAt(reading.tree, p).upos))
  return !means && draft.where === null && draft.when === null && fillersOf(draft.hit, 'actor').length === 0
}

/** "Three died", "nine houses were damaged": what a deed told before has done. */
const isOutcome = ({ hit: { row, mode, dependent }, quantities }: Draft) =>
  mode === null
    ? row.block.harm || quantities.some((q) => q.harm !== null)
    : dependent === true && mode === 'destroy'

/** "83 pupils were missing after the attack. … kidnapped [the pupils]": those whom the sentence of the attack spoke of. */
function isOfScene(story: Story, reading: Reading, draft: Draft, { draft: earlier }: Before): boolean {
  const before = story.readings[earlier.hit.sentence]?.tree
  const victims = fillersOf(draft.hit, 'recipient')
  if (before === undefined || victims.length === 0 || draft.where !== null || draft.when !== null)
    return false
  const doers = new Set(earlier.actors.map((a) => a.value.actor))
  if (draft.recipients.some((r) => doers.has(r.value.actor))) return false
  const spokenOf = (t: number) =>
    before.tokens.some((w) => w.upos === 'NOUN' && w.lemma === tokenAt(reading.tree, t).lemma)
  return victims.every(
    (t) => tokenAt(reading.tree, t).upos === 'NOUN' && isKnown(story, reading, t) && spokenOf(t),
  )
}

/** What in the words of the later report ties it to the earlier one, which stands in another sentence. */
function pointsTo(story: Story, reading: Reading, draft: Draft, before: Before): boolean {
  const { distance } = before
  const { hit } = draft
  const within = (limit: number) => distance <= limit
  if (isNamedAgain(story, reading, hit) && waysFit(draft, before.draft)) return true
  if (within(reach.victims) && sharesVictims(story, reading, draft, before)) return true
  if (within(reach.scene) && isOfScene(story, reading, draft, before)) return true
  if (within(reach.attackers) && hasKnownAttackers(story, reading, hit) && draft.when === null) return true
  if (within(reach.toll) && isPartOfToll(story, reading, hit)) return true
  if (within(reach.also) && hasMarker(story, reading, draft) && draft.when === null) return true
  if (within(reach.next) && inOneWay(draft, before.draft) && isNamedAlone(reading, draft)) return true
  return within(reach.next) && isBare(reading, draft) && isOutcome(draft)
}

/** Told of nobody new, at no place and on no day of its own: more of the only violence that the text tells of. */
function isOfOnlyEvent(reading: Reading, draft: Draft, before: Draft): boolean {
  if (!isUnset(reading, draft)) return false
  const told = isPluperfect(reading, draft.hit) && (waysFit(draft, before) || inOneWay(draft, before))
  return told || isDoneByPronoun(reading, draft.hit)
}

function continuedViolence(
  story: Story,
  reading: Reading,
  draft: Draft,
  told: readonly Tied[],
): Draft | null {
  const befores = toldBefore(story, draft, told)
  for (const before of befores) {
    if (before.distance === 0) {
      const tied = tiedInSentence(reading, draft, before.draft) || samePronoun(reading, draft, before.draft)
      if (tied) return before.draft
    } else if (mayBeOne(story, draft, before.draft) && pointsTo(story, reading, draft, before)) {
      return before.draft
    }
  }
  if (befores.length === 0) return toldByHeading(story, draft, told)
  const only = onlyEvent(befores, told)
  if (only === null || !mayBeOne(story, draft, only) || hasLeftScene(story, only, draft)) return null
  return isOfOnlyEvent(reading, draft, only) ? only : null
}

/** The earlier report of the same happening, where the text itself ties the two; null where it does not. */
export function continuedBy(story: Story, draft: Draft, told: readonly Tied[]): Draft | null {
  const reading = story.readings[draft.hit.sentence]
  if (reading === undefined || reading.heading) return null
  return kills(draft.hit)
    ? continuedViolence(story, reading, draft, told)
    : continuesTelling(story, reading, draft, told)
}
