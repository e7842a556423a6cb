import type { TokenRun } from '../doc.ts'
import { tokenAt } from '../document/tree.ts'
import { type Identity, namedIdentity } from './cast.ts'
import { classify } from './classify.ts'
import type { Label, Labels, NamedHit, ProperHit } from './labels.ts'
import {
  acronymAfter,
  acronymIdentity,
  countryBefore,
  organisationIdentity,
  spelledOut,
} from './organisations.ts'
import type { Naming, Person } from './people.ts'
import { countryAfter, phraseStart, qualifiersOf } from './phrase.ts'
import { runOf, textOf } from './scene.ts'
import type { Setting } from './setting.ts'

/** A name of a sentence that is somebody's. */
export interface Bound {
  readonly label: NamedHit | ProperHit
  readonly identity: Identity
  /** The whole phrase with its titles. */
  readonly run: TokenRun
  /** The name alone. */
  readonly name: TokenRun
  readonly titles: readonly string[]
  readonly rule: string
}

const titleText = (label: NamedHit | ProperHit) => label.titles.findLast((t) => t.text !== null)?.text ?? null

/** "[Hamas] official Jane Doe": the name right before the titles goes with them. */
function beforeTitle({ at }: Labels, start: number): number {
  const label = at.get(start - 1)
  const whole = label?.type === 'country' || (label?.type === 'named' && label.actor.kind !== 'PERSON')
  return whole ? label.first : start
}

function startOf(labels: Labels, label: NamedHit | ProperHit): number {
  const [title] = label.titles
  if (title) return beforeTitle(labels, phraseStart(labels, title.first, label.first))
  return label.first
}

function namingOf(setting: Setting, labels: Labels, label: NamedHit | ProperHit): Naming {
  const title = label.titles[0]
  const start = startOf(labels, label)
  const before = title ? qualifiersOf(setting.lexicon, labels, start, title.first).country : null
  return {
    name: textOf(setting.doc, runOf(labels.scene, label.first, label.last)),
    title: titleText(label),
    sector: label.titles.find((t) => t.role !== null)?.role?.sector ?? null,
    country: before ?? countryBefore(labels, label.first),
  }
}

/** ", the foreign minister of Chad": title and country that follow the name. */
function withApposition(setting: Setting, labels: Labels, label: ProperHit, naming: Naming): Naming {
  const { scene } = labels
  if (naming.title !== null || scene.words[label.last + 1] !== ',') return naming
  for (let i = label.last + 2; i < Math.min(label.last + 9, scene.words.length); i++) {
    if (scene.words[i] === ',' || tokenAt(scene.tree, i).upos === 'AUX') break
    const found = setting.lexicon.roles.startingAt(scene.lemmas, i)
    if (!found || found.role.collective) continue
    const code =
      countryAfter(labels, found.last)?.code ??
      qualifiersOf(setting.lexicon, labels, label.last + 2, i).country
    return { ...naming, title: found.role.phrase, sector: found.role.sector, country: naming.country ?? code }
  }
  return naming
}

const isFull = (name: string) => /\p{L}[\s\-–]+\p{L}/u.test(name.replace(/^(?:al|el)[\s\-–]+/i, ''))

/** First pass: full names, so that a last name in the lines before is understood too. */
export function introduce(setting: Setting, labels: Labels): void {
  for (const label of labels.list) {
    if (label.type === 'named' && label.actor.kind === 'PERSON') {
      setting.people.introduce(namingOf(setting, labels, label), label.actor)
    } else if (label.type === 'proper' && classify(setting, labels, label)?.what === 'person') {
      const naming = withApposition(setting, labels, label, namingOf(setting, labels, label))
      if (isFull(naming.name) && setting.people.recall(naming) === null)
        setting.people.introduce(naming, null)
    }
  }
}

function bound(labels: Labels, label: NamedHit | ProperHit, identity: Identity, rule: string): Bound {
  const { scene } = labels
  return {
    label,
    identity,
    run: runOf(scene, startOf(labels, label), label.last),
    name: runOf(scene, label.first, label.last),
    titles: label.titles.flatMap((t) => (t.text === null ? [] : [t.text])),
    rule,
  }
}

function bindPerson(setting: Setting, labels: Labels, label: ProperHit, rule: string | null): Bound | null {
  const naming = withApposition(setting, labels, label, namingOf(setting, labels, label))
  const full = isFull(naming.name)
  let person: Person | null = null
  if (full) person = rule === null ? fullName(setting, naming) : setting.people.introduce(naming, null)
  else
    person =
      setting.people.recall(naming) ??
      (rule === null ? setting.people.presume(naming) : setting.people.improvise(naming))
  if (full && person !== null) person = sameLast(setting, naming, person)
  return person === null
    ? null
    : bound(labels, label, person.identity, full ? (rule ?? 'full-name') : 'last-name')
}

/** Somebody of the same full name is known already. */
function fullName(setting: Setting, naming: Naming): Person | null {
  const found = setting.people.recall(naming)
  return found && found.identity.name.toLowerCase() === naming.name.toLowerCase() ? found : null
}

/** "Vladimir Zelenski" and the lexicon's "Volodymyr Zelensky" under one office are one. */
function sameLast(setting: Setting, naming: Naming, person: Person): Person {
  if (naming.title === null || person.identity.canonical) return person
  const known = setting.people.recall(naming)
  return known?.identity.canonical && known.titles.has(naming.title) ? known : person
}

function bindNamed(labels: Labels, label: NamedHit): Bound {
  const identity = namedIdentity(label.actor)
  return bound(labels, label, identity, 'lexicon')
}

/** "the 17th Front of [the FARC]": a unit stands for the armed group it is of. */
function groupOf({ scene, at }: Labels, { last }: ProperHit): Identity | null {
  if (scene.folded[last + 1] !== 'of') return null
  const whole = at.get(scene.folded[last + 2] === 'the' ? last + 3 : last + 2)
  return whole?.type === 'named' && whole.actor.kind === 'ARMED_GROUP' ? namedIdentity(whole.actor) : null
}

function bindProper(
  setting: Setting,
  labels: Labels,
  label: ProperHit,
  acronyms: Map<string, Identity>,
): Bound | null {
  const text = textOf(setting.doc, runOf(labels.scene, label.first, label.last))
  const known = acronyms.get(text)
  if (known) return bound(labels, label, known, 'acronym')
  const verdict = classify(setting, labels, label)
  if (verdict?.what === 'organisation') {
    const whole = groupOf(labels, label)
    if (whole !== null) return bound(labels, label, whole, 'lexicon')
    const identity = organisationIdentity(setting, labels, label, text)
    return bound(labels, label, identity, verdict.rule)
  }
  return bindPerson(setting, labels, label, verdict?.rule ?? null)
}

/** "Long Name (LN)": what the letters stand for. */
function defineAcronyms(setting: Setting, labels: Labels, acronyms: Map<string, Identity>): void {
  const { scene, at } = labels
  for (let last = 0; last < scene.words.length - 3; last++) {
    const acronym = acronymAfter(labels, last)
    if (acronym === null) continue
    const label = at.get(last)
    const first = spelledOut(labels, last, acronym)
    const known =
      label?.type === 'named' && label.last === last
        ? namedIdentity(label.actor)
        : acronymIdentity(setting, acronym)
    const identity = known ?? newOrganisation(setting, labels, first, last, label)
    if (identity !== null && (first !== null || label?.type === 'named')) {
      acronyms.set(acronym, identity)
      setting.cast.refer(identity, { name: acronym, rule: 'acronym-definition' })
      if (first !== null)
        setting.cast.refer(identity, {
          name: textOf(setting.doc, runOf(scene, first, last)),
          rule: 'acronym-definition',
        })
    }
  }
}

function newOrganisation(
  setting: Setting,
  labels: Labels,
  first: number | null,
  last: number,
  label: Label | undefined,
): Identity | null {
  if (first === null || last === first || label?.type === 'named') return null
  const hit: ProperHit = { type: 'proper', first, last, titles: [] }
  return organisationIdentity(setting, labels, hit, textOf(setting.doc, runOf(labels.scene, first, last)))
}

/** Second pass: every name of a sentence that is a person's or an organisation's. */
export function bindNames(setting: Setting, labels: Labels, acronyms: Map<string, Identity>): Bound[] {
  defineAcronyms(setting, labels, acronyms)
  return labels.list.flatMap((label): Bound[] => {
    if (label.type === 'country') return []
    const found =
      label.type === 'named' ? bindNamed(labels, label) : bindProper(setting, labels, label, acronyms)
    return found === null ? [] : [found]
  })
}
