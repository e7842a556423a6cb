import type { ActorKind } from '@wiregraph/schema'
import { baseRelation, childrenOf, tokenAt } from '../document/tree.ts'
import type { Identity } from './cast.ts'
import { isAsked, isSubject, type Noted } from './noted.ts'
import type { Scene } from './scene.ts'
import type { Setting } from './setting.ts'

/** What can be looked back on from a mention: those before it, nearest first. */
export interface Past {
  readonly setting: Setting
  readonly scenes: readonly Scene[]
  /** In the order of the text. */
  readonly done: readonly Noted[]
}

export interface Seen {
  readonly noted: Noted
  readonly scene: Scene
  readonly identity: Identity
  /** Sentences between; 0 in the same one. */
  readonly distance: number
}

/** Mentions before a point of the same section, nearest first, up to `reach` sentences back. Headings are passed over. */
export function before({ setting, scenes, done }: Past, at: Noted, reach: number): Seen[] {
  const here = scenes[at.sentence]
  const out: Seen[] = []
  for (const noted of done.toReversed()) {
    const scene = scenes[noted.sentence]
    if (scene === undefined || here === undefined || noted.sentence < at.sentence - reach - 2) break
    const between = scenes.slice(noted.sentence + 1, at.sentence + 1).filter((s) => !s.heading).length
    const distance = noted.sentence === at.sentence ? 0 : between
    if (scene.heading || scene.section !== here.section || distance > reach || noted.actor === null) continue
    const overlaps = distance === 0 && noted.last >= at.first
    const identity = setting.cast.identityOf(noted.actor)
    if (!overlaps && identity !== null && !isAsked(scene, noted.head))
      out.push({ noted, scene, identity, distance })
  }
  return out
}

export const distinct = (seen: readonly Seen[]): string[] => [
  ...new Set(seen.map(({ noted }) => noted.actor ?? '')),
]

/** The only actor of several mentions; null where there are none or two. */
export function only(seen: readonly Seen[]): Seen | null {
  return distinct(seen).length === 1 ? (seen[0] ?? null) : null
}

export const isSubjectOf = ({ noted, scene }: Seen) => isSubject(scene, noted.head)

/** The verb that a noun is the subject of, itself or by "and"; -1 where it is none. */
export function verbOf({ noted, scene }: Seen): number {
  let at = noted.head
  for (let k = 0; k < 4 && baseRelation(tokenAt(scene.tree, at)) === 'conj'; k++)
    at = tokenAt(scene.tree, at).head
  const { deprel, head } = tokenAt(scene.tree, at)
  return deprel.startsWith('nsubj') ? head : -1
}

/** Subject of a verb of saying: it tells, it does not act. Not of "claimed the attack". */
export function isSpeaker({ setting }: Past, seen: Seen): boolean {
  const at = verbOf(seen)
  const { tree, lemmas } = seen.scene
  const verb = lemmas[at] ?? ''
  const { say, tell } = setting.sayings
  if (at < 0 || !(say.has(verb) || tell.has(verb))) return false
  return tell.has(verb) || !childrenOf(tree, at).some((c) => baseRelation(tokenAt(tree, c)) === 'obj')
}

/** "told CNN": whom one tells. */
export function isListener({ setting }: Past, { noted, scene }: Seen): boolean {
  const { deprel, head } = tokenAt(scene.tree, noted.head)
  return /^i?obj/.test(deprel) && setting.sayings.tell.has(scene.lemmas[head] ?? '')
}

/** The subject where there is one actor among them, the subject of the main clause of several. */
export function bySubject(seen: readonly Seen[]): Seen | null {
  const subjects = seen.filter(isSubjectOf)
  if (subjects.length === 0) return null
  const one = only(subjects)
  if (one) return one
  const main = subjects.filter(({ noted, scene }) => {
    const verb = tokenAt(scene.tree, tokenAt(scene.tree, noted.head).head)
    return verb.deprel === 'root'
  })
  return only(main)
}

/** Mentions by distance: the same sentence first. */
export function byDistance(seen: readonly Seen[], reach: number): Seen[][] {
  return Array.from({ length: reach + 1 }, (_, d) => seen.filter(({ distance }) => distance === d))
}

const groups: ReadonlySet<ActorKind> = new Set([
  'ARMED_GROUP',
  'PARTY',
  'NGO',
  'COMPANY',
  'MEDIA',
  'INTERNATIONAL_ORGANIZATION',
  'OTHER',
  'MILITARY',
  'POLICE',
  'GOVERNMENT',
  'STATE',
])

/** Singular in form: an organisation, a body, a state that acts. */
export const isOrganisation = ({ identity, noted }: Seen) =>
  groups.has(identity.kind) &&
  noted.number !== 'many' &&
  !noted.placeLike &&
  !(noted.kind === 'generic' && noted.number === 'one')

/** Many people, or an organisation as its people. */
export const isMany = ({ identity, noted }: Seen) =>
  !noted.placeLike &&
  identity.kind !== 'PERSON' &&
  (noted.number !== 'one' || identity.kind === 'ARMED_GROUP') &&
  noted.kind !== 'demonym'

export const isOnePerson = ({ identity, noted }: Seen) =>
  identity.kind === 'PERSON' ||
  (noted.kind !== 'demonym' && noted.number === 'one' && noted.role !== null && !isOrganisationRole(noted))

const isOrganisationRole = ({ role }: Noted) =>
  role !== null &&
  (role.collective || role.kind === 'ARMED_GROUP') &&
  !/official|officer|source/.test(role.phrase)
