import { ancestors, childrenOf, tokenAt } from '../document/tree.ts'
import { fillersOf } from '../events/hit.ts'
import type { Reading, Story } from '../events/reading.ts'
import { inOneWay, mayBeOne } from './apart.ts'
import { continuedBy } from './continues.ts'
import type { Draft, Side } from './draft.ts'
import { shareHarm } from './share-harm.ts'
import type { Read } from './slots.ts'
import { toldBefore } from './told-before.ts'
import { toldOtherwise } from './told-otherwise.ts'

export interface Tied {
  readonly draft: Draft
  readonly continues: Draft | null
}

/** "were killed when [militants] attacked": who did it stands in the clause of the attack. */
function attackersBelow(reading: Reading, draft: Draft, all: readonly Draft[]): readonly Side[] {
  if (draft.actors.length > 0 || !draft.hit.row.block.harm) return draft.actors
  const attack = all.find(
    (d) =>
      d.hit.sentence === draft.hit.sentence &&
      d.hit.row.type === 'ASSAULT' &&
      tokenAt(reading.tree, d.hit.token).head === draft.hit.token &&
      tokenAt(reading.tree, d.hit.token).deprel === 'advcl',
  )
  // "seven soldiers were killed fighting near the market": nobody kills himself
  const victims = new Set(draft.recipients.map((r) => r.value.actor))
  const doers = attack?.actors.filter((a) => !victims.has(a.value.actor)) ?? []
  return doers.map((a) => ({ ...a, rule: 'actor:attack-clause' }))
}

/** The place told last in this section, in one of the two sentences before. */
function sceneBefore(story: Story, draft: Draft, done: readonly Draft[]): Draft['where'] {
  const section = story.readings[draft.hit.sentence]?.section
  const near = done.filter(
    (d) =>
      d.where !== null &&
      draft.hit.sentence - d.hit.sentence <= 2 &&
      story.readings[d.hit.sentence]?.section === section,
  )
  return near.at(-1)?.where ?? null
}

/** "they were killed": the victims are known from before. */
function isOnlyPronoun(story: Story, draft: Draft): boolean {
  const reading = story.readings[draft.hit.sentence]
  const victims = fillersOf(draft.hit, 'recipient')
  return victims.length > 0 && victims.every((t) => reading?.tree.tokens[t]?.upos === 'PRON')
}

const implied = <T>(read: Read<T>, rule: string): Read<T> => ({ ...read, span: null, stated: false, rule })

/** Place, time and the victims of "they" carry over from the report which this one continues. */
function carry(story: Story, draft: Draft, from: Draft | null, done: readonly Draft[]): Draft {
  if (from === null) return draft
  const near = from.hit.sentence === draft.hit.sentence
  const where = from.where ?? (near ? null : sceneBefore(story, draft, done))
  const when =
    from.when === null ? null : near ? { ...from.when, rule: 'continued' } : implied(from.when, 'continued')
  const nobody = draft.recipients.length === 0 && isOnlyPronoun(story, draft)
  const victims = from.recipients.map((r) => ({
    ...implied(r, 'recipient:continued'),
    value: { ...r.value, span: null },
  }))
  const actors = draft.actors.map((a) => a.value.actor)
  return {
    ...draft,
    where: draft.where ?? (where === null ? null : implied(where, 'continued')),
    when: draft.when ?? when,
    recipients: nobody ? victims.filter((v) => !actors.includes(v.value.actor)) : draft.recipients,
  }
}

/** "Two people [died] when a grenade was thrown": the attack follows in a clause of its own. */
function isOfAttackBehind(reading: Reading | undefined, draft: Draft, all: readonly Draft[]): boolean {
  if (reading === undefined || !draft.hit.row.block.harm || draft.hit.account !== undefined) return false
  const joined = childrenOf(reading.tree, draft.hit.token).filter(
    (c) => tokenAt(reading.tree, c).deprel === 'conj',
  )
  const chain = [draft.hit.token, ...joined, ...ancestors(reading.tree, draft.hit.token).slice(0, 1)]
  return all.some(
    ({ hit }) =>
      hit.sentence === draft.hit.sentence &&
      hit.row.type === 'ASSAULT' &&
      hit.dependent !== true &&
      chain.includes(tokenAt(reading.tree, hit.token).head) &&
      tokenAt(reading.tree, hit.token).deprel.startsWith('advcl'),
  )
}

/** So many sentences back stands the deed that is denied in the same words. */
const DENIED = 2

/** "No shots hit the bus" denies nothing of a man who was shot. */
function isOfOtherThing({ objects }: Draft, before: Draft): boolean {
  const kinds = new Set(before.objects.map(({ value }) => value.kind))
  const told = before.objects.length + before.recipients.length > 0
  return told && objects.length > 0 && !objects.some(({ value }) => kinds.has(value.kind))
}

/** "The police denied beating him": the deed told just before in the same word or of the same way. */
function deniedBefore(story: Story, draft: Draft, told: readonly Tied[]): Draft | null {
  if (draft.modality.value !== 'NEGATED' || draft.attribution === null) return null
  const near = toldBefore(story, draft, told).filter(
    ({ draft: d, distance }) =>
      distance <= DENIED &&
      mayBeOne(story, draft, d) &&
      !isOfOtherThing(draft, d) &&
      (d.hit.row.head === draft.hit.row.head || inOneWay(d, draft)),
  )
  return near[0]?.draft ?? null
}

/** "Police denied it": the report that it denies. */
const answeredBy = ({ answers }: Draft, told: readonly Tied[]): Draft | null =>
  (answers && told.find(({ draft }) => draft.hit === answers)?.draft) ?? null

/** Ties reports of one happening together, earlier ones first, and lets place and time carry over. */
export function tieDrafts(story: Story, drafts: readonly Draft[]): Tied[] {
  const done: Draft[] = []
  const out: Tied[] = []
  for (const raw of drafts) {
    const reading = story.readings[raw.hit.sentence]
    const draft = reading === undefined ? raw : { ...raw, actors: attackersBelow(reading, raw, drafts) }
    const from =
      answeredBy(draft, out) ??
      deniedBefore(story, draft, out) ??
      continuedBy(story, draft, out) ??
      (reading === undefined ? null : toldOtherwise(story, reading, draft, out))
    if (from === null && draft.hit.dependent === true && !isOfAttackBehind(reading, draft, drafts)) continue
    const tied = carry(story, draft, from, done)
    done.push(tied)
    out.push({ draft: tied, continues: from })
  }
  return shareHarm(story, out)
}
