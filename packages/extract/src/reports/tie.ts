import { tokenAt } from '../document/tree.ts'
import type { Reading, Story } from '../events/reading.ts'
import { continuedBy } from './continues.ts'
import type { Draft, Side } from './draft.ts'

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
  return attack === undefined ? [] : attack.actors.map((a) => ({ ...a, rule: 'actor:attack-clause' }))
}

/** Place and time that carry over from the report which this one continues. */
function carry(draft: Draft, from: Draft | null): Draft {
  if (from === null) return draft
  const near = from.hit.sentence === draft.hit.sentence
  const where =
    draft.where ??
    (from.where === null ? null : { ...from.where, span: null, stated: false, rule: 'continued' })
  const carried =
    from.when === null
      ? null
      : { ...from.when, span: near ? from.when.span : null, stated: near, rule: 'continued' }
  return { ...draft, where, when: draft.when ?? carried }
}

/** Ties reports of one happening together, earlier ones first, and lets place and time carry over. */
export function tieDrafts(story: Story, drafts: readonly Draft[]): Tied[] {
  const done: Draft[] = []
  const out: Tied[] = []
  for (const raw of drafts) {
    const reading = story.readings[raw.hit.sentence]
    const draft = reading === undefined ? raw : { ...raw, actors: attackersBelow(reading, raw, drafts) }
    const from = continuedBy(story, draft, done)
    const tied = carry(draft, from)
    done.push(tied)
    out.push({ draft: tied, continues: from })
  }
  return out
}
