import type { ActorKind, Sector } from '@wiregraph/schema'
import { checkYaml, readYaml, type YamlFile } from '../yaml.ts'
import { piecesOf } from './pieces.ts'
import { NamedFile, type NamedRow } from './shapes.ts'

/** A named actor of the lexicon. */
export interface NamedActor {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: ActorKind
  readonly sector: Sector
  readonly country: string | null
  readonly memberOf: string | null
  readonly titles: readonly string[]
  /** First and last year of a named office. */
  readonly from: number | null
  readonly until: number | null
  /** File and line. */
  readonly at: string
}

/** Files of named actors, in the order in which clashes are told. */
export const namedFiles = [
  'international-organisations',
  'armed-groups',
  'parties',
  'houses',
  'media',
  'ngos',
  'companies',
  'people',
] as const

const slugOf = (name: string) => piecesOf(name).join('-')

function actorOf(row: NamedRow, defaults: { kind: ActorKind; sector: Sector }, at: string): NamedActor {
  return {
    id: row.id ?? slugOf(row.name),
    name: row.name,
    aliases: row.aliases ?? [],
    kind: row.kind ?? defaults.kind,
    sector: row.sector ?? defaults.sector,
    country: row.country ?? null,
    memberOf: row.memberOf ?? null,
    titles: row.titles ?? [],
    from: row.from ?? null,
    until: row.until ?? null,
    at,
  }
}

/** The actors of one file, checked. Throws an Error with file and line of every fault. */
export function readNamed(file: YamlFile): NamedActor[] {
  const { defaults, rows } = checkYaml(file, NamedFile)
  return rows.map((row, i) => actorOf(row, defaults, `${file.name}:${file.lineOf(['rows', i])}`))
}

/** All named actors of data/actors. */
export function readAllNamed(): NamedActor[] {
  return namedFiles.flatMap((name) => readNamed(readYaml(`actors/${name}.yaml`)))
}
