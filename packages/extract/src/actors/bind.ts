import type { TokenRun } from '../doc.ts'
import { defineAcronyms } from './acronyms.ts'
import { type Identity, namedIdentity, type Tie } from './cast.ts'
import { classify } from './classify.ts'
import type { Labels, NamedHit, ProperHit } from './labels.ts'
import { isFull, nameStart, namingOf, withApposition } from './naming.ts'
import { organisationIdentity } from './organisations.ts'
import type { Meeting, Naming, Person } from './people.ts'
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
  /** What found the name. */
  readonly rule: string
  /** What makes it a name of this actor. */
  readonly tie: Tie
}

function bound(
  labels: Labels,
  label: NamedHit | ProperHit,
  identity: Identity,
  rule: string,
  tie: Tie = { rule },
): Bound {
  const { scene } = labels
  return {
    label,
    identity,
    run: runOf(scene, nameStart(labels, label), label.last),
    name: runOf(scene, label.first, label.last),
    titles: label.titles.flatMap((t) => (t.text === null ? [] : [t.text])),
    rule,
    tie,
  }
}

const remembered = (person: Person | null): Meeting | null =>
  person === null ? null : { person, tie: { rule: 'last-name', quote: person.words } }

/** Whom a full name names: somebody of the lexicon under an office, a new person, or one whom the article had before. */
function meetFull({ people }: Setting, naming: Naming, rule: string | null): Meeting | null {
  if (rule !== null) return people.introduce(naming, rule)
  const known = people.recall(naming)
  const same = known?.identity.name.toLowerCase() === naming.name.toLowerCase()
  return known && same ? { person: known, tie: { rule: 'full-name', quote: known.words } } : null
}

function bindPerson(setting: Setting, labels: Labels, label: ProperHit, rule: string | null): Bound | null {
  const naming = withApposition(setting, labels, label, namingOf(setting, labels, label))
  const full = isFull(naming.name)
  const { people } = setting
  const found = full
    ? sameLast(setting, naming, meetFull(setting, naming, rule))
    : (remembered(people.recall(naming)) ??
      (rule === null ? null : people.improvise(naming)) ??
      people.presume(naming))
  if (found === null) return null
  return bound(labels, label, found.person.identity, full ? (rule ?? 'full-name') : 'last-name', found.tie)
}

/** "Vladimir Zelenski" and the lexicon's "Volodymyr Zelensky" under one office are one. */
function sameLast({ people }: Setting, naming: Naming, found: Meeting | null): Meeting | null {
  if (found === null || naming.title === null || found.person.identity.canonical) return found
  const known = people.recall(naming)
  return known?.identity.canonical && known.titles.has(naming.title)
    ? { person: known, tie: { rule: 'office-dates', quote: naming.words } }
    : found
}

/** A name of the lexicon, unless the article has told that its letters stand for something else. */
function bindNamed(
  setting: Setting,
  labels: Labels,
  label: NamedHit,
  acronyms: ReadonlyMap<string, Identity>,
): Bound {
  const identity = namedIdentity(label.actor)
  const told = acronyms.get(textOf(setting.doc, runOf(labels.scene, label.first, label.last)))
  return told === undefined || told.key === identity.key
    ? bound(labels, label, identity, 'lexicon')
    : bound(labels, label, told, 'acronym')
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
    if (whole !== null)
      return bound(labels, label, whole, 'lexicon', {
        rule: 'unit-of-group',
        quote: `${text} of ${whole.name}`,
      })
    const identity = organisationIdentity(setting, labels, label, text)
    return bound(labels, label, identity, verdict.rule)
  }
  return bindPerson(setting, labels, label, verdict?.rule ?? null)
}

/** Second pass: every name of a sentence that is a person's or an organisation's. */
export function bindNames(setting: Setting, labels: Labels, acronyms: Map<string, Identity>): Bound[] {
  defineAcronyms(setting, labels, acronyms)
  return labels.list.flatMap((label): Bound[] => {
    if (label.type === 'country') return []
    const found =
      label.type === 'named'
        ? bindNamed(setting, labels, label, acronyms)
        : bindProper(setting, labels, label, acronyms)
    return found === null ? [] : [found]
  })
}
