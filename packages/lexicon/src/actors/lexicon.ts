import type { ActorKind, Sector } from '@wiregraph/schema'
import { readDataFile } from '../places/data-files.ts'
import type { Gazetteer } from '../places/gazetteer.ts'
import { checkYaml, readYaml } from '../yaml.ts'
import { type CannotLink, readCannotLink } from './cannot-link.ts'
import { type NamedActor, readAllNamed } from './named.ts'
import { indexById, indexNames, indexShortNames, indexSpellings } from './names.ts'
import { type OfficeKey, officeKeys, readHolders } from './offices.ts'
import { indexOffices, type Offices, withHolders } from './people.ts'
import { foldWord, piecesOf } from './pieces.ts'
import { type Body, indexRoles, type RoleIndex, readRoleFile } from './roles.ts'
import { BodyFile, HolderFile, NameFile, TitleFile } from './shapes.ts'
import { type SoundsLike, spellingsOf } from './spelling.ts'
import type { NameTrie } from './trie.ts'

/** Everything that is known of actors before an article is read. */
export interface ActorLexicon {
  readonly names: NameTrie<NamedActor>
  readonly byId: ReadonlyMap<string, NamedActor>
  /** Persons by folded last name. */
  readonly shortNames: ReadonlyMap<string, readonly NamedActor[]>
  /** The only person of a country (ISO code) whose full name sounds so; null where there is none or two. */
  readonly soundingLike: (name: string, country: string) => NamedActor | null
  readonly soundsLike: SoundsLike
  /** Countries whose names are written in another alphabet at home. */
  readonly transliterated: ReadonlySet<string>
  readonly offices: Offices
  readonly cannotLink: CannotLink
  readonly roles: RoleIndex
  /** Bodies by their code. */
  readonly bodies: ReadonlyMap<string, Body>
  /** Body by folded noun: "army" is mil. */
  readonly bodyWords: ReadonlyMap<string, Body>
  /** Folded abbreviation to the rank: "maj gen" is major general. */
  readonly ranks: ReadonlyMap<string, string>
  readonly courtesy: ReadonlySet<string>
  /** Country of an office that there is only one of in the world: "pope". */
  readonly seats: ReadonlyMap<string, string>
  /** Countries whose president does not govern: "the president" without a country is seldom theirs. */
  readonly figureheads: ReadonlySet<string>
  /** Ranks of those whom the news names once: private, corporal. */
  readonly enlisted: ReadonlySet<string>
  /** "former", "deputy": they may stand before a title. */
  readonly former: ReadonlySet<string>
  readonly particles: ReadonlySet<string>
  readonly suffixes: ReadonlySet<string>
  readonly given: ReadonlySet<string>
  /** Last word of an organisation's name, folded, to what it makes of it. */
  readonly organisations: ReadonlyMap<string, { readonly kind: ActorKind; readonly sector: Sector }>
  /** Folded first words of the names of armed groups, "jaish". */
  readonly groupBeginnings: ReadonlySet<string>
  readonly governmentVerbs: ReadonlySet<string>
  /** What a town does: as their subject a capital stands for no government. */
  readonly townVerbs: ReadonlySet<string>
  /** Last words of names that are no person's: "day", "river". */
  readonly things: ReadonlySet<string>
  /** Words that tie people to a group: ["loyal", "to"]. */
  readonly ties: readonly (readonly string[])[]
  readonly gazetteer: Gazetteer
  /** Adjective of a country by its code: "Iraqi"; the country's name where it has none. */
  readonly adjectiveOf: (code: string) => string
  /** Name of a country by its code. */
  readonly countryName: (code: string) => string
}

const folded = (words: readonly string[]) => new Set(words.map((word) => piecesOf(word).join(' ')))

function readAdjectives(overrides: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const rows = JSON.parse(readDataFile('countries.json').toString('utf8')) as {
    code: string
    demonyms: string[]
  }[]
  const known = rows.flatMap(({ code, demonyms }) =>
    demonyms.slice(0, 1).map((word) => [code, word] as const),
  )
  return new Map([...known, ...Object.entries(overrides)])
}

function readBodies() {
  const { rows, adjectives } = checkYaml(readYaml('actors/bodies.yaml'), BodyFile)
  const bodyWords = new Map(
    rows.flatMap((body) => body.words.map((word) => [piecesOf(word).join(' '), body] as const)),
  )
  return { rows, bodyWords, adjectives: readAdjectives(adjectives) }
}

function readNameWords() {
  const words = checkYaml(readYaml('actors/names.yaml'), NameFile)
  const organisations = new Map(
    words.organisations.flatMap(({ words: heads, kind, sector }) =>
      heads.map((head) => [piecesOf(head).join(' '), { kind, sector }] as const),
    ),
  )
  return {
    organisations,
    groupBeginnings: folded(words.groupBeginnings),
    given: folded(words.given),
    governmentVerbs: new Set(words.governmentVerbs),
    townVerbs: new Set(words.townVerbs),
    things: new Set(words.things),
    transliterated: new Set(words.transliterated),
    soundsLike: spellingsOf(words.spellings),
    ties: words.ties.map((tie) => tie.split(' ')).sort((a, b) => b.length - a.length),
  }
}

function readTitles() {
  const titles = checkYaml(readYaml('actors/titles.yaml'), TitleFile)
  return {
    ranks: new Map(Object.entries(titles.ranks).map(([short, rank]) => [piecesOf(short).join(' '), rank])),
    courtesy: folded(titles.courtesy),
    former: folded(titles.former),
    particles: folded(titles.particles),
    suffixes: new Set(titles.suffixes.map(foldWord)),
    enlisted: folded(titles.enlisted),
    figureheads: new Set(titles.figureheads),
    seats: new Map(Object.entries(titles.seats)),
    keyOf: officeKeys(titles.same),
  }
}

/** Files of lists of holders, in data/actors/offices. */
const holderFiles = ['americas', 'europe', 'middle-east', 'asia', 'africa', 'organisations'] as const

function readNamedAndOffices(keyOf: OfficeKey) {
  const holders = holderFiles.flatMap((name) => {
    const file = readYaml(`actors/offices/${name}.yaml`)
    return readHolders(file, checkYaml(file, HolderFile))
  })
  const rows = readAllNamed()
  const isPerson = ({ kind }: NamedActor) => kind === 'PERSON'
  const world = new Set(rows.filter(({ kind }) => kind === 'INTERNATIONAL_ORGANIZATION').map(({ id }) => id))
  const persons = withHolders(rows.filter(isPerson), holders, (house) => (world.has(house) ? 'IGO' : 'GOV'))
  const named = [...rows.filter((row) => !isPerson(row)), ...persons]
  const byId = indexById(named)
  const unknown = holders.find(({ office: { of } }) => of !== null && !/^[A-Z]{2}$/.test(of) && !byId.has(of))
  if (unknown) throw new Error(`${unknown.at}: no actor has the id "${unknown.office.of}"`)
  return { named, byId, offices: indexOffices(persons, holders, keyOf) }
}

/**
 * Reads data/actors. Throws an Error with file and line for a row that is not of the format, an unknown kind or
 * sector, a name or id that two rows share, an office that two hold in the same days, and a bad pair of cannot-link.yaml.
 */
export function loadActors(gazetteer: Gazetteer): ActorLexicon {
  const { rows, bodyWords, adjectives } = readBodies()
  const { keyOf, ...titles } = readTitles()
  const nameWords = readNameWords()
  const { named, byId, offices } = readNamedAndOffices(keyOf)
  const countryName = (code: string) => gazetteer.country(code)?.name ?? code
  return {
    names: indexNames(named),
    byId,
    shortNames: indexShortNames(named),
    soundingLike: indexSpellings(named, nameWords),
    offices,
    cannotLink: readCannotLink(readYaml('actors/cannot-link.yaml'), byId),
    roles: indexRoles(readRoleFile(rows)),
    bodies: new Map(rows.map((body) => [body.code, body])),
    bodyWords,
    ...nameWords,
    ...titles,
    gazetteer,
    adjectiveOf: (code) => adjectives.get(code) ?? countryName(code),
    countryName,
  }
}
