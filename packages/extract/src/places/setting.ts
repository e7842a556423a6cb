import type { Candidate } from '@wiregraph/lexicon'
import { kilometersBetween } from '@wiregraph/schema'
import type { Name } from './types.ts'

/** In kilometres; infinite where one is on no map. */
export function distance(a: Candidate, b: Candidate): number {
  if (!a.coordinates || !b.coordinates) return Number.POSITIVE_INFINITY
  return kilometersBetween(a.coordinates, b.coordinates)
}

/** Which countries and provinces an article speaks of, as shares of all its hints. */
export interface Setting {
  readonly countryShare: (code: string | null) => number
  readonly provinceShare: (code: string | null) => number
  readonly anchors: readonly Candidate[]
}

const shareOf = (counts: ReadonlyMap<string, number>) => {
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0)
  return (code: string | null) => (code === null || total === 0 ? 0 : (counts.get(code) ?? 0) / total)
}

export const bump = (counts: Map<string, number>, code: string | null, by: number) => {
  if (code !== null) counts.set(code, (counts.get(code) ?? 0) + by)
}

/** Hints of what was resolved so far. Each name counts once for itself and a little for every repetition. */
export function settingOf(
  chosen: readonly (readonly [name: Name, place: Candidate])[],
  dateline: Candidate | null,
): Setting {
  const countries = new Map<string, number>()
  const provinces = new Map<string, number>()
  const seen = new Set<string>()
  for (const [name, place] of chosen) {
    const weight = (seen.has(name.key) ? 0.3 : 1) * (name.kind === 'adjective' ? 0.7 : 1)
    seen.add(name.key)
    bump(countries, place.country, weight)
    bump(provinces, place.admin1, weight)
  }
  bump(countries, dateline?.country ?? null, 3)
  bump(provinces, dateline?.admin1 ?? null, 2)
  const anchors = chosen.flatMap(([name, place]) =>
    name.kind === 'name' && place.kind !== 'COUNTRY' && place.kind !== 'REGION' ? [place] : [],
  )
  return {
    countryShare: shareOf(countries),
    provinceShare: shareOf(provinces),
    anchors: dateline ? [...anchors, dateline] : anchors,
  }
}

/**
 * 1 beside a place of the story, near 0 at a thousand kilometres; `namesakes` say nothing, as a province is always
 * near its town.
 */
export function nearness(
  candidate: Candidate,
  anchors: readonly Candidate[],
  namesakes: readonly Candidate[] = [candidate],
): number {
  const others = anchors.filter((anchor) => !namesakes.some(({ key }) => key === anchor.key))
  const nearest = Math.min(...others.map((anchor) => distance(candidate, anchor)))
  return Number.isFinite(nearest) ? Math.exp(-nearest / 250) : 0
}
