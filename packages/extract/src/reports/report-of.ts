import { type Casualties, type Report, reportId, type Slot } from '@wiregraph/schema'
import type { QuantityMention } from '../doc.ts'
import type { Reading, Story } from '../events/reading.ts'
import { contextsOf } from './contexts-of.ts'
import type { Draft } from './draft.ts'
import { evidenceOf } from './evidence-of.ts'
import { type Read, slotOf, spanOfTokens } from './slots.ts'
import { thirdParty } from './third-party.ts'
import type { Tied } from './tie.ts'

type Sum = (quantities: readonly QuantityMention[]) => Casualties

/** Id of the report that a draft becomes. */
export function idOf(story: Story, reading: Reading, draft: Draft): string {
  const { start, end } = spanOfTokens(story, reading, draft.hit.first, draft.hit.last)
  return reportId(story.doc.article.id, { start, end }, draft.hit.row.type)
}

function slotsOf(story: Story, reading: Reading, draft: Draft, mode: Read<string> | null): Slot[] {
  const { hit } = draft
  const trigger = spanOfTokens(story, reading, hit.first, hit.last)
  const out: Slot[] = [{ name: 'TYPE', span: trigger, stated: true, rule: hit.row.rule }]
  if (mode !== null) out.push(slotOf('MODE', mode))
  out.push(slotOf('MODALITY', draft.modality))
  for (const actor of draft.actors) out.push(slotOf('ACTOR', actor))
  for (const recipient of draft.recipients) out.push(slotOf('RECIPIENT', recipient))
  for (const thing of draft.objects) out.push(slotOf('OBJECT', thing))
  for (const means of draft.instruments) out.push(slotOf('INSTRUMENT', means))
  if (draft.where !== null) out.push(slotOf('PLACE', draft.where))
  if (draft.when !== null) out.push(slotOf('TIME', draft.when))
  for (const q of draft.quantities) {
    out.push({
      name: 'CASUALTIES',
      span: spanOfTokens(story, reading, q.first, q.last),
      stated: true,
      rule: q.rule,
    })
  }
  if (draft.attribution !== null) out.push(slotOf('ATTRIBUTION', draft.attribution))
  return out
}

/** The report of a draft. `sum` adds the counts of people up. */
export function reportOf(story: Story, reading: Reading, { draft, continues }: Tied, sum: Sum): Report {
  const { hit } = draft
  const mode = draft.mode ?? thirdParty(story, draft)
  const before = continues === null ? undefined : story.readings[continues.hit.sentence]
  return {
    id: idOf(story, reading, draft),
    article: story.doc.article.id,
    evidence: evidenceOf(story, reading, hit),
    trigger: spanOfTokens(story, reading, hit.first, hit.last),
    triggerLemma: hit.row.head,
    type: hit.row.type,
    mode: mode?.value ?? null,
    contexts: contextsOf(story, reading, hit),
    modality: draft.modality.value,
    when: draft.when?.value ?? null,
    place: draft.where?.value.place ?? null,
    placeRelation: draft.where?.value.relation ?? null,
    placePrecision: draft.where?.value.precision ?? null,
    actors: draft.actors.map((a) => a.value),
    recipients: draft.recipients.map((r) => r.value),
    objects: draft.objects.map((o) => o.value),
    instruments: draft.instruments.map((i) => i.value),
    casualties: sum(draft.quantities),
    attribution: draft.attribution?.value ?? null,
    slots: slotsOf(story, reading, draft, mode),
    rule: hit.row.rule,
    continues: continues === null || before === undefined ? null : idOf(story, before, continues),
  }
}
