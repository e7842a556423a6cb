import { type ActorLexicon, foldPerson, piecesOf } from '@wiregraph/lexicon'
import type { Sector } from '@wiregraph/schema'

/** What an article tells of a person it names in full, from all the places where it does. */
export interface PersonFacts {
  readonly title: string | null
  readonly sector: Sector | null
  /** Country that stands beside the name or the title. */
  readonly country: string | null
}

const armed: ReadonlySet<string> = new Set(['REB', 'UAF', 'CRM', 'PRM'])
const unofficial: ReadonlySet<string> = new Set([
  'AGR',
  'BUS',
  'CVL',
  'EDU',
  'JRN',
  'LAB',
  'MED',
  'REF',
  'REL',
  'SOC',
])

/** Roles that one person does not hold at a time: in public office, in arms, in the ranks, or in a walk of life. */
export function roleClass({ enlisted }: ActorLexicon, { title, sector }: PersonFacts): string {
  if (title !== null && enlisted.has(title)) return 'ranks'
  if (sector === null) return 'public'
  if (armed.has(sector)) return 'armed'
  return unofficial.has(sector) ? sector.toLowerCase() : 'public'
}

/** Where a person is at home: the country beside the name, no one's for world bodies, else that of the story. */
export const homeOf = ({ country, sector }: PersonFacts, story: string | null): string =>
  country ?? (sector === 'IGO' ? 'world' : (story ?? '-'))

/** The full name as it is compared: by its sound where English papers spell it in several ways, and no row forbids it. */
export function fullKey(lexicon: ActorLexicon, name: string, home: string): string {
  if (lexicon.cannotLink.has(name)) return piecesOf(name).join(' ')
  return lexicon.transliterated.has(home) ? lexicon.soundsLike(name) : foldPerson(name)
}

/** One person across articles: full name, role and country together. */
export function personKey(
  lexicon: ActorLexicon,
  name: string,
  facts: PersonFacts,
  story: string | null,
): string {
  const home = homeOf(facts, story)
  return `person:${home}:${roleClass(lexicon, facts)}:${fullKey(lexicon, name, home)}`
}
