import { readFileSync } from 'node:fs'
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

function readYaml<T>(name: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parse(readDataFile(name).toString('utf8')))
  if (!result.success) throw new Error(`data/places/${name}: ${z.prettifyError(result.error)}`)
  return result.data
}

/** The editable files, checked. Throws an Error that names the file and the line's key. */
export function readPlaceData() {
  return {
    countries: z.array(CompiledCountry).parse(JSON.parse(readDataFile('countries.json').toString('utf8'))),
    countryLines: readYaml('countries.yaml', CountryLines),
    regions: readYaml('regions.yaml', RegionLines),
    peoples: readYaml('peoples.yaml', PeopleLines),
    aliases: readYaml('aliases.yaml', AliasLines),
    points: readYaml('points.yaml', PointLines),
    ambiguous: readYaml('ambiguous.yaml', AmbiguousLines),
  }
}
export type PlaceData = ReturnType<typeof readPlaceData>
