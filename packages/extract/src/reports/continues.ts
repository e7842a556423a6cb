import { childrenOf, lemmaAt, tokenAt } from '../document/tree.ts'
import { isWordOf } from '../events/classes.ts'
import { fillersOf, type Hit } from '../events/hit.ts'
import { isDefinite } from '../events/modality.ts'
import type { Reading, Story } from '../events/reading.ts'
import type { Draft } from './draft.ts'

/** How many sentences back an event is looked for, by what points back to it. */
const reach = { next: 1, also: 2, victims: 5, anaphor: 9 } as const

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

/** "[the prisoners] were killed", "[they] were killed": victims known from before. */
function pointsBack(story: Story, reading: Reading, token: number): boolean {
  return tokenAt(reading.tree, token).upos === 'PRON' || isDefinite(story, reading, token)
}

function sharesVictims(story: Story, reading: Reading, draft: Draft, earlier: Draft): boolean {
  const back = fillersOf(draft.hit, 'recipient').filter((t) => pointsBack(story, reading, t))
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
const isOutcome = ({ row, mode, dependent }: Hit) =>
  (row.block.harm && mode === null) || (dependent === true && mode === 'destroy')

const samePlace = (a: Draft, b: Draft) =>
  a.where === null || b.where === null || a.where.value.place === b.where.value.place

/** The earlier report of the same happening, where the text itself ties the two; null where it does not. */
export function continuedBy(story: Story, draft: Draft, earlier: readonly Draft[]): Draft | null {
  if (!kills(draft.hit)) return null
  const reading = story.readings[draft.hit.sentence]
  if (reading === undefined || reading.heading) return null
  for (const before of [...earlier].reverse()) {
    const there = story.readings[before.hit.sentence]
    if (!kills(before.hit) || there === undefined || there.section !== reading.section || there.heading)
      continue
    if (before.modality.value === 'HISTORICAL' || before.modality.value === 'NEGATED') continue
    const distance = draft.hit.sentence - before.hit.sentence
    if (distance > reach.anaphor) return null
    if (distance === 0) {
      if (tiedInSentence(reading, draft, before) || samePronoun(reading, draft, before)) return before
      continue
    }
    if (!samePlace(draft, before)) continue
    const bare = isBare(reading, draft)
    if (draft.hit.anaphor) return before
    if (distance <= reach.victims && sharesVictims(story, reading, draft, before)) return before
    if (distance <= reach.also && hasMarker(story, reading, draft) && draft.when === null) return before
    if (distance <= reach.next && bare && isOutcome(draft.hit)) return before
  }
  return null
}
