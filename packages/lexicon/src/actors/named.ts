import type { ActorKind, Sector } from '@wiregraph/schema'
import { checkYaml, readYaml, type YamlFile } from '../yaml.ts'
import { type Office, parseOffice } from './offices.ts'
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
  /** Offices of a person, with their days where they are known. */
  readonly offices: readonly Office[]
  /** Many have the name: it is this person only beside the office. */
  readonly common: boolean
  /** e.g. data/actors/parties.yaml */
  readonly file: string
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

interface Where {
  readonly file: string
  readonly at: string
}

function officeAt(text: string, at: string): Office {
  try {
    return parseOffice(text)
  } catch (error) {
    throw new Error(`${at}: ${error instanceof Error ? error.message : error}`)
  }
}

function actorOf(row: NamedRow, defaults: { kind: ActorKind; sector: Sector }, where: Where): NamedActor {
  return {
    id: row.id ?? slugOf(row.name),
    name: row.name,
    aliases: row.aliases ?? [],
    kind: row.kind ?? defaults.kind,
    sector: row.sector ?? defaults.sector,
    country: row.country ?? null,
    memberOf: row.memberOf ?? null,
    common: row.common ?? false,
    offices: (row.offices ?? []).map((text) => officeAt(text, where.at)),
    ...where,
  }
}

/** The actors of one file, checked. Throws an Error with file and line of every fault. */
export function readNamed(file: YamlFile): NamedActor[] {
  const { defaults, rows } = checkYaml(file, NamedFile)
  const whereOf = (i: number) => ({ file: file.name, at: `${file.name}:${file.lineOf(['rows', i])}` })
  return rows.map((row, i) => actorOf(row, defaults, whereOf(i)))
}

/** All named actors of data/actors. */
export function readAllNamed(): NamedActor[] {
  return namedFiles.flatMap((name) => readNamed(readYaml(`actors/${name}.yaml`)))
}
