import type { KeptApart } from '@wiregraph/schema'
import type { YamlFile } from '../yaml.ts'
import { checkYaml } from '../yaml.ts'
import type { NamedActor } from './named.ts'
import { namesOf } from './names.ts'
import { piecesOf } from './pieces.ts'
import { CannotLinkFile } from './shapes.ts'

/** Whom a name may be taken for: the id of a row of the lexicon, where it has one, and the names it is known by. */
export interface Meant {
  readonly id: string | null
  readonly names: readonly string[]
}

export interface CannotLink {
  /** Whether a row keeps the name and who it may be taken for apart, in an article on one of the countries. */
  readonly apart: (name: string, meant: Meant, countries?: readonly (string | null)[]) => boolean
  /** Whether any row has the name. */
  readonly has: (name: string) => boolean
}

interface Apart {
  readonly country: string | null
}

const fold = (name: string) =>
  piecesOf(name)
    .filter((piece) => piece !== 'the')
    .join(' ')
const pairOf = (a: string, b: string) => [a, b].sort().join('|')

const isId = (text: string) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)

/** What a side of a row stands for: "=id" or a folded name. Throws an Error for an id that no row has. */
function sideOf(text: string, byId: ReadonlyMap<string, NamedActor>, at: string): string {
  if (!isId(text)) return fold(text)
  if (!byId.has(text)) throw new Error(`${at}: no actor has the id "${text}"`)
  return `=${text}`
}

/** A row without a country keeps apart what a row of another file says is one: one of them must go. */
function checkAlias(sides: readonly string[], byId: ReadonlyMap<string, NamedActor>, at: string): void {
  for (const actor of byId.values()) {
    const own = new Set([`=${actor.id}`, ...namesOf(actor).map(fold)])
    if (!sides.every((side) => own.has(side))) continue
    throw new Error(
      `${at}: ${actor.at} says that these are one, ${actor.id}; take the name out there, or name a country here`,
    )
  }
}

/**
 * Reads data/actors/cannot-link.yaml. Throws an Error with file and line for a row that is not of the format, an unknown id,
 * two sides that are one, a pair that stands twice, and a pair that a row's own names contradict.
 */
export function readCannotLink(file: YamlFile, byId: ReadonlyMap<string, NamedActor>): CannotLink {
  const pairs = new Map<string, Apart[]>()
  for (const [i, { names, country }] of checkYaml(file, CannotLinkFile).rows.entries()) {
    const at = `${file.name}:${file.lineOf(['rows', i])}`
    const sides = names.map((name) => sideOf(name, byId, at))
    const [a, b] = sides
    if (a === undefined || b === undefined || sides.length !== 2) throw new Error(`${at}: expected two names`)
    if (a === b) throw new Error(`${at}: "${names[0]}" and "${names[1]}" are one name`)
    if (country === null) checkAlias(sides, byId, at)
    const others = pairs.get(pairOf(a, b)) ?? []
    if (others.some((other) => other.country === country)) throw new Error(`${at}: the pair stands twice`)
    pairs.set(pairOf(a, b), [...others, { country }])
  }
  const names = new Set([...pairs.keys()].flatMap((pair) => pair.split('|')))
  return { apart: (...args) => isApart(pairs, ...args), has: (name) => names.has(fold(name)) }
}

function isApart(
  pairs: ReadonlyMap<string, readonly Apart[]>,
  name: string,
  { id, names }: Meant,
  countries: readonly (string | null)[] = [],
): boolean {
  const others = [...(id === null ? [] : [`=${id}`]), ...names.map(fold)]
  return others
    .flatMap((other) => pairs.get(pairOf(fold(name), other)) ?? [])
    .some(({ country }) => country === null || countries.includes(country))
}

/**
 * The rows, and pairs that people told apart since: unlike a row, such a pair may take an alias from the row that has it,
 * which keeps its own name.
 */
export function alsoApart(rows: CannotLink, pairs: readonly KeptApart[]): CannotLink {
  const told = pairs.map((pair) => pair.map(fold))
  return {
    apart(name, meant, countries) {
      const [said, own] = [fold(name), new Set(meant.names.map(fold))]
      const isTold = told.some(([alias = '', of = '']) =>
        said === alias ? own.has(of) : said === of && own.has(alias) && !own.has(of),
      )
      return isTold || rows.apart(name, meant, countries)
    },
    has: (name) => told.some((pair) => pair.includes(fold(name))) || rows.has(name),
  }
}
