import { existsSync, readFileSync } from 'node:fs'
import { sha256 } from '@wiregraph/schema'
import { parse } from 'yaml'
import { z } from 'zod'

const list = z.array(z.string().min(1))
/** "Burma / Myanmar": quicker to parse, and to write, than a list. */
const names = z.string().transform((line) => line.split(' / ').map((name) => name.trim()))
const words = z.string().transform((lines) => lines.split(' '))
const point = z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])
const code = z.string().regex(/^[A-Z]{2}$/)

const CompiledCountry = z.object({
  code,
  name: z.string().min(1),
  names: list,
  capital: z.string().nullable(),
  demonyms: list,
  latitude: z.number(),
  longitude: z.number(),
})
export type CompiledCountry = z.infer<typeof CompiledCountry>

const CountryLine = z.strictObject({
  names: names.optional(),
  adjectives: names.optional(),
  point: point.optional(),
})
export type CountryLine = z.infer<typeof CountryLine>

const RegionLine = z.strictObject({
  country: code.optional(),
  point,
  names: names.optional(),
  adjectives: names.optional(),
})
export type RegionLine = z.infer<typeof RegionLine>

const featurePattern =
  /^(?:(?<country>[A-Z]{2}) )?(?<latitude>-?\d{1,3}(?:\.\d{1,2})?) (?<longitude>-?\d{1,3}(?:\.\d{1,2})?)(?: = (?<names>.+))?$/

/** "TR 41.1 29.1 = Bosporus / Bosphorus Strait", as features.yaml writes it. */
const FeatureLine = z
  .string()
  .regex(featurePattern)
  .transform((line) => {
    const { country, latitude, longitude, names: others } = featurePattern.exec(line)?.groups ?? {}
    const made: RegionLine = {
      point: [Number(latitude), Number(longitude)],
      names: others === undefined ? [] : others.split(' / '),
      ...(country === undefined ? {} : { country }),
    }
    return made
  })
const FeatureLines = z.record(z.string().min(1), z.record(z.string().min(1), FeatureLine))

const PeopleLine = z.strictObject({ names: names.optional(), adjectives: names.optional() })
const PeopleLines = z.record(z.string().regex(/^admin1:/), PeopleLine)
const CountryLines = z.record(code, CountryLine)
const RegionLines = z.record(z.string().min(1), RegionLine)
const AliasLines = z.record(code, z.record(z.string().min(1), names))
const PointLines = z.record(z.string().regex(/^admin1:/), point)
const AmbiguousLines = z.strictObject({ words, given: words })

const folder = new URL('../../data/places/', import.meta.url)

/** The bytes of a data file; the path is the same from src and from dist. */
export function readDataFile(name: string): Buffer {
  return readFileSync(new URL(name, folder))
}

/** What each editable file holds. */
const schemas = {
  'countries.yaml': CountryLines,
  'regions.yaml': RegionLines,
  'features.yaml': FeatureLines,
  'peoples.yaml': PeopleLines,
  'aliases.yaml': AliasLines,
  'points.yaml': PointLines,
  'ambiguous.yaml': AmbiguousLines,
} as const
type FileName = keyof typeof schemas

/** The editable files, parsed and not yet checked, and the hash of their texts. */
export interface PlaceFiles {
  readonly hash: string
  readonly files: Readonly<Record<string, unknown>>
}

const readTexts = () =>
  Object.keys(schemas).map((name) => [name, readDataFile(name).toString('utf8')] as const)

const hashOf = (texts: ReturnType<typeof readTexts>) => sha256(texts.map(([, text]) => text).join('\0'))

/** The files as they are: slow, for the script that compiles them. Throws on what is not YAML. */
export function parsePlaceFiles(): PlaceFiles {
  const texts = readTexts()
  return {
    hash: hashOf(texts),
    files: Object.fromEntries(texts.map(([name, text]) => [name, parse(text)])),
  }
}

export const compiledPlaces: URL = new URL('compiled.json', folder)

/** compiled.json is read in place of the files while it was made from the same texts: YAML takes ten times as long. */
function readPlaceFiles(): PlaceFiles['files'] {
  if (existsSync(compiledPlaces)) {
    const { hash, files } = JSON.parse(readFileSync(compiledPlaces, 'utf8')) as PlaceFiles
    if (hash === hashOf(readTexts())) return files
  }
  return parsePlaceFiles().files
}

function check<N extends FileName>(files: PlaceFiles['files'], name: N): z.infer<(typeof schemas)[N]> {
  const result = schemas[name].safeParse(files[name])
  if (!result.success) throw new Error(`data/places/${name}: ${z.prettifyError(result.error)}`)
  return result.data as z.infer<(typeof schemas)[N]>
}

/** The editable files, checked. Throws an Error that names the file and the line's key. */
export function readPlaceData() {
  const files = readPlaceFiles()
  return {
    countries: z.array(CompiledCountry).parse(JSON.parse(readDataFile('countries.json').toString('utf8'))),
    countryLines: check(files, 'countries.yaml'),
    regions: check(files, 'regions.yaml'),
    features: check(files, 'features.yaml'),
    peoples: check(files, 'peoples.yaml'),
    aliases: check(files, 'aliases.yaml'),
    points: check(files, 'points.yaml'),
    ambiguous: check(files, 'ambiguous.yaml'),
  }
}
export type PlaceData = ReturnType<typeof readPlaceData>
