import { ancestors, childrenOf, tokenAt } from '../document/tree.ts'
import {
  before,
  byDistance,
  bySubject,
  distinct,
  isListener,
  isMany,
  isOnePerson,
  isOrganisation,
  isSpeaker,
  isSubjectOf,
  only,
  type Past,
  type Seen,
  verbOf,
} from './look-back.ts'
import { type Noted, noteOf } from './noted.ts'
import { coordinatedBefore } from './pairs.ts'
import type { Scene } from './scene.ts'
import { toldByKin } from './told-by-kin.ts'

type Pronoun = 'he' | 'they' | 'it'

const forms: Readonly<Record<string, Pronoun>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'he',
  her: 'he',
  hers: 'he',
  herself: 'he',
  they: 'they',
  them: 'they',
  their: 'they',
  theirs: 'they',
  themselves: 'they',
  it: 'it',
  its: 'it',
  itself: 'it',
}

/** "It is unclear", "it rains": stands for nobody. */
function isExpletive(scene: Scene, i: number): boolean {
  const token = tokenAt(scene.tree, i)
  if (token.deprel === 'expl' || token.deprel === 'expl:subj') return true
  const head = tokenAt(scene.tree, token.head)
  if (!token.deprel.startsWith('nsubj')) return false
  const clause = childrenOf(scene.tree, token.head).some((c) =>
    /^(?:csubj|ccomp)/.test(tokenAt(scene.tree, c).deprel),
  )
  return (
    (head.upos === 'ADJ' || token.deprel === 'nsubj:pass') &&
    (clause || /^(?:clear|unclear|possible|likely|unlikely|impossible)$/.test(head.lemma))
  )
}

/** The pronouns of a sentence, not yet resolved. */
export function pronounsOf(scene: Scene): Noted[] {
  return scene.words.flatMap((word, i) => {
    const form = forms[word.toLowerCase()]
    if (form === undefined || (form === 'it' && isExpletive(scene, i))) return []
    return [
      noteOf(scene, {
        first: i,
        last: i,
        head: i,
        actor: null,
        kind: 'pronoun',
        rule: `pronoun-${form}`,
        stated: false,
      }),
    ]
  })
}

const fits: Readonly<Record<Pronoun, (seen: Seen) => boolean>> = {
  he: isOnePerson,
  they: isMany,
  it: isOrganisation,
}

/** "held talks with Smith and [urged] him": the verb has the subject of the one before. */
function sharesSubject(scene: Scene, verb: number, before: number): boolean {
  const { head, deprel } = tokenAt(scene.tree, verb)
  if (deprel !== 'conj' || head !== before) return false
  return !childrenOf(scene.tree, verb).some((c) => tokenAt(scene.tree, c).deprel.startsWith('nsubj'))
}

/** Whoever the pronoun's own verb already has beside it: "Smith told him" is not told to Smith. */
function sharesVerb(scene: Scene, at: Noted, seen: Seen): boolean {
  if (seen.distance > 0) return false
  const own = tokenAt(scene.tree, at.head)
  let other = tokenAt(scene.tree, seen.noted.head)
  for (let k = 0; k < 4 && other.deprel === 'conj'; k++) other = tokenAt(scene.tree, other.head)
  if (own.xpos === 'PRP$' || own.head < 0) return false
  return own.head === other.head || (other.deprel === 'nsubj' && sharesSubject(scene, own.head, other.head))
}

const spoken =
  /^(?:appeal|request|propose|offer|reject|refuse|condemn|criticize|criticise|blame|welcome|thank)$/

/** "The union said pay was low. [It] asked the court": who spoke goes on speaking. */
const isSaying = ({ setting }: Past, scene: Scene, at: Noted) => {
  const verb = scene.lemmas[tokenAt(scene.tree, at.head).head] ?? ''
  const { say, tell, also } = setting.sayings
  return say.has(verb) || tell.has(verb) || also.has(verb) || spoken.test(verb)
}

/** Those of one sentence that fit: the subject first, else the only one. */
function pick(
  past: Past,
  scene: Scene,
  at: Noted,
  form: Pronoun,
  seen: readonly Seen[],
): Seen | null | 'unclear' {
  const speaking = isSaying(past, scene, at)
  const quiet = form === 'he' || speaking ? seen : seen.filter((s) => s.distance === 0 || !isSpeaker(past, s))
  const pool = quiet.length > 0 || distinct(seen).length > 1 ? quiet : seen
  if (pool.length === 0) return null
  return byGovernor(past, scene, at, pool) ?? bySubject(pool) ?? only(pool) ?? 'unclear'
}

/** "the rebels fled after jets pounded [their] camps": the subject of the nearest verb that the pronoun hangs under. */
function byGovernor(past: Past, scene: Scene, at: Noted, pool: readonly Seen[]): Seen | null {
  if (at.sentence !== pool[0]?.noted.sentence) return null
  for (const verb of ancestors(scene.tree, at.head)) {
    const found = pool.filter((s) => isSubjectOf(s) && verbOf(s) === verb && !isSpeaker(past, s))
    if (found.length > 0) return only(found)
  }
  return null
}

/** "The army and the rebels fought. They …": both, where "and" joins them as the subject. */
function pairOf(past: Past, scene: Scene, at: Noted): Noted[] | null {
  const seen = before(past, at, 1).filter(
    (s) => !sharesVerb(scene, at, s) && !s.noted.placeLike && s.noted.kind !== 'pronoun',
  )
  const near = seen.filter((s) => s.distance === seen[0]?.distance)
  const two = coordinatedBefore(near)
  if (two === null || !two.some(isSubjectOf) || two.some((s) => isSpeaker(past, s))) return null
  return two.map(({ noted }) => ({ ...at, actor: noted.actor, number: 'many' }))
}

/** The pronoun with whom it stands for, two mentions of it where it stands for two; null where that is not clear. */
export function resolvePronoun(past: Past, at: Noted): Noted[] {
  const scene = past.scenes[at.sentence]
  const pair = scene === undefined || at.rule !== 'pronoun-they' ? null : pairOf(past, scene, at)
  return pair ?? [resolveSingle(past, at)]
}

function resolveSingle(past: Past, at: Noted): Noted {
  const scene = past.scenes[at.sentence]
  const form = at.rule.replace('pronoun-', '') as Pronoun
  if (scene === undefined || scene.heading) return at
  const kin = toldByKin(past, scene, at)
  if (kin !== null) return kin
  const reach = form === 'it' ? 1 : 2
  const seen = before(past, at, reach).filter(
    (s) =>
      fits[form](s) &&
      !sharesVerb(scene, at, s) &&
      !isListener(past, s) &&
      (form === 'he' || s.identity.kind !== 'MEDIA' || isSubjectOf(s)),
  )
  for (const group of byDistance(seen, reach)) {
    const found = pick(past, scene, at, form, group)
    if (found === 'unclear') return at
    if (found !== null) return { ...at, actor: found.noted.actor, number: found.noted.number }
  }
  return at
}
