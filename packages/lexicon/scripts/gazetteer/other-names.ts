import { distance } from 'fastest-levenshtein'
import type { Row } from '../../src/places/binary.ts'
import { prominence } from '../../src/places/candidate.ts'
import { readPlaceData } from '../../src/places/data-files.ts'
import { foldName } from '../../src/places/fold.ts'
import { transliterated } from '../../src/places/transliterated.ts'
import type { SourceCountry, Town } from './sources.ts'

/** Towns that a reader of the world's news may meet under another name: "Bombay", "Salonica", "Ras Lanuf". */
const isKnown = ({ population, featureCode, country }: Town) =>
  population >= 15_000 || /^PPL[AC]$/.test(featureCode) || transliterated.has(country)

/** A name in Latin letters of four and more, neither a code ("LHR") nor in a script that news in English leaves out. */
const isWritten = (name: string) =>
  /^\p{Lu}[\p{Script=Latin}\p{M}’' .-]{3,}$/u.test(name) && /\p{Ll}/u.test(name) && foldName(name).length > 3

const isPlain = (name: string) => /^[\x20-\x7e]+$/.test(name)

/** Names of a town apart from its own, one of each folding key, with plain letters before those with marks. */
export function otherNamesOf(town: Town): string[] {
  if (!isKnown(town)) return []
  const written = town.otherNames.filter(isWritten)
  const names = [...written.filter(isPlain), ...written.filter((name) => !isPlain(name))]
  const keys = new Set([foldName(town.name)])
  return names.filter((name) => {
    const key = foldName(name)
    const isNew = !keys.has(key)
    keys.add(key)
    return isNew
  })
}

/**
 * "Cologne" is the city on the Rhine before the village in Lombardy, but "Salisbury" is not Harare: a namesake must be
 * small, and the town ten times as well known.
 */
const outranks = (town: Row, namesakes: readonly Row[]) =>
  namesakes.every(
    (other) => other.population < 15_000 && prominence(town) > prominence(other) + 1 && other.code === '',
  )

/** "Karak" of "Karak City", "Foua" of "Al Fū‘ah": no other name, but the same written otherwise. */
const isSpelling = (key: string, own: string) =>
  own.startsWith(key) ||
  own.endsWith(key) ||
  distance(key, own) <= Math.floor(Math.max(key.length, own.length) / 3)

/** Folded names of countries and regions, and of what is more often no place. */
function keptFree(countries: readonly SourceCountry[]): ReadonlySet<string> {
  const { ambiguous, regions, features } = readPlaceData()
  const wide = countries.flatMap(({ name, altSpellings }) => [name.common, name.official, ...altSpellings])
  const named = Object.values(features).flatMap((lines) => Object.entries(lines))
  const lines = [...Object.entries(regions), ...named].flatMap(([name, line]) => [
    name,
    ...(line.names ?? []),
  ])
  return new Set([...wide, ...lines, ...ambiguous.words, ...ambiguous.given].map(foldName))
}

/**
 * The index with the other names that GeoNames has for well-known towns, added behind the towns that bear the name
 * themselves: where there are such, only a town much better known than all of them is added.
 */
export function addOtherNames(
  index: ReadonlyMap<string, readonly number[]>,
  { rows, countries }: { rows: readonly Row[]; countries: readonly SourceCountry[] },
): Map<string, readonly number[]> {
  const free = keptFree(countries)
  const others = new Map<string, number[]>()
  for (const [row, { otherNames, featureCode }] of rows.entries()) {
    if (featureCode.startsWith('AIR')) continue
    for (const key of otherNames.map(foldName)) {
      if (!free.has(key)) others.set(key, [...(others.get(key) ?? []), row])
    }
  }
  const merged = new Map(index)
  for (const [key, list] of others) {
    const named = index.get(key) ?? []
    const namesakes = named.flatMap((row) => rows[row] ?? [])
    const added = list.filter((row) => {
      const town = rows[row]
      if (town === undefined || named.includes(row)) return false
      return isSpelling(key, foldName(town.name)) || outranks(town, namesakes)
    })
    if (added.length > 0) merged.set(key, byProminence([...named, ...added], rows))
  }
  return merged
}

function byProminence(list: readonly number[], rows: readonly Row[]): number[] {
  const rank = (row: number) => prominence(rows[row] ?? { population: 0, featureCode: '' })
  return [...list].sort((a, b) => rank(b) - rank(a) || a - b)
}
