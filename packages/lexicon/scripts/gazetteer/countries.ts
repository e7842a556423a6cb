import type { SourceCountry } from './sources.ts'

/** Latin letters only: news in English uses no others. */
const isLatin = (name: string) => /^[\p{Script=Latin}\p{M}\d\s.,'’()&-]+$/u.test(name)

/**
 * Country names, capitals and demonyms for countries.json, one country a line. world-countries is under the ODbL: this
 * file is a database derived from it and stays under that licence, apart from the gazetteer.
 */
export function formatCountries(countries: readonly SourceCountry[]): string {
  const rows = countries.map(({ cca2, name, capital, altSpellings, demonyms, latlng }) => ({
    code: cca2,
    name: name.common,
    names: [...new Set([name.official, ...altSpellings])]
      .filter((other) => other.length > 3 && other !== name.common && isLatin(other))
      .sort(),
    capital: capital[0] ?? null,
    demonyms: (demonyms.eng?.m ?? '').split(/, | or /).filter((word) => word !== ''),
    latitude: latlng[0],
    longitude: latlng[1],
  }))
  rows.sort((a, b) => (a.code < b.code ? -1 : 1))
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`
}
