import type { Coordinates, PlaceKind } from '@wiregraph/schema'

/** A place that a name may stand for. */
export interface Candidate {
  /** What the place is known by: `geonames:98182`, `country:IQ`, `admin1:IQ.07`, `region:sahel`. See placeId. */
  readonly key: string
  readonly name: string
  /** Other spellings, sorted. */
  readonly aliases: readonly string[]
  readonly kind: PlaceKind
  readonly country: string | null
  /** GeoNames code of the province around it, e.g. IQ.15. */
  readonly admin1: string | null
  /** Inhabitants; 0 where the source has no figure. Of a province: of its listed towns. */
  readonly population: number
  /** GeoNames feature code, e.g. PPLA; PCLI for a country, RGN for a region. */
  readonly featureCode: string
  /** Degrees, WGS 84. Of a province or district: the middle of its listed towns. */
  readonly coordinates: Coordinates | null
  /** Key of the place directly around it. */
  readonly parent: string | null
  /** Keys from the country down to the parent. */
  readonly ancestors: readonly string[]
  readonly geonamesId: number | null
}

/** What ranks a place among its namesakes when nothing else is known. */
export interface Rankable {
  readonly population: number
  readonly featureCode: string
}

/** Feature code of a province that is named as if it were a country: Gaza, Scotland. */
export const landCode = 'ADM1L'

/** Feature code of a base, a camp, a crossing, a quarter of a city that features.yaml names. */
export const siteCode = 'SITE'

const featureWeight: Readonly<Record<string, number>> = {
  PCLI: 5,
  RGN: 4.3,
  PPLC: 1.3,
  PPLA: 1,
  PPLA2: 0.4,
  PPLA3: 0.1,
  ADM1: -0.7,
  [landCode]: 1,
  ADM2: -1.2,
  AIRP: 2,
  [siteCode]: 1.7,
  AIRF: 0.5,
  PPLX: -1.5,
  PPLQ: -1,
  PPLH: -1,
  PPLW: -1,
}

/**
 * How well known a place is, in powers of ten of inhabitants: a capital counts as twenty times larger, a province
 * as five times smaller, so that "Kirkuk" alone is the city.
 */
export function prominence({ population, featureCode }: Rankable): number {
  return Math.log10(population + 300) + (featureWeight[featureCode] ?? 0)
}
