import type { NamedActor } from './named.ts'
import { foldPerson } from './pieces.ts'
import type { SoundsLike } from './spelling.ts'
import { buildTrie, type NameTrie } from './trie.ts'

export const namesOf = (actor: NamedActor) => [actor.name, ...actor.aliases]

/** Actors by id. Throws an Error with both lines where two rows have one id, and where memberOf leads nowhere. */
export function indexById(actors: readonly NamedActor[]): ReadonlyMap<string, NamedActor> {
  const index = new Map<string, NamedActor>()
  for (const actor of actors) {
    const other = index.get(actor.id)
    if (other) throw new Error(`${actor.at}: the id "${actor.id}" is taken by ${other.at}`)
    index.set(actor.id, actor)
  }
  for (const { memberOf, at } of actors) {
    if (memberOf !== null && !index.has(memberOf)) throw new Error(`${at}: no actor has the id "${memberOf}"`)
  }
  return index
}

/** All names in one trie. Throws an Error with both lines where two actors share a name. */
export function indexNames(actors: readonly NamedActor[]): NameTrie<NamedActor> {
  const trie = buildTrie<NamedActor>()
  for (const actor of actors.filter(({ common }) => !common)) {
    for (const name of namesOf(actor)) {
      const other = trie.add(name, actor)
      if (other !== null && other !== actor) {
        throw new Error(
          `${actor.at}: the name "${name}" of ${actor.id} is taken by ${other.id} (${other.at}); leave it out of one`,
        )
      }
    }
  }
  return trie
}

const familyNameFirst = new Set(['CN', 'KR', 'KP', 'TW', 'VN', 'KH', 'HK', 'MM', 'SG'])

/** Words by which a person may be called alone: the last name; where it stands first, that. */
export function shortNamesOf(name: string, country: string | null): string[] {
  const pieces = foldPerson(name).split(' ')
  const [first] = pieces
  const last = pieces.at(-1)
  if (first === undefined || last === undefined || pieces.length < 2) return []
  return country !== null && familyNameFirst.has(country) ? [first, last] : [last]
}

/** Persons by the short names they are called by after a title. */
export function indexShortNames(actors: readonly NamedActor[]): ReadonlyMap<string, readonly NamedActor[]> {
  const index = new Map<string, NamedActor[]>()
  for (const actor of actors.filter(({ kind }) => kind === 'PERSON')) {
    const keys = new Set(namesOf(actor).flatMap((name) => shortNamesOf(name, actor.country)))
    for (const key of keys) index.set(key, [...(index.get(key) ?? []), actor])
  }
  return index
}

/** Persons of countries with another alphabet by how their full names sound; two of one sound are none. */
export function indexSpellings(
  actors: readonly NamedActor[],
  { soundsLike, transliterated }: { soundsLike: SoundsLike; transliterated: ReadonlySet<string> },
): (name: string, country: string) => NamedActor | null {
  const index = new Map<string, NamedActor | null>()
  for (const actor of actors.filter(({ kind }) => kind === 'PERSON')) {
    if (actor.country === null || !transliterated.has(actor.country)) continue
    for (const name of namesOf(actor).filter((n) => foldPerson(n).includes(' '))) {
      const key = `${actor.country}:${soundsLike(name)}`
      const other = index.get(key)
      index.set(key, other === undefined || other === actor ? actor : null)
    }
  }
  return (name, country) => index.get(`${country}:${soundsLike(name)}`) ?? null
}
