import { tokenAt } from '../document/tree.ts'
import { before, distinct, isSpeaker, isSubjectOf, type Past, type Seen } from './look-back.ts'
import type { Noted } from './noted.ts'
import type { Scene } from './scene.ts'

/** Words for two of any kind, for two states, and for two persons. */
const sides =
  /^(?:sides|parties|groups|rivals|allies|foes|enemies|adversaries|factions|forces|camps|delegations|militaries|armies)$/
const states = /^(?:countries|nations|states|governments|neighbors|neighbours|powers|capitals)$/
const persons =
  /^(?:leaders|men|women|officials|ministers|presidents|premiers|diplomats|generals|politicians)$/

const isPairWord = (word: string) => sides.test(word) || states.test(word) || persons.test(word)

/** "both", "the two sides", "both countries", "the two": the run, when it stands for two named before. */
export function pairAt(scene: Scene, i: number): { first: number; last: number } | null {
  const word = scene.folded[i] ?? ''
  const next = scene.folded[i + 1] ?? ''
  if (word === 'both') {
    if (isPairWord(next)) return { first: i, last: i + 1 }
    return standsAlone(scene, i) ? { first: i, last: i } : null
  }
  if (word !== 'two' || !/^(?:the|these|those)$/.test(scene.folded[i - 1] ?? '')) return null
  if (isPairWord(next)) return { first: i - 1, last: i + 1 }
  return ['VERB', 'AUX'].includes(tokenAt(scene.tree, i + 1).upos) ? { first: i - 1, last: i } : null
}

/** "Both rejected it", "both of them": and not "both the army and the police". */
const standsAlone = (scene: Scene, i: number) =>
  /^(?:nsubj|obj|obl)/.test(tokenAt(scene.tree, i).deprel) ||
  ['VERB', 'AUX'].includes(tokenAt(scene.tree, i + 1).upos)

const stately: ReadonlySet<string> = new Set(['STATE', 'GOVERNMENT'])
const isOffices = ({ noted }: Seen) => noted.rule === 'country-body' && noted.role?.office === true
const isPerson = ({ identity }: Seen) => identity.kind === 'PERSON'

/** Whether somebody can be one of the two. */
function mayBeOne(word: string, seen: Seen): boolean {
  if (seen.noted.placeLike || seen.noted.kind === 'pronoun' || seen.identity.kind === 'MEDIA') return false
  if (states.test(word)) return stately.has(seen.identity.kind) || seen.identity.kind === 'MILITARY'
  // "the presidents of Chad and Sudan … the two leaders"
  if (persons.test(word)) return isPerson(seen) || (stately.has(seen.identity.kind) && isOffices(seen))
  return true
}

/** "US and Iranian officials": two that share a noun are mentions of words that overlap. */
const sharesWords = (a: Noted, b: Noted) =>
  a !== b && a.rule === 'country-body' && b.rule === a.rule && a.first <= b.first && b.first <= a.last

/** Nothing but "and" and the words of a noun phrase stands between the two. */
function joined({ scene }: Seen, a: Noted, b: Noted): boolean {
  if (sharesWords(a, b)) return true
  if (b.first <= a.last || b.first - a.last > 4) return false
  const between = scene.folded.slice(a.last + 1, b.first)
  return between.includes('and') && !between.includes(',')
}

const areAlike = (a: Seen, b: Seen) => isPerson(a) === isPerson(b)

/** The nearest two before a point that "and" joins. */
export function coordinatedBefore(seen: readonly Seen[]): readonly [Seen, Seen] | null {
  for (const later of seen) {
    const earlier = seen.find(
      (s) => s.noted.sentence === later.noted.sentence && joined(later, s.noted, later.noted),
    )
    if (earlier && areAlike(earlier, later) && distinct([earlier, later]).length === 2)
      return [earlier, later]
  }
  return null
}

/** "A met B", "A shelled B": the only two of the nearest sentence, one of them its subject. */
function onlyTwo(seen: readonly Seen[]): readonly Seen[] | null {
  const near = seen.filter((s) => s.distance === seen[0]?.distance)
  const [a, b] = distinct(near).map((actor) => near.findLast((s) => s.noted.actor === actor))
  if (a === undefined || b === undefined || distinct(near).length !== 2 || !near.some(isSubjectOf))
    return null
  return areAlike(a, b) ? [b, a] : null
}

/** The two whom "both", "the two sides" stand for, each a mention of the same words; open where that is not clear. */
export function resolvePair(past: Past, at: Noted): Noted[] {
  const word = past.scenes[at.sentence]?.folded[at.last] ?? ''
  const seen = before(past, at, 2).filter((s) => mayBeOne(word, s) && !isSpeaker(past, s))
  const two = coordinatedBefore(seen) ?? onlyTwo(seen)
  return two === null ? [at] : two.map(({ noted }) => ({ ...at, actor: noted.actor }))
}
