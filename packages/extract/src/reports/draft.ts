import type { Attribution, Modality, Participant, TimeSpan } from '@wiregraph/schema'
import type { QuantityMention } from '../doc.ts'
import type { Hit } from '../events/hit.ts'
import { isOpinion, judgeModality } from '../events/modality.ts'
import type { Reading, Story } from '../events/reading.ts'
import { attributionMentionOf, readAttribution } from './attribution-of.ts'
import { readMode } from './mode-of.ts'
import { participantsOf } from './participants.ts'
import { type Read, spanOfTokens } from './slots.ts'
import { impliedFuture, isHistory, readWhen } from './when.ts'
import { type Located, readWhere } from './where.ts'

export type Side = Read<Participant>

/** A report whose slots are read, before it is tied to others. */
export interface Draft {
  readonly hit: Hit
  readonly mode: Read<string> | null
  readonly modality: Read<Modality>
  readonly actors: readonly Side[]
  readonly recipients: readonly Side[]
  readonly when: Read<TimeSpan> | null
  readonly where: Read<Located> | null
  readonly attribution: Read<Attribution> | null
  readonly quantities: readonly QuantityMention[]
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

/** Sides that stand for both: "US and Iranian officials" is a pair, but nobody acts on himself. */
const without = (sides: readonly Side[], others: readonly Side[]) =>
  sides.filter((s) => !others.some((o) => o.value.actor === s.value.actor))

function readModality(
  story: Story,
  reading: Reading,
  hit: Hit,
  when: Read<TimeSpan> | null,
): Read<Modality> | string {
  const judged = judgeModality(story, reading, hit)
  if (judged.modality === 'DROP') return `not told as an event (${judged.rule})`
  if (isOpinion(reading, hit, judged.modality)) return 'opinion in direct speech'
  const span = judged.token === null ? null : spanOfTokens(story, reading, judged.token, judged.token)
  const modality =
    judged.modality === 'ACTUAL' && isHistory(story, when?.value ?? null) ? 'HISTORICAL' : judged.modality
  return { value: modality, span, stated: span !== null, rule: judged.rule }
}

/** Why the draft is too thin to be a report; null when it is not. */
function thin(draft: Draft): string | null {
  const { block } = draft.hit.row
  const parties = draft.actors.length + draft.recipients.length
  if (block.needsSpeaker && draft.attribution === null) return 'nobody says so'
  if (block.needsTarget && draft.recipients.length === 0 && draft.where === null) return 'no target named'
  if (parties < block.needsParties) return 'too few parties named'
  if (
    parties === 0 &&
    draft.quantities.length === 0 &&
    (draft.where === null || (!block.alone && !block.harm))
  )
    return 'nobody named'
  return null
}

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
  const attribution = readAttribution(story, hit)
  const spoken = hit.row.block.actorFrom === 'speaker'
  const actors = spoken ? speakerSide(story, hit, attribution) : sidesOf(story, reading, hit, 'actor')
  const draft: Draft = {
    hit,
    mode: readMode(story, reading, hit),
    modality,
    actors,
    recipients: without(sidesOf(story, reading, hit, 'recipient'), actors),
    when: stated ?? (modality.value === 'FUTURE' ? impliedFuture(story) : null),
    where: readWhere(story, reading, hit, triggers),
    attribution: spoken ? null : attribution,
    quantities,
  }
  return thin(draft) ?? draft
}
