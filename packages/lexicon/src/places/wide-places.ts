import { type Candidate, siteCode } from './candidate.ts'
import type { CompiledCountry, CountryLine, RegionLine } from './data-files.ts'
import { plainName } from './fold.ts'

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

const slugOf = (name: string) =>
  plainName(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')

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

/** What a place of a class is, and how it ranks: a base or a quarter is less known than a sea. */
function sortOf(group: string): Pick<Candidate, 'kind' | 'featureCode'> {
  if (group.startsWith('facilities')) return { kind: 'FACILITY', featureCode: siteCode }
  return group.startsWith('quarters')
    ? { kind: 'CITY', featureCode: siteCode }
    : { kind: 'REGION', featureCode: 'RGN' }
}

/** A line of features.yaml; `group` is its class there. */
export function featureCandidate(group: string, name: string, line: RegionLine): Candidate {
  return { ...regionCandidate(name, line), ...sortOf(group) }
}
