import { type Candidate, prominence } from '@wiregraph/lexicon'
import { liesIn } from './containers.ts'
import type { Name } from './types.ts'

/** Kilometres between two points, on a sphere. */
export function distance(a: Candidate, b: Candidate): number {
  if (!a.coordinates || !b.coordinates) return Number.POSITIVE_INFINITY
  const rad = Math.PI / 180
  const [p, q] = [a.coordinates, b.coordinates]
  const h =
    Math.sin(((q.latitude - p.latitude) * rad) / 2) ** 2 +
    Math.cos(p.latitude * rad) *
      Math.cos(q.latitude * rad) *
      Math.sin(((q.longitude - p.longitude) * rad) / 2) ** 2
  return 12_742 * Math.asin(Math.sqrt(h))
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

const bump = (counts: Map<string, number>, code: string | null, by: number) => {
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

function scoreOf(candidate: Candidate, group: readonly Name[], setting: Setting): number {
  const containers = group.flatMap(({ container }) => container ?? [])
  const inside = containers.filter((container) => liesIn(candidate, container)).length
  const only = group.find(({ only }) => only !== null)?.only ?? null
  let score = prominence(candidate)
  score += inside > 0 ? 6 : containers.length > 0 ? -3 : 0
  if (only !== null) score += candidate.kind === only ? 4 : candidate.kind === 'COUNTRY' ? 0 : -2
  score += 2.5 * setting.countryShare(candidate.country)
  score += 3 * setting.provinceShare(candidate.admin1)
  return score + 2 * nearness(candidate, setting.anchors, group[0]?.candidates)
}

/** The candidate that all mentions of a name stand for: one sense an article. */
function choose(group: readonly Name[], setting: Setting): Candidate | null {
  const candidates = group[0]?.candidates ?? []
  let best: Candidate | null = null
  let high = Number.NEGATIVE_INFINITY
  for (const candidate of candidates) {
    const score = scoreOf(candidate, group, setting)
    if (score > high) [best, high] = [candidate, score]
  }
  return best
}

/** "Kirkuk" and "Kirkuk province" are two names. */
const senseOf = ({ key, kind, only }: Name) => `${kind}:${key}:${only === 'ADMIN1' ? 'province' : ''}`

function group(names: readonly Name[]): ReadonlyMap<string, Name[]> {
  const groups = new Map<string, Name[]>()
  for (const name of names) groups.set(senseOf(name), [...(groups.get(senseOf(name)) ?? []), name])
  return groups
}

/** True where nothing else can be meant: a country, the only one of its name, or a place whose container is named. */
const isClear = (members: readonly Name[]) => {
  const [first, second] = members[0]?.candidates ?? []
  if (!first) return false
  if (!second || members.some(({ container }) => container !== null)) return true
  return prominence(first) - prominence(second) > (first.kind === 'COUNTRY' ? 1 : 3)
}

/**
 * A place for every name. Clear names come first; the countries, provinces and points they give help to choose among
 * the candidates of the others, twice over.
 */
export function resolveNames(
  names: readonly Name[],
  dateline: Candidate | null,
): ReadonlyMap<Name, Candidate> {
  const groups = [...group(names).values()]
  const decide = (members: readonly Name[][], setting: Setting) =>
    members.flatMap((list) => {
      const place = choose(list, setting)
      return place === null ? [] : list.map((name) => [name, place] as const)
    })
  let chosen = decide(groups.filter(isClear), settingOf([], dateline))
  for (let round = 0; round < 2; round++) chosen = decide(groups, settingOf(chosen, dateline))
  return new Map(chosen)
}
