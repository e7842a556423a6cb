import {
  type ActorLexicon,
  covers,
  coversYear,
  foldPerson,
  type NamedActor,
  namesOf,
  type Office,
} from '@wiregraph/lexicon'
import type { Naming } from './people.ts'

/** Where and when an article was written: what tells which holder of an office is meant. */
export interface Scope {
  readonly lexicon: ActorLexicon
  /** YYYY-MM-DD; null where the article has no day. */
  readonly day: string | null
  /** The country that the article is about. */
  readonly country: string | null
}

export const shortKey = (name: string) => foldPerson(name).split(' ').at(-1) ?? ''

/** "Secretary" stands for "secretary of state", "Minister" for any minister. */
const isTitle = ({ lexicon }: Scope, office: Office, title: string, house: string | null) =>
  lexicon.offices.keyOf(office.title) === lexicon.offices.keyOf(title) ||
  (/^(?:secretary|minister)$/.test(title) && office.title.split(' ').includes(title)) ||
  (house !== null &&
    office.of === house &&
    chief.test(title) &&
    lexicon.offices.chiefOf(house) === office.title)

/** "NATO chief": who holds the office that the lists have first for the house. */
const chief = /^(?:chief|head|boss)$/

/** What is said of the term, not of the office: "former president", "interim prime minister". */
const qualified = /^(?:former|ex|ousted|deposed|interim|acting|caretaker|transitional)[ -]/

/** "Former President X", "the late president X": no longer in office on the day of writing. */
const gone = /\b(?:former|ex|late|ousted|deposed|exiled|one-time|erstwhile)\b/i
const isOver = ({ day }: Scope, { until }: Office) => day === null || (until !== null && until <= day)

const inYear = ({ day }: Scope, office: Office) => day === null || coversYear(office, day.slice(0, 4))

/** Offices that a person held in the year of writing, and those of no known years. */
export const currentTitles = (scope: Scope, { offices }: NamedActor): string[] =>
  offices.filter((office) => inYear(scope, office)).map(({ title }) => title)

function heldAs(scope: Scope, actor: NamedActor, naming: Naming): readonly Office[] {
  const { country, house, words } = naming
  if (naming.title === null) return []
  const title = naming.title.replace(qualified, '')
  const isHeld = gone.test(words) ? isOver : inYear
  return actor.offices.filter(
    (office) =>
      isTitle(scope, office, title, house) &&
      isHeld(scope, office) &&
      (country === null || country === actor.country || country === office.of),
  )
}

/** The full name, if one is given, is a name of the actor: by its words, or by its sound. */
function isCalled({ lexicon }: Scope, actor: NamedActor, name: string): boolean {
  const folded = foldPerson(name)
  if (!folded.includes(' ')) return true
  const sound = lexicon.soundsLike(name)
  return namesOf(actor).some((other) => foldPerson(other) === folded || lexicon.soundsLike(other) === sound)
}

export const isKeptApart = ({ lexicon, country }: Scope, naming: Naming, actor: NamedActor): boolean =>
  lexicon.cannotLink.apart(naming.name, { id: actor.id, names: namesOf(actor) }, [naming.country, country])

/**
 * "President Bush" of 2003: the one of that name who held the office; of two in one year the one who held it that day, of
 * two countries that of the story.
 */
export function officeHolder(scope: Scope, naming: Naming): NamedActor | null {
  if (naming.title === null) return null
  const { day, country, lexicon } = scope
  let found = (lexicon.shortNames.get(shortKey(naming.name)) ?? []).filter(
    (actor) =>
      heldAs(scope, actor, naming).length > 0 &&
      isCalled(scope, actor, naming.name) &&
      !isKeptApart(scope, naming, actor),
  )
  const narrow = (isMore: (actor: NamedActor) => boolean) => {
    if (found.length > 1 && found.some(isMore)) found = found.filter(isMore)
  }
  narrow((actor) => heldAs(scope, actor, naming).some((office) => day !== null && covers(office, day)))
  narrow((actor) => actor.country === country)
  return found.length === 1 ? (found[0] ?? null) : null
}

/** "The prime minister" of a country, "the chief" of an organisation: the only one in office that day; null where it was disputed, or nobody's. */
export function incumbentOf({ lexicon, day }: Scope, title: string, of: string): NamedActor | null {
  const office = chief.test(title) ? (lexicon.offices.chiefOf(of) ?? title) : title
  if (day === null || !lexicon.offices.isSole(office, of)) return null
  const held = lexicon.offices.holders(office, of).filter((h) => covers(h.office, day))
  const [only, other] = held
  const isSure = only !== undefined && other === undefined && !only.office.rival && only.office.from !== null
  return isSure ? only.actor : null
}

/** The only person of a last name, in office that year, whose name means nothing else. */
export function wellKnown(scope: Scope, naming: Naming): NamedActor | null {
  const { lexicon, day } = scope
  const { name, title, country } = naming
  if (title !== null || day === null) return null
  const heads = new Set(
    lexicon.roles.all.filter((role) => role.head).map((role) => lexicon.offices.keyOf(role.phrase)),
  )
  const named = lexicon.shortNames.get(shortKey(name)) ?? []
  const living = named.filter(
    (actor) => actor.offices.length === 0 || actor.offices.some((o) => inYear(scope, o)),
  )
  const [actor, other] = living
  if (actor === undefined || other !== undefined || isKeptApart(scope, naming, actor)) return null
  const plain = lexicon.gazetteer.lookup(name).length === 0 && !lexicon.given.has(shortKey(name))
  const agrees = country === null || country === actor.country
  const leads = actor.offices.some(
    (o) => inYear(scope, o) && heads.has(lexicon.offices.keyOf(o.title)) && o.from !== null,
  )
  return plain && agrees && leads ? actor : null
}
