import { type Candidate, prominence } from '@wiregraph/lexicon'
import { liesIn } from './containers.ts'
import { bump, distance } from './setting.ts'
import type { Name } from './types.ts'

/** A candidate ten times better known is four times as likely. */
const SOFT = 0.7
/** What a candidate gains where all other names of the article lie in its country, in its province, or beside it. */
const COUNTRY = 2.5
const PROVINCE = 3
const NEAR = 2
/** A dateline says as much as so many names. */
const FILED = 3
/** Less likely candidates are no anchors for others. */
const LIKELY = 0.08

/** All mentions of a name: they stand for one place. */
interface Sense {
  readonly names: readonly Name[]
  readonly candidates: readonly Candidate[]
  /** What the name's own words say for each candidate, apart from the rest of the article. */
  readonly own: readonly number[]
  /** How much the article says it. */
  readonly weight: number
}

/** How likely each candidate of a sense is, adding up to 1. */
type Belief = readonly number[]

/** "Kirkuk" and "Kirkuk province" are two names. */
const senseOf = ({ key, kind, only }: Name) => `${kind}:${key}:${only === 'ADMIN1' ? 'province' : ''}`

function ownScore(candidate: Candidate, names: readonly Name[]): number {
  const containers = names.flatMap(({ container }) => container ?? [])
  const inside = containers.filter((container) => liesIn(candidate, container)).length
  const only = names.find(({ only }) => only !== null)?.only ?? null
  let score = prominence(candidate)
  score += inside > 0 ? 6 : containers.length > 0 ? -3 : 0
  if (only !== null) score += candidate.kind === only ? 4 : candidate.kind === 'COUNTRY' ? 0 : -2
  return score
}

function sensesOf(names: readonly Name[]): Sense[] {
  const groups = new Map<string, Name[]>()
  for (const name of names) groups.set(senseOf(name), [...(groups.get(senseOf(name)) ?? []), name])
  return [...groups.values()].map((members) => {
    const candidates = members[0]?.candidates ?? []
    const adjective = members[0]?.kind === 'adjective'
    return {
      names: members,
      candidates,
      own: candidates.map((candidate) => ownScore(candidate, members)),
      weight: (1 + 0.3 * (members.length - 1)) * (adjective ? 0.7 : 1),
    }
  })
}

/** Shares by score: a candidate ten times better known is about four times as likely. */
function believe(scores: readonly number[]): Belief {
  const top = Math.max(...scores)
  const weights = scores.map((score) => Math.exp((score - top) / SOFT))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/** How the other names and the dateline spread over countries and provinces. */
interface Spread {
  readonly total: number
  readonly byCode: ReadonlyMap<string, number>
}

const codesOf = ({ country, admin1 }: Candidate) => [country, admin1].filter((code) => code !== null)

function spreadOf(sense: Sense, belief: Belief): Spread {
  const byCode = new Map<string, number>()
  for (const [i, candidate] of sense.candidates.entries()) {
    for (const code of codesOf(candidate)) bump(byCode, code, sense.weight * (belief[i] ?? 0))
  }
  return { total: sense.weight, byCode }
}

function addUp(spreads: readonly Spread[]): Spread {
  const byCode = new Map<string, number>()
  for (const spread of spreads) for (const [code, weight] of spread.byCode) bump(byCode, code, weight)
  return { total: spreads.reduce((sum, { total }) => sum + total, 0), byCode }
}

/** Likely points of a sense that help to place the others: towns and provinces, not countries. */
interface Anchor {
  readonly sense: Sense | null
  readonly place: Candidate
  readonly belief: number
}

function anchorsOf(sense: Sense, belief: Belief): Anchor[] {
  if (sense.names[0]?.kind === 'adjective') return []
  return sense.candidates.flatMap((place, i) =>
    place.kind !== 'COUNTRY' && place.kind !== 'REGION' && (belief[i] ?? 0) >= LIKELY
      ? [{ sense, place, belief: belief[i] ?? 0 }]
      : [],
  )
}

/** 1 beside a sure place of the story or around it, near 0 at a thousand kilometres. */
function nearest(candidate: Candidate, sense: Sense, anchors: readonly Anchor[]): number {
  let high = 0
  for (const anchor of anchors) {
    if (anchor.sense === sense || anchor.belief <= high) continue
    const around = [anchor.place.key, ...anchor.place.ancestors].includes(candidate.key)
    high = Math.max(high, anchor.belief * (around ? 1 : Math.exp(-distance(candidate, anchor.place) / 250)))
  }
  return high
}

/** What the rest of the article says of each candidate, added to what the name itself says. */
function rescore(
  senses: readonly Sense[],
  beliefs: readonly Belief[],
  dateline: Candidate | null,
): number[][] {
  const spreads = senses.map((sense, i) => spreadOf(sense, beliefs[i] ?? []))
  const filed: Spread = {
    total: dateline === null ? 0 : FILED,
    byCode: new Map(dateline === null ? [] : codesOf(dateline).map((code) => [code, FILED])),
  }
  const all = addUp([...spreads, filed])
  const filedAt = dateline === null ? [] : [{ sense: null, place: dateline, belief: 1 }]
  const anchors = [...senses.flatMap((sense, i) => anchorsOf(sense, beliefs[i] ?? [])), ...filedAt]
  return senses.map((sense, i) => {
    const own = spreads[i]
    const share = (code: string | null) => {
      const rest = all.total - (own?.total ?? 0)
      if (code === null || rest <= 0) return 0
      return ((all.byCode.get(code) ?? 0) - (own?.byCode.get(code) ?? 0)) / rest
    }
    return sense.candidates.map(
      (candidate, j) =>
        (sense.own[j] ?? 0) +
        COUNTRY * share(candidate.country) +
        PROVINCE * share(candidate.admin1) +
        NEAR * nearest(candidate, sense, anchors),
    )
  })
}

/** Makes a place for a name that lies in a container though none of its candidates does. */
export type PlaceInside = (name: Name, container: Candidate) => Candidate

/**
 * A place for every name. What is likely by itself gives its country, province and point to the others, three times
 * over: no name counts for itself. A name that the text puts where none of its namesakes lies is none of them.
 */
export function resolveNames(
  names: readonly Name[],
  { dateline, placeInside }: { dateline: Candidate | null; placeInside: PlaceInside },
): ReadonlyMap<Name, Candidate> {
  const known = new Map(names.map((name) => [name.start, name]))
  const all = sensesOf(names)
  const outsideOf = ({ names }: Sense): Name | null => {
    if (names.some(({ container }) => container !== null)) return null
    const around = names.flatMap(({ outside }) => known.get(outside?.start ?? -1) ?? [])
    return around[0] ?? null
  }
  const senses = all.filter((sense) => outsideOf(sense) === null)
  let scores = senses.map(({ own }) => own)
  for (let round = 0; round < 3; round++) scores = rescore(senses, scores.map(believe), dateline)
  const resolved = new Map<Name, Candidate>()
  for (const [i, sense] of senses.entries()) {
    const best = bestOf(sense.candidates, scores[i] ?? [])
    if (best !== null) for (const name of sense.names) resolved.set(name, best)
  }
  for (const sense of all) {
    const outside = outsideOf(sense)
    const container = outside === null ? undefined : resolved.get(outside)
    const [first] = sense.names
    if (container === undefined || first === undefined) continue
    const place = placeInside(first, container)
    for (const name of sense.names) resolved.set(name, place)
  }
  return resolved
}

/** The candidate of the highest score, the first of equals. */
function bestOf(candidates: readonly Candidate[], scores: readonly number[]): Candidate | null {
  const at = scores.indexOf(Math.max(...scores))
  return candidates[at] ?? null
}
