import { childrenOf, tokenAt } from '../document/tree.ts'
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
} from './look-back.ts'
import { type Noted, noteOf } from './noted.ts'
import type { Scene } from './scene.ts'

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

/** Whoever the pronoun's own verb already has beside it: "Smith told him" is not told to Smith. */
function sharesVerb(scene: Scene, at: Noted, seen: Seen): boolean {
  if (seen.distance > 0) return false
  const own = tokenAt(scene.tree, at.head)
  let other = tokenAt(scene.tree, seen.noted.head)
  for (let k = 0; k < 4 && other.deprel === 'conj'; k++) other = tokenAt(scene.tree, other.head)
  return own.xpos !== 'PRP$' && own.head === other.head && own.head >= 0
}

const isSaying = ({ setting }: Past, scene: Scene, at: Noted) => {
  const verb = scene.lemmas[tokenAt(scene.tree, at.head).head] ?? ''
  return setting.sayings.say.has(verb) || setting.sayings.tell.has(verb)
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
  const pool = quiet.length > 0 ? quiet : []
  if (pool.length === 0) return null
  return bySubject(pool) ?? only(pool) ?? 'unclear'
}

/** The pronoun with whom it stands for; null where that is not clear. */
export function resolvePronoun(past: Past, at: Noted): Noted {
  const scene = past.scenes[at.sentence]
  const form = at.rule.replace('pronoun-', '') as Pronoun
  if (scene === undefined || scene.heading) return at
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

const pairWords =
  /^(?:sides|countries|nations|governments|leaders|parties|groups|states|allies|neighbors|neighbours|men|women|officials|ministers|presidents|rivals)$/

/** "both", "the two sides", "both countries": the run, when it stands for two named before. */
export function pairAt(scene: Scene, i: number): { first: number; last: number } | null {
  const word = scene.folded[i] ?? ''
  const next = scene.folded[i + 1] ?? ''
  if (word === 'both') {
    if (pairWords.test(next)) return { first: i, last: i + 1 }
    return /^(?:nsubj|obj|obl)/.test(tokenAt(scene.tree, i).deprel) ||
      ['VERB', 'AUX'].includes(tokenAt(scene.tree, i + 1).upos)
      ? { first: i, last: i }
      : null
  }
  return word === 'two' && /^(?:the|these)$/.test(scene.folded[i - 1] ?? '') && pairWords.test(next)
    ? { first: i - 1, last: i + 1 }
    : null
}

const joined = ({ scene }: Seen, a: Noted, b: Noted) =>
  b.first > a.last && b.first - a.last <= 3 && scene.folded.slice(a.last + 1, b.first).includes('and')

/** The two whom "both" stands for: the last two before it that "and" joins. */
export function resolvePair(past: Past, at: Noted): Noted[] {
  const seen = before(past, at, 2).filter(({ noted }) => !noted.placeLike && noted.kind !== 'pronoun')
  for (const later of seen) {
    const earlier = seen.find(
      (s) => s.noted.sentence === later.noted.sentence && joined(later, s.noted, later.noted),
    )
    if (earlier && distinct([earlier, later]).length === 2 && earlier.identity.kind === later.identity.kind) {
      return [earlier, later].map(({ noted }) => ({ ...at, actor: noted.actor }))
    }
  }
  const near = seen.filter(
    (s) => s.distance === seen[0]?.distance && s.identity.kind === seen[0].identity.kind,
  )
  if (distinct(near).length !== 2 || !near.some(isSubjectOf)) return [at]
  return distinct(near)
    .toReversed()
    .map((actor) => ({ ...at, actor }))
}
