import type { Evidence } from './evidence.ts'
import { signsOf } from './signs.ts'
import type { Name } from './types.ts'
import { bias, repeated, weights } from './weights.ts'

/** "Mr. Washington", "Michael Jordan", "Jordan smiled" of that article, "in August": whatever else speaks for a place. */
export const vetoes = ['title', 'afterGiven', 'wideSurname', 'common'] as const

/**
 * How surely a name is that of a place, by its own signs: log odds, above 0 more likely than not. The test sets mark
 * seas and parts of the world now and then; here they are places.
 */
export function judge(name: Name, evidence: Evidence): number {
  const found = signsOf(name, evidence)
  if (vetoes.some((sign) => found[sign] !== undefined)) return never
  if (found.region !== undefined && !unsureRegion.some((sign) => found[sign] !== undefined)) return certain
  const signs = Object.entries(found)
  return signs.reduce((sum, [sign, strength]) => sum + (weights[sign] ?? 0) * strength, bias)
}

const never = -20
const certain = 4
const unsureRegion = ['word', 'wordLed', 'wideGiven', 'opens']

/** A little below even: a place that is left out is missed more than one too many. */
const threshold = -0.4

const clamp = (score: number) => Math.min(Math.max(score, -3), 4)

/** The best score that a name has elsewhere in the article; null where it stands once. */
function bestElsewhere(scored: readonly { readonly name: Name; readonly score: number }[], name: Name) {
  const others = scored.filter((other) => other.name !== name && other.name.key === name.key)
  return others.length === 0 ? null : Math.max(...others.map(({ score }) => score))
}

/**
 * The names that are places, by their own signs and by those of the same name elsewhere in the article; adjectives
 * are always taken.
 */
export function acceptNames(names: readonly Name[], evidence: Evidence): Name[] {
  const scored = names
    .filter(({ kind }) => kind === 'name')
    .map((name) => ({ name, score: judge(name, evidence) }))
  const accepted = scored.filter(({ name, score }) => {
    const elsewhere = bestElsewhere(scored, name)
    return elsewhere === null
      ? score >= threshold
      : repeated.own * score + repeated.elsewhere * clamp(elsewhere) + repeated.bias >= threshold
  })
  const places = new Set(accepted.map(({ name }) => name))
  return names.filter((name) => name.kind === 'adjective' || places.has(name))
}
