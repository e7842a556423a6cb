import { type ActorLexicon, foldPerson, type NamedActor, namesOf, shortNamesOf } from '@wiregraph/lexicon'
import type { Sector } from '@wiregraph/schema'
import type { Doc } from '../doc.ts'
import { type Identity, namedIdentity, type Tie } from './cast.ts'
import {
  currentTitles,
  incumbentOf,
  isKeptApart,
  officeHolder,
  type Scope,
  shortKey,
  wellKnown,
} from './office-holders.ts'
import { homeOf, type PersonFacts, personKey } from './person-key.ts'

/** A person of the article. */
export interface Person {
  readonly identity: Identity
  readonly titles: Set<string>
  /** As the article names it in full, with what stands before. */
  readonly words: string
}

/** What stands around a name. */
export interface Naming {
  readonly name: string
  /** The name with what stands before it. */
  readonly words: string
  readonly title: string | null
  readonly sector: Sector | null
  readonly country: string | null
  /** Id of the organisation before the title: "NATO chief". */
  readonly house: string | null
}

/** Who is meant, and by what. */
export interface Meeting {
  readonly person: Person
  readonly tie: Tie
}

/** The persons of an article, by full and by last name. */
export interface People {
  /** Hears what the article tells of a full name, before anybody is made of it. */
  readonly hear: (naming: Naming) => void
  /** A person called by a full name, which the rule found: made known, and given back. */
  readonly introduce: (naming: Naming, rule: string) => Meeting
  /** A person by a row of the lexicon. */
  readonly acquaint: (naming: Naming, actor: NamedActor) => Person
  /** A person called by a last name alone; null where nobody or more than one has it. */
  readonly recall: (naming: Naming) => Person | null
  /** A last name that only a head of state or government of that time has, and no town: "Netanyahu". */
  readonly presume: (naming: Naming) => Meeting | null
  /** A titled last name that no full name explains: "Gen. Smith". */
  readonly improvise: (naming: Naming) => Meeting | null
  /** "The prime minister" without a name: the only one who held the office that day; null where two did or none. */
  readonly incumbent: (title: string, country: string) => Person | null
  readonly all: () => readonly Person[]
}

const identityOf = (key: string, name: string, { sector, country }: PersonFacts): Identity => ({
  key,
  name,
  kind: 'PERSON',
  sector,
  country,
  generic: false,
  canonical: false,
  memberOf: null,
})

const unknown: PersonFacts = { title: null, sector: null, country: null }

/** What is told first holds. */
const merge = (a: PersonFacts, b: PersonFacts): PersonFacts => ({
  title: a.title ?? b.title,
  sector: a.sector ?? b.sector,
  country: a.country ?? b.country,
})

/** One of several persons of a last name: the one with that title, when there is one. */
function choose(persons: readonly Person[], title: string | null): Person | null {
  if (persons.length === 1) return persons[0] ?? null
  const titled = title === null ? [] : persons.filter(({ titles }) => titles.has(title))
  return titled.length === 1 ? (titled[0] ?? null) : null
}

/** "The Ugandan minister Otieno" is not James Otieno, a Kenyan. Of those in the lexicon a title may tell where they work. */
const mayBe = (lexicon: ActorLexicon, { identity }: Person, { name, country }: Naming) =>
  (identity.canonical || country === null || identity.country === null || identity.country === country) &&
  !lexicon.cannotLink.apart(name, meantBy(lexicon, identity), [country])

function meantBy(lexicon: ActorLexicon, { key, name }: Identity) {
  const actor = lexicon.byId.get(key.replace(/^lexicon:/, ''))
  return actor && key.startsWith('lexicon:')
    ? { id: actor.id, names: namesOf(actor) }
    : { id: null, names: [name] }
}

interface Book {
  readonly byKey: Map<string, Person>
  readonly byShort: Map<string, Person[]>
}

function keep(
  { byKey, byShort }: Book,
  person: Person,
  names: readonly string[],
  title: string | null,
): Person {
  const kept = byKey.get(person.identity.key) ?? person
  byKey.set(kept.identity.key, kept)
  if (title !== null) kept.titles.add(title)
  for (const name of names) {
    const list = byShort.get(name) ?? []
    if (!list.includes(kept)) byShort.set(name, [...list, kept])
  }
  return kept
}

/** Key of a last name with a title: of an office that one person holds it is the same in all articles, else in this alone. */
function shortPersonKey({ lexicon, country }: Scope, doc: Doc, naming: Naming): string {
  const home = homeOf(naming, country)
  const office = lexicon.offices.keyOf(naming.title ?? '')
  const sole = home.length === 2 && lexicon.offices.isSole(naming.title ?? '', home)
  return `person:${sole ? home : doc.article.id}:${office} ${shortKey(naming.name)}`
}

export function openPeople(lexicon: ActorLexicon, doc: Doc, country: string | null): People {
  const scope: Scope = { lexicon, day: doc.writtenOn, country }
  const book: Book = { byKey: new Map(), byShort: new Map() }
  const heard = new Map<string, PersonFacts>()

  const factsOf = (naming: Naming) => merge(heard.get(foldPerson(naming.name)) ?? unknown, naming)

  function acquaint(naming: Naming, actor: NamedActor): Person {
    const names = namesOf(actor).flatMap((name) => shortNamesOf(name, actor.country))
    const person = { identity: namedIdentity(actor), titles: new Set<string>(), words: naming.words }
    const kept = keep(book, person, names, naming.title)
    for (const title of currentTitles(scope, actor)) kept.titles.add(title)
    return kept
  }

  /** Somebody of the lexicon under a common name beside the office, or spelled in another way. */
  function inLexicon(naming: Naming): Meeting | null {
    const facts = factsOf(naming)
    const holder = officeHolder(scope, { ...naming, ...facts })
    if (holder)
      return { person: acquaint(naming, holder), tie: { rule: 'office-dates', quote: naming.words } }
    const alike = lexicon.soundingLike(naming.name, facts.country ?? country ?? '-')
    const isOther = alike === null || alike.common || isKeptApart(scope, naming, alike)
    return isOther ? null : { person: acquaint(naming, alike), tie: { rule: 'spelling' } }
  }

  function introduce(naming: Naming, rule: string): Meeting {
    const found = inLexicon(naming)
    if (found !== null) return found
    const facts = factsOf(naming)
    const identity = identityOf(personKey(lexicon, naming.name, facts, country), naming.name, facts)
    const names = shortNamesOf(naming.name, facts.country)
    const person = keep(book, { identity, titles: new Set(), words: naming.words }, names, naming.title)
    const isOther = foldPerson(person.identity.name) !== foldPerson(naming.name)
    return { person, tie: isOther ? { rule: 'spelling', quote: person.identity.name } : tieOf(rule, naming) }
  }

  function improvise(naming: Naming): Meeting | null {
    const tie = { rule: 'office-dates', quote: naming.words }
    const actor = officeHolder(scope, naming)
    if (actor !== null) return { person: acquaint(naming, actor), tie }
    if (naming.title === null) return null
    const identity = identityOf(shortPersonKey(scope, doc, naming), naming.name, naming)
    const person = { identity, titles: new Set<string>(), words: naming.words }
    const kept = keep(book, person, [shortKey(naming.name)], naming.title)
    return { person: kept, tie: { ...tie, rule: 'title' } }
  }

  return {
    hear: (naming) => heard.set(foldPerson(naming.name), factsOf(naming)),
    introduce,
    acquaint,
    recall: (naming) => {
      const found = (book.byShort.get(shortKey(naming.name)) ?? []).filter((p) => mayBe(lexicon, p, naming))
      const person = choose(found, naming.title)
      if (person && naming.title !== null) person.titles.add(naming.title)
      return person
    },
    presume: (naming) => {
      const actor = wellKnown(scope, naming)
      return actor === null ? null : { person: acquaint(naming, actor), tie: { rule: 'well-known' } }
    },
    improvise,
    incumbent: (title, of) => {
      const actor = incumbentOf(scope, title, of)
      const naming = { name: title, words: title, title, sector: null, country: null, house: null }
      return actor === null ? null : acquaint(naming, actor)
    },
    all: () => [...book.byKey.values()],
  }
}

/** The words before the name say more than the name alone. */
const tieOf = (rule: string, { words }: Naming): Tie => (rule === 'title' ? { rule, quote: words } : { rule })
