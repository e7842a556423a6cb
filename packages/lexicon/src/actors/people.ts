import type { Sector } from '@wiregraph/schema'
import { overlaps } from './dates.ts'
import type { NamedActor } from './named.ts'
import { namesOf } from './names.ts'
import type { Holder, Office, OfficeKey } from './offices.ts'
import { piecesOf } from './pieces.ts'

const fold = (name: string) => piecesOf(name).join(' ')

function indexPersons(persons: readonly NamedActor[]): Map<string, NamedActor> {
  return new Map(persons.flatMap((person) => namesOf(person).map((name) => [fold(name), person] as const)))
}

function personOf({ name, country, file, at }: Holder, sector: Sector): NamedActor {
  const id = piecesOf(name).join('-')
  const row = { id, name, aliases: [], kind: 'PERSON', sector, country, memberOf: null } as const
  return { ...row, offices: [], common: false, file, at }
}

/**
 * The persons of people.yaml with the offices that the lists give them, and those that only a list names. A holder is
 * somebody of people.yaml by a full name that stands there. `sectorOf` tells what those are who lead an organisation.
 */
export function withHolders(
  persons: readonly NamedActor[],
  holders: readonly Holder[],
  sectorOf: (house: string) => Sector = () => 'GOV',
): NamedActor[] {
  const known = indexPersons(persons)
  const offices = new Map<NamedActor, Office[]>(persons.map((person) => [person, [...person.offices]]))
  for (const holder of holders) {
    const person = known.get(fold(holder.name)) ?? personOf(holder, sectorOf(holder.office.of ?? ''))
    known.set(fold(holder.name), person)
    offices.set(person, [...(offices.get(person) ?? []), holder.office])
  }
  return [...offices].map(([person, held]) => ({ ...person, offices: held }))
}

/** Who held an office of a country or an organisation. */
export interface Offices {
  /** One office in whatever words. */
  readonly keyOf: OfficeKey
  /** Whether one person holds it at a time. */
  readonly isSole: (title: string, of?: string | null) => boolean
  /** Office of an organisation that its lists have first: it leads the house; null where no list is of it. */
  readonly chiefOf: (of: string) => string | null
  /** All who ever held it. */
  readonly holders: (
    title: string,
    of: string,
  ) => readonly { readonly actor: NamedActor; readonly office: Office }[]
}

type Held = { actor: NamedActor; office: Office }

/** What the lists have: an office of a country is sole in every country, one of an organisation there alone. */
function soleOf(holders: readonly Holder[], keyOf: OfficeKey): (title: string, of: string | null) => boolean {
  const keys = new Set(
    holders.map(({ office }) => `${isCountry(office.of) ? '' : office.of}:${keyOf(office.title)}`),
  )
  return (title, of) => keys.has(`${isCountry(of) ? '' : of}:${keyOf(title)}`)
}

const isCountry = (of: string | null) => of === null || /^[A-Z]{2}$/.test(of)

/** Throws an Error with both lines where two hold one sole office in the same days, unless one is marked as a rival. */
export function indexOffices(
  persons: readonly NamedActor[],
  holders: readonly Holder[],
  keyOf: OfficeKey,
): Offices {
  const isSole = soleOf(holders, keyOf)
  const firsts = new Map(holders.toReversed().map(({ office }) => [office.of, office.title] as const))
  const index = new Map<string, Held[]>()
  for (const actor of persons) {
    for (const office of actor.offices) {
      const key = `${office.of ?? actor.country}:${keyOf(office.title)}`
      const others = index.get(key) ?? []
      const other = others.find((o) => o.actor.id !== actor.id && clash(o.office, office))
      if (other && isSole(office.title, office.of ?? actor.country))
        throw new Error(
          `${actor.at}: ${office.title} of ${office.of ?? actor.country} was ${other.actor.name} in the same days (${other.actor.at}); mark one "(rival)"`,
        )
      index.set(key, [...others, { actor, office }])
    }
  }
  return {
    keyOf,
    isSole: (title, of = null) => isSole(title, of),
    chiefOf: (of) => (isCountry(of) ? null : (firsts.get(of) ?? null)),
    holders: (title, of) => index.get(`${of}:${keyOf(title)}`) ?? [],
  }
}

const clash = (a: Office, b: Office) =>
  !a.rival &&
  !b.rival &&
  (a.from !== null || a.until !== null) &&
  (b.from !== null || b.until !== null) &&
  overlaps(a, b)
