import type { ActorEvidence, Participant, Report } from '@wiregraph/schema'
import { nameIn } from './names.ts'
import type { Entity, IncidentType } from './template.ts'
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

const size =
  /^(?:large|small|modest|huge|big|main|more|front|particularly|old|new|entire|whole|powerful|strong|heavy|first|second|third|other|another|neighbou?ring|nearby|adjacent|average\s?-\s?sized|medium-sized|high-?power(?:ed)?|\d{1,4}-(?:kg|kilo|kilogram|pound|gram|ton))\s+(?=\S)/i
/** "20 kg of dynamite", "the hurling of the bomb": the stuff, not how much of it. */
const measure =
  /^(?:kg|kgs|kilos?|kilograms?|grams?|pounds?|tons?|tonnes?|hurling|planting|explosions?|detonations?|blasts?|throwing) of (?:the |a |an )?/i
const plainThing = (text: string) =>
  uncounted(uncounted(text).replace(size, '').replace(size, '').replace(measure, ''))

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
const ownedByArmy =
  /\b(?:army(?:'s)?|military|armou?red|combat|war|air force|navy|rebel|guerrilla|enemy(?:'s)?)(?: [\w-]{1,20}){1,3}$/i
/** Roads are where it happened, rarely what was hit. */
const grounds =
  /^(?:tracks?|ports?|airports?|bases?|camps?|posts?|fields?|areas?|furniture|windows?)$|\b(?:street|avenue|highway|road|boulevard)$/i
/** Not the posts of the armed, and not the ground. */
export const isTarget = (text: string) => !military.test(text) && !grounds.test(uncounted(text))
const isWeapon = (text: string) => !/\b(?:shot|weapon|gunfire|ammunition|explosion)s?$/i.test(uncounted(text))

/** Words right before a thing that say whose it is: "an [army] armored vehicle". */
const OWNER = 24

/** The civilian things that a report's deed hits: not what it is done with, nor what is the army's. */
export function targetsOf({ text }: View, { objects, instruments }: Report): Report['objects'] {
  const means = new Set(instruments.map((i) => i.span.start))
  return objects.filter(({ text: words, span }) => {
    const whose = text.slice(Math.max(0, span.start - OWNER), span.end)
    return isTarget(words) && !means.has(span.start) && !ownedByArmy.test(whose)
  })
}

export const targets = (view: View, reports: readonly Report[]): Entity[] =>
  things(reports.flatMap((r) => targetsOf(view, r)))
const explosives =
  /\b(?:(?:car|truck) bombs?|bombs?|dynamite(?: charges?| sticks?)?|explosive (?:devices?|charges?)|explosives|grenades?)\b/gi
const firearms = /\b(?:sub)?machine-?guns?\b|\brifles?\b|\bautomatic weapons\b|\bmortars?\b|\brockets?\b/gi
/** Characters around a deed within which a weapon is taken for its own. */
const AROUND = 260

/** A weapon named right around the deed, where its own clause names none. */
function nearby({ text }: View, report: Report, words: RegExp): { readonly text: string }[] {
  const from = Math.max(0, report.trigger.start - AROUND)
  const [found] = text.slice(from, report.trigger.end + AROUND).match(words) ?? []
  return found === undefined ? [] : [{ text: found }]
}

/** With what: the weapons that the deed's clauses name, else the one named right around it. */
export function weapons(view: View, type: IncidentType, reports: readonly Report[]): Entity[] {
  const own = things(
    reports.flatMap((r) => r.instruments.filter((i) => i.kind !== 'AIRCRAFT' && isWeapon(i.text))),
  )
  if (own.length > 0 || (type !== 'BOMBING' && type !== 'ATTACK')) return own
  const words = type === 'BOMBING' ? explosives : firearms
  return things(reports.flatMap((r) => nearby(view, r, words))).slice(0, 1)
}
