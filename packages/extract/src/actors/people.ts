import { type ActorLexicon, foldPerson, type NamedActor, piecesOf, shortNamesOf } from '@wiregraph/lexicon'
import type { Sector } from '@wiregraph/schema'
import type { Doc } from '../doc.ts'
import { type Identity, namedIdentity } from './cast.ts'

/** A person of the article. */
export interface Person {
  readonly identity: Identity
  readonly titles: Set<string>
}

/** What stands around a name. */
export interface Naming {
  readonly name: string
  readonly title: string | null
  readonly sector: Sector | null
  readonly country: string | null
}

/** The persons of an article, by full and by last name. */
export interface People {
  /** A person called by a full name: made known, and given back. */
  readonly introduce: (naming: Naming, actor: NamedActor | null) => Person
  /** A person called by a last name alone; null where nobody or more than one has it. */
  readonly recall: (naming: Naming) => Person | null
  /** A last name that only a head of state or government of that time has, and no town: "Netanyahu". */
  readonly presume: (naming: Naming) => Person | null
  /** A titled last name that no full name explains: "Gen. Smith". */
  readonly improvise: (naming: Naming) => Person | null
  /** "The prime minister" without a name: the only one who held the office that year; null where two did or none. */
  readonly incumbent: (title: string, country: string) => Person | null
  readonly all: () => readonly Person[]
}

function personIdentity(key: string, { name, sector, country }: Naming): Identity {
  return { key, name, kind: 'PERSON', sector, country, generic: false, canonical: false, memberOf: null }
}

const shortKey = (name: string) => foldPerson(name).split(' ').at(-1) ?? ''
const titleKey = (title: string) => piecesOf(title).join(' ').replace('premier', 'prime minister')

/** "Secretary" stands for "secretary of state", "Minister" for any minister. */
const isTitle = (office: string, title: string) =>
  titleKey(office) === titleKey(title) ||
  (/^(?:secretary|minister)$/.test(title) && office.split(' ').includes(title))

const holds = (actor: NamedActor, title: string, year: number | null) =>
  actor.titles.some((office) => isTitle(office, title)) &&
  (year === null || ((actor.from ?? 0) <= year && year <= (actor.until ?? 9999)))

/** "President Bush" of 2003: the one of that last name who held that office. */
function officeHolder(lexicon: ActorLexicon, doc: Doc, naming: Naming): NamedActor | null {
  const { title, country } = naming
  if (title === null) return null
  const year = doc.writtenOn === null ? null : Number(doc.writtenOn.slice(0, 4))
  const found = (lexicon.shortNames.get(shortKey(naming.name)) ?? []).filter(
    (actor) => holds(actor, title, year) && (country === null || actor.country === country),
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

/**
 * "The prime minister" of a country: the only one who held the office in the year of writing. Years of somebody of
 * several offices do not tell when which was held.
 */
function incumbentOf(lexicon: ActorLexicon, doc: Doc, title: string, country: string): NamedActor | null {
  if (doc.writtenOn === null) return null
  const year = Number(doc.writtenOn.slice(0, 4))
  const abroad = new Set(
    lexicon.roles.all.filter(({ sector }) => sector === 'IGO').map((role) => role.phrase),
  )
  const found = new Set(
    [...lexicon.shortNames.values()]
      .flat()
      .filter((actor) => actor.country === country && holds(actor, title, year))
      .filter((actor) => !actor.titles.some((office) => abroad.has(office))),
  )
  const [only, other] = found
  const isSure = only !== undefined && other === undefined && only.from !== null && only.titles.length === 1
  return isSure ? only : null
}

/** The only person of a last name, in office that year, whose name means nothing else; those gone by then left out. */
function wellKnown(lexicon: ActorLexicon, doc: Doc, { name, title, country }: Naming): NamedActor | null {
  if (title !== null || doc.writtenOn === null) return null
  const year = Number(doc.writtenOn.slice(0, 4))
  const heads = lexicon.roles.all.filter((role) => role.head).map((role) => role.phrase)
  const named = lexicon.shortNames.get(shortKey(name)) ?? []
  const living = named.filter((actor) => (actor.until ?? year) >= year)
  const [actor, other] = living
  if (actor === undefined || other !== undefined) return null
  const plain = lexicon.gazetteer.lookup(name).length === 0 && !lexicon.given.has(shortKey(name))
  const agrees = country === null || country === actor.country
  return plain && agrees && heads.some((head) => holds(actor, head, year)) ? actor : null
}

/** One of several persons of a last name: the one with that title, when there is one. */
function choose(persons: readonly Person[], title: string | null): Person | null {
  if (persons.length === 1) return persons[0] ?? null
  const titled = title === null ? [] : persons.filter(({ titles }) => titles.has(title))
  return titled.length === 1 ? (titled[0] ?? null) : null
}

export function openPeople(lexicon: ActorLexicon, doc: Doc): People {
  const byKey = new Map<string, Person>()
  const byShort = new Map<string, Person[]>()

  function keep(identity: Identity, names: readonly string[], title: string | null): Person {
    const person = byKey.get(identity.key) ?? { identity, titles: new Set() }
    byKey.set(identity.key, person)
    if (title !== null) person.titles.add(title)
    for (const name of names) {
      const list = byShort.get(name) ?? []
      if (!list.includes(person)) byShort.set(name, [...list, person])
    }
    return person
  }

  const known = (actor: NamedActor, title: string | null) => {
    const names = [actor.name, ...actor.aliases].flatMap((name) => shortNamesOf(name, actor.country))
    const person = keep(namedIdentity(actor), names, title)
    for (const t of actor.titles) person.titles.add(t)
    return person
  }

  return {
    introduce: (naming, actor) => {
      if (actor !== null) return known(actor, naming.title)
      const key = `person:${foldPerson(naming.name)}`
      return keep(personIdentity(key, naming), shortNamesOf(naming.name, naming.country), naming.title)
    },
    recall: (naming) => {
      const found = byShort.get(shortKey(naming.name)) ?? []
      const person = choose(found, naming.title)
      if (person && naming.title !== null) person.titles.add(naming.title)
      return person
    },
    presume: (naming) => {
      const actor = wellKnown(lexicon, doc, naming)
      return actor === null ? null : known(actor, null)
    },
    improvise: (naming) => {
      const actor = officeHolder(lexicon, doc, naming)
      if (actor !== null) return known(actor, naming.title)
      if (naming.title === null) return null
      const key = `person:${naming.country ?? '-'}:${titleKey(naming.title)} ${shortKey(naming.name)}`
      return keep(personIdentity(key, naming), [shortKey(naming.name)], naming.title)
    },
    incumbent: (title, country) => {
      const actor = incumbentOf(lexicon, doc, title, country)
      return actor === null ? null : known(actor, title)
    },
    all: () => [...byKey.values()],
  }
}
