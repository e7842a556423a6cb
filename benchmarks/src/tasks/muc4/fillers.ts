import type { ActorEvidence, Participant, Report } from '@wiregraph/schema'
import { nameIn } from './names.ts'
import type { Entity } from './template.ts'
import type { View } from './view.ts'
import { headOf, plain, uncounted } from './wording.ts'

const isPerson = (actor: ActorEvidence) => actor.kind === 'PERSON' && !actor.generic

/** Who was hit: by name where the article gives one, else in its words. */
export function victims(view: View, sides: readonly Participant[]): Entity[] {
  const out = new Map<string, Entity>()
  for (const side of sides) {
    const actor = view.actor(side.actor)
    if (actor === null) continue
    if (isPerson(actor)) out.set(actor.id, { mentions: [nameIn(view, actor)], named: true })
    else if (!out.has(actor.id)) out.set(actor.id, { mentions: [plain(side.text)], named: false })
  }
  return [...out.values()]
}

const size = /^(?:large|small|modest|huge|big|main|more|front|particularly|old|new|entire|whole)\s+(?=\S)/i
const plainThing = (text: string) => uncounted(uncounted(text).replace(size, ''))

function things(list: readonly { readonly text: string }[]): Entity[] {
  const out = new Map<string, Entity>()
  for (const { text } of list) {
    const words = plainThing(text)
    const key = headOf(words)
    if (words !== '' && !out.has(key)) out.set(key, { mentions: [words] })
  }
  return [...out.values()]
}

/** War between the armed is no incident: their posts and convoys are no targets of one. */
const military =
  /\b(?:army|military|battalion|brigade|garrison|barracks|navy|air force|airbase|troops?|soldiers?|tanks?|guerrilla|rebel)\b/i
/** Roads are where it happened, rarely what was hit. */
const grounds =
  /^(?:tracks?|ports?|airports?|bases?|camps?|posts?|fields?|areas?|furniture|windows?)$|\b(?:street|avenue|highway|road|boulevard)$/i
/** Not the posts of the armed, and not the ground. */
export const isTarget = (text: string) => !military.test(text) && !grounds.test(uncounted(text))
const isWeapon = (text: string) => !/^(?:shot|weapon|gunfire|ammunition)s?$/i.test(uncounted(text))

export const targets = (reports: readonly Report[]): Entity[] =>
  things(reports.flatMap((r) => r.objects.filter((o) => isTarget(o.text))))
export const weapons = (reports: readonly Report[]): Entity[] =>
  things(reports.flatMap((r) => r.instruments.filter((i) => i.kind !== 'AIRCRAFT' && isWeapon(i.text))))
