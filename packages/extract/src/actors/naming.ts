import type { NamedActor } from '@wiregraph/lexicon'
import { tokenAt } from '../document/tree.ts'
import type { Label, Labels, NamedHit, ProperHit } from './labels.ts'
import { countryBefore } from './organisations.ts'
import type { Naming } from './people.ts'
import { countryAfter, phraseStart, qualifiersOf } from './phrase.ts'
import { runOf, textOf } from './scene.ts'
import type { Setting } from './setting.ts'

const titleText = (label: NamedHit | ProperHit) => label.titles.findLast((t) => t.text !== null)?.text ?? null

/** "[Hamas] official Jane Doe": the name right before the titles goes with them. */
function beforeTitle({ at }: Labels, start: number): number {
  const label = at.get(start - 1)
  return label?.type === 'country' || isOrganisation(label) ? label.first : start
}

const isOrganisation = (label: Label | undefined): label is NamedHit =>
  label?.type === 'named' && label.actor.kind !== 'PERSON'

/** First token of the name with its titles. */
export function nameStart(labels: Labels, label: NamedHit | ProperHit): number {
  const [title] = label.titles
  return title ? beforeTitle(labels, phraseStart(labels, title.first, label.first)) : label.first
}

/** "[Pentagon] spokesman", "a spokesman for the [Pentagon]": the house that somebody works in. */
function houseWithin({ at }: Labels, first: number, last: number): NamedActor | null {
  for (let i = first; i <= last; i++) {
    const label = at.get(i)
    if (isOrganisation(label)) return label.actor
  }
  return null
}

/** Who works in a house of state is of its country. */
const countryOf = (house: NamedActor | null) => (house?.kind === 'GOVERNMENT' ? house.country : null)

/** "Defence Minister Ali Osman [of Sudan]" */
const ofCountry = (labels: Labels, { last }: NamedHit | ProperHit) =>
  labels.scene.folded[last + 1] === 'of' ? (countryAfter(labels, last)?.code ?? null) : null

/** What stands before a name. */
export function namingOf(setting: Setting, labels: Labels, label: NamedHit | ProperHit): Naming {
  const title = label.titles[0]
  const start = nameStart(labels, label)
  const before = title ? qualifiersOf(setting.lexicon, labels, start, title.first).country : null
  const house = title ? houseWithin(labels, start, title.first) : null
  return {
    name: textOf(setting.doc, runOf(labels.scene, label.first, label.last)),
    words: textOf(setting.doc, runOf(labels.scene, start, label.last)),
    title: titleText(label),
    sector: label.titles.find((t) => t.role !== null)?.role?.sector ?? null,
    country:
      before ??
      countryOf(house) ??
      countryBefore(labels, label.first) ??
      (title ? ofCountry(labels, label) : null),
    house: house?.id ?? null,
  }
}

/** ", the foreign minister of Chad": title and country that follow the name. */
export function withApposition(
  setting: Setting,
  labels: Labels,
  label: NamedHit | ProperHit,
  naming: Naming,
): Naming {
  const { scene } = labels
  if (naming.title !== null || scene.words[label.last + 1] !== ',') return naming
  for (let i = label.last + 2; i < Math.min(label.last + 9, scene.words.length); i++) {
    if (scene.words[i] === ',' || tokenAt(scene.tree, i).upos === 'AUX') break
    const found = setting.lexicon.roles.startingAt(scene.lemmas, i)
    if (!found || found.role.collective) continue
    const code =
      countryAfter(labels, found.last)?.code ??
      qualifiersOf(setting.lexicon, labels, label.last + 2, i).country ??
      countryOf(houseWithin(labels, label.last + 2, found.last + 4))
    return { ...naming, title: found.role.phrase, sector: found.role.sector, country: naming.country ?? code }
  }
  return naming
}

/** More than a last name. */
export const isFull = (name: string) => /\p{L}[\s\-–]+\p{L}/u.test(name.replace(/^(?:al|el)[\s\-–]+/i, ''))
