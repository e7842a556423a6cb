import { type Tree, tokenAt } from '../document/tree.ts'
import type { Story } from '../events/reading.ts'
import type { Draft, Side } from './draft.ts'
import type { Tied } from './tie.ts'

const harms = (draft: Draft) => draft.hit.row.type === 'ASSAULT' && draft.hit.row.block.harm
const attacks = (draft: Draft) => draft.hit.row.type === 'ASSAULT' && !harms(draft)
const joins = /^(?:advcl|conj|xcomp|acl)/

/** Which attack of its sentence did the harm: "attacked the camp, [killing] ten", "[killed] when rebels attacked". */
function attackOf(tree: Tree, draft: Draft, beside: readonly Draft[], depth = 0): Draft | null {
  if (depth > 3) return null
  const { head, deprel } = tokenAt(tree, draft.hit.token)
  const above = joins.test(deprel) ? beside.find((d) => d !== draft && d.hit.token === head) : undefined
  if (above !== undefined && attacks(above)) return above
  const below = beside.find((d) => {
    const token = tokenAt(tree, d.hit.token)
    return attacks(d) && token.head === draft.hit.token && token.deprel.startsWith('advcl')
  })
  if (below !== undefined) return below
  if (above === undefined || !harms(above)) return null
  // "blew himself up, [killing] nine": the deed itself is one that harms
  const apart = deprel.startsWith('advcl') && above.quantities.length === 0
  return attackOf(tree, above, beside, depth + 1) ?? (apart ? above : null)
}

/** "Police put the toll at 12, but doctors put it at 30": neither count is the other's. */
function haveOneSpeaker({ attribution: a }: Draft, { attribution: b }: Draft): boolean {
  if (a === null || b === null) return true
  return a.value.actor !== null && b.value.actor !== null
    ? a.value.actor === b.value.actor
    : a.value.text === b.value.text
}

const shared = (side: Side): Side => ({ ...side, rule: 'recipient:harmed' })

/** "killed two and [wounded] nine": the first of the two harms, where no attack stands above them. */
function firstHarmOf(tree: Tree, draft: Draft, beside: readonly Draft[]): Draft | null {
  const { head, deprel } = tokenAt(tree, draft.hit.token)
  return deprel === 'conj' ? (beside.find((d) => d.hit.token === head && harms(d)) ?? null) : null
}

/** The attack with the victims and counts of what it did; its own doers are no victims. */
function withHarm(attack: Draft, harm: readonly Draft[]): Draft {
  const known = new Set([...attack.actors, ...attack.recipients].map((side) => side.value.actor))
  const victims = new Map<string, Side>()
  for (const side of harm.flatMap((d) => d.recipients)) {
    if (!known.has(side.value.actor)) victims.set(side.value.actor, shared(side))
  }
  return {
    ...attack,
    recipients: [...attack.recipients, ...victims.values()],
    quantities: [...attack.quantities, ...harm.flatMap((d) => d.quantities)],
  }
}

/**
 * "Gunmen attacked the camp, killing ten guards": the attack has these victims and this toll too, so that it can be
 * read alone. The report of the killing keeps its own, and has the means of the attack.
 */
export function shareHarm(story: Story, tied: readonly Tied[]): Tied[] {
  const inSentence = new Map<number, Draft[]>()
  for (const { draft } of tied) {
    const { sentence } = draft.hit
    inSentence.set(sentence, [...(inSentence.get(sentence) ?? []), draft])
  }
  const done = new Map<Draft, Draft[]>()
  for (const { draft } of tied) {
    const tree = story.readings[draft.hit.sentence]?.tree
    if (tree === undefined || !harms(draft)) continue
    const beside = inSentence.get(draft.hit.sentence) ?? []
    const attack = attackOf(tree, draft, beside) ?? firstHarmOf(tree, draft, beside)
    if (attack === null || attack.modality.value !== draft.modality.value) continue
    if (!haveOneSpeaker(attack, draft)) continue
    done.set(attack, [...(done.get(attack) ?? []), draft])
  }
  const means = new Map([...done].flatMap(([attack, harm]) => harm.map((d) => [d, attack.mode] as const)))
  return tied.map(({ draft, continues }) => ({
    continues,
    draft: { ...withHarm(draft, done.get(draft) ?? []), mode: draft.mode ?? means.get(draft) ?? null },
  }))
}
