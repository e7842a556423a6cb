import type { Candidate } from './candidate.ts'
import type { CompiledCountry, CountryLine, RegionLine } from './data-files.ts'

/** Names of a country apart from its own, without a leading article. */
export function countryNames(country: CompiledCountry, line: CountryLine | undefined): string[] {
  const names = [...country.names, ...(line?.names ?? [])].filter((name) => name !== country.name)
  return [...new Set(names)].sort()
}

export function countryCandidate(country: CompiledCountry, line: CountryLine | undefined): Candidate {
  const [latitude, longitude] = line?.point ?? [country.latitude, country.longitude]
  return {
    key: `country:${country.code}`,
    name: country.name,
    aliases: countryNames(country, line),
    kind: 'COUNTRY',
    country: country.code,
    admin1: null,
    population: 0,
    featureCode: 'PCLI',
    coordinates: { latitude, longitude },
    parent: null,
    ancestors: [],
    geonamesId: null,
  }
}

const slugOf = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, '-')

export function regionCandidate(name: string, line: RegionLine): Candidate {
  const ancestors = line.country === undefined ? [] : [`country:${line.country}`]
  return {
    key: `region:${slugOf(name)}`,
    name,
    aliases: [...(line.names ?? [])].sort(),
    kind: 'REGION',
    country: line.country ?? null,
    admin1: null,
    population: 0,
    featureCode: 'RGN',
    coordinates: { latitude: line.point[0], longitude: line.point[1] },
    parent: ancestors.at(-1) ?? null,
    ancestors,
    geonamesId: null,
  }
}
