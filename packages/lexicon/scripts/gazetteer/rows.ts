import type { Row } from '../../src/places/binary.ts'
import { prominence } from '../../src/places/candidate.ts'
import { foldName } from '../../src/places/fold.ts'
import { otherNamesOf } from './other-names.ts'
import type { Area, Town } from './sources.ts'

interface Point {
  readonly latitude: number
  readonly longitude: number
}

/** Half way between the second and the ninety-eighth of a hundred: a town filed under the wrong province moves nothing. */
function halfWay(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const off = Math.floor(sorted.length * 0.02)
  return Math.round(((sorted[off] ?? 0) + (sorted[sorted.length - 1 - off] ?? 0)) / 2)
}

/** Middle of the box around the points: nearer to a province's own middle than the mean of its towns. */
const middle = (points: readonly Point[]): Point => ({
  latitude: halfWay(points.map((p) => p.latitude)),
  longitude: halfWay(points.map((p) => p.longitude)),
})

const unit = (degrees: number) => Math.round(degrees * 1e5)
const pointOf = (town: Town): Point => ({ latitude: unit(town.latitude), longitude: unit(town.longitude) })
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export function group<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const list = groups.get(keyOf(item))
    if (list) list.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** Of the towns of an area; parts of towns are counted with their towns. */
const inhabitants = (towns: readonly Town[]) =>
  towns.reduce((sum, town) => sum + (town.featureCode === 'PPLX' ? 0 : town.population), 0)

/** Provinces, each in the middle of its towns; one without a listed town is left out, for it has no place on a map. */
export function provinceRows(provinces: readonly Area[], towns: readonly Town[]): Row[] {
  const members = group(towns, (town) => town.province)
  const sorted = [...provinces].sort((a, b) => byText(a.code, b.code))
  return sorted.flatMap(({ code, name }) => {
    const inside = members.get(code)
    if (!inside || !name) return []
    const country = code.slice(0, 2)
    return [
      {
        name,
        otherNames: [],
        featureCode: 'ADM1',
        country,
        province: -1,
        code,
        geonamesId: 0,
        population: inhabitants(inside),
        ...middle(inside.map(pointOf)),
      },
    ]
  })
}

/** Towns in the order of their GeoNames ids. */
export function townRows(towns: readonly Town[], provinceAt: ReadonlyMap<string, number>): Row[] {
  const sorted = [...towns].sort((a, b) => a.geonamesId - b.geonamesId)
  return sorted.map((town) => ({
    name: town.name.replace(/\s+/g, ' ').trim(),
    otherNames: otherNamesOf(town),
    featureCode: town.featureCode,
    country: town.country,
    province: provinceAt.get(town.province) ?? -1,
    code: '',
    geonamesId: town.geonamesId,
    population: town.population,
    ...pointOf(town),
  }))
}

/** Districts and counties that do not share their name with a town of the same province: those are the town. */
export function districtRows(
  districts: readonly Area[],
  listed: readonly Town[],
  { provinceAt, towns }: { provinceAt: ReadonlyMap<string, number>; towns: readonly Row[] },
): Row[] {
  const members = group(listed, (town) => town.district)
  const taken = new Set(towns.map((town) => `${town.province}:${foldName(town.name)}`))
  const sorted = [...districts].sort((a, b) => byText(a.code, b.code))
  return sorted.flatMap(({ code, name }) => {
    const [country = '', province = ''] = code.split('.')
    const at = provinceAt.get(`${country}.${province}`) ?? -1
    const inside = members.get(code)
    if (!inside || at < 0 || !name || taken.has(`${at}:${foldName(bareName(name))}`)) return []
    return [
      {
        name,
        otherNames: [],
        featureCode: 'ADM2',
        country,
        province: at,
        code,
        geonamesId: 0,
        population: inhabitants(inside),
        ...middle(inside.map(pointOf)),
      },
    ]
  })
}

const areaWord =
  /^(?:Province of|Department of|State of|Municipality of|Região) | (?:Province|Governorate|Region|Oblast'?|Kra[iy]|Department|District|Parish|Prefecture|Voivodeship|Division|Municipality|Rayon|Raion|State|Territory|Metropolitan|Capital)$/g

/** "Wardak" of "Wardak Province". A county keeps its word: "Orange" alone is a town. */
export function bareName(name: string): string {
  return name.replace(areaWord, '').trim() || name
}

/** Under which names a row is found: all of an airport's, for they are its own. */
function namesOf({ name, otherNames, featureCode }: Row): string[] {
  if (featureCode.startsWith('AIR')) return [name, ...otherNames]
  return featureCode.startsWith('ADM') ? [name, bareName(name)] : [name]
}

/** Folded names to rows, the best known first. */
export function indexRows(rows: readonly Row[]): Map<string, number[]> {
  const index = new Map<string, number[]>()
  for (const [i, row] of rows.entries()) {
    const names = namesOf(row)
    for (const key of new Set(names.map(foldName))) {
      if (key.length < 2) continue
      const list = index.get(key)
      if (list) list.push(i)
      else index.set(key, [i])
    }
  }
  const rank = rows.map(prominence)
  for (const list of index.values()) list.sort((a, b) => (rank[b] ?? 0) - (rank[a] ?? 0) || a - b)
  return index
}
