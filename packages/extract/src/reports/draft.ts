import type { ActedOn, Attribution, Instrument, Modality, Participant, TimeSpan } from '@wiregraph/schema'
import { attributionTo } from '../accounts/answers.ts'
import type { QuantityMention } from '../doc.ts'
import { tokenAt } from '../document/tree.ts'
import { type Account, fillersOf, type Hit } from '../events/hit.ts'
import { isOpinion, type Judged, judgeModality } from '../events/modality.ts'
import type { Reading, Story } from '../events/reading.ts'
import { attributionMentionOf, readAttribution } from './attribution-of.ts'
import { readMode } from './mode-of.ts'
import { participantsOf } from './participants.ts'
import { type Read, spanOfTokens } from './slots.ts'
import { readInstruments, readObjects } from './things.ts'
import { clauseTime, impliedFuture, isHistory, isPresent, readWhen, upToWriting } from './when.ts'
import { type Located, readWhere } from './where.ts'

export type Side = Read<Participant>

/** A report whose slots are read, before it is tied to others. */
export interface Draft {
  readonly hit: Hit
  readonly mode: Read<string> | null
  readonly modality: Read<Modality>
  readonly actors: readonly Side[]
  readonly recipients: readonly Side[]
  readonly objects: readonly Read<ActedOn>[]
  readonly instruments: readonly Read<Instrument>[]
  readonly when: Read<TimeSpan> | null
  readonly where: Read<Located> | null
  readonly attribution: Read<Attribution> | null
  readonly quantities: readonly QuantityMention[]
  /** Somebody is said to say so. */
  readonly said: boolean
  /** "Police denied it": the event that it denies. */
  readonly answers?: Hit
}

function sidesOf(story: Story, reading: Reading, hit: Hit, role: 'actor' | 'recipient'): Side[] {
  return participantsOf(story, reading, hit, role).map(({ participant, rule, stated }) => ({
    value: participant,
    span: participant.span,
    stated,
    rule: `${role}:${rule}`,
  }))
}

/** Who says it does it: "the inspector said the rebels had committed crimes" accuses. */
function speakerSide(story: Story, hit: Hit, attribution: Read<Attribution> | null): Side[] {
  const actor = attributionMentionOf(story, hit)?.actor ?? null
  if (actor === null || attribution === null) return []
  const { text, span } = attribution.value
  return [{ value: { actor, text, span }, span, stated: true, rule: 'actor:speaker' }]
}

const own =
  /^(?:its|our|their) (?:own )?(?:men|fighters|forces|troops|soldiers|members|gunmen|combatants|militants)$/i

/** "The front said [its men] shot the officer": it was the front. */
function ownMen(sides: Side[], attribution: Read<Attribution> | null): Side[] {
  const actor = attribution?.value.actor ?? null
  if (actor === null || attribution?.value.anonymous !== false) return sides
  return sides.map((side) =>
    own.test(side.value.text) ? { ...side, value: { ...side.value, actor }, rule: 'actor:own-men' } : side,
  )
}

/** Sides that stand for both: "US and Iranian officials" is a pair, but nobody acts on himself. */
const without = (sides: readonly Side[], others: readonly Side[]) =>
  sides.filter((s) => !others.some((o) => o.value.actor === s.value.actor))

const byAccount = ({ modality, rule, token }: Account): Judged => ({ modality, token, rule })

function readModality(
  story: Story,
  reading: Reading,
  hit: Hit,
  when: Read<TimeSpan> | null,
): Read<Modality> | string {
  const judged = hit.account ? byAccount(hit.account) : judgeModality(story, reading, hit)
  if (judged.modality === 'DROP') return `not told as an event (${judged.rule})`
  if (isOpinion(reading, hit, judged.modality)) return 'opinion in direct speech'
  const span = judged.token === null ? null : spanOfTokens(story, reading, judged.token, judged.token)
  const past = isHistory(story, when?.value ?? null) || clauseTime(reading, hit)?.compared === true
  const modality = judged.modality === 'ACTUAL' && past ? 'HISTORICAL' : judged.modality
  return { value: modality, span, stated: span !== null, rule: judged.rule }
}

/** Words need somebody who speaks: "we urge …" of nobody known is none's. */
const spokenTypes: ReadonlySet<string> = new Set([
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'SUPPORT',
  'AGREE',
])

/** Parties that a noun stands for: a plural or "Indian and Chinese officials" for two. */
function partiesIn(reading: Reading, token: number): number {
  const { upos, xpos } = tokenAt(reading.tree, token)
  if (upos !== 'NOUN' && upos !== 'PROPN') return 0
  return xpos === 'NNS' ? 2 : 1
}

/** Why the draft is too thin to be a report; null when it is not. An unknown "army" is somebody, "it" is nobody. */
function thin(reading: Reading, draft: Draft): string | null {
  const { hit, actors, recipients, where, quantities } = draft
  const { block } = hit.row
  const count = (role: 'actor' | 'recipient') =>
    fillersOf(hit, role).reduce((n, token) => n + partiesIn(reading, token), 0)
  const acting = Math.max(actors.length, count('actor'))
  const suffering = Math.max(recipients.length, count('recipient'))
  if (block.needsSpeaker && !draft.said) return 'nobody says so'
  if (block.needsTarget && suffering === 0 && where === null) return 'no target named'
  const speaks = fillersOf(hit, 'actor').length > 0
  if (spokenTypes.has(hit.row.type) && speaks && acting === 0) return 'nobody known acts'
  if (acting + suffering < block.needsParties) return 'too few parties named'
  const placed = where !== null && (block.alone || block.harm)
  const carried = block.alone && hit.partners.length > 0
  return acting + suffering + draft.objects.length + quantities.length > 0 || placed || carried
    ? null
    : 'nobody named'
}

/** What is planned or only possible has harmed nobody yet. */
const isOpen = (modality: Modality) => modality === 'FUTURE' || modality === 'HYPOTHETICAL'

/** The hit with all its slots, or the reason why it is no report. */
export function draftOf(
  story: Story,
  reading: Reading,
  hit: Hit,
  triggers: ReadonlySet<number>,
  quantities: readonly QuantityMention[],
): Draft | string {
  const stated = readWhen(story, reading, hit, triggers)
  const modality = readModality(story, reading, hit, stated)
  if (typeof modality === 'string') return modality
  const future = modality.value === 'FUTURE'
  const attribution = hit.account?.speaker
    ? attributionTo(story, hit.account.speaker)
    : readAttribution(story, hit)
  const spoken = hit.row.block.actorFrom === 'speaker'
  const actors = spoken ? speakerSide(story, hit, attribution) : sidesOf(story, reading, hit, 'actor')
  const draft: Draft = {
    hit,
    mode: readMode(story, reading, hit),
    modality,
    actors: ownMen(actors, attribution),
    recipients: without(sidesOf(story, reading, hit, 'recipient'), actors),
    objects: readObjects(story, reading, hit),
    instruments: readInstruments(story, reading, hit),
    when:
      upToWriting(story, stated, { future, present: isPresent(reading, hit) }) ??
      (future ? impliedFuture(story) : null),
    where: readWhere(story, reading, hit, triggers),
    attribution: spoken ? null : attribution,
    quantities: hit.account?.none ?? (isOpen(modality.value) ? [] : quantities),
    said: attribution !== null,
  }
  return hit.account ? draft : (thin(reading, draft) ?? draft)
}
