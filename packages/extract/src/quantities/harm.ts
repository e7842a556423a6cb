import type { Harm } from '@wiregraph/schema'
import { baseRelation, casesOf, childrenOf, lemmaAt, type Tree, tokenAt } from '../document/tree.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Verbs whose object is harmed. */
const harms: readonly (readonly [Harm, ReadonlySet<string>])[] = [
  [
    'KILLED',
    words(
      'kill murder massacre slaughter execute assassinate behead slay butcher lynch hang electrocute decapitate gas exterminate drown bury immolate',
    ),
  ],
  ['WOUNDED', words('wound injure hurt maim burn hospitalize hospitalise mutilate scald')],
  ['CAPTURED', words('capture detain arrest abduct kidnap imprison jail apprehend seize round intern')],
  ['DISPLACED', words('displace uproot evacuate relocate expel deport')],
]
/** Verbs whose subject is harmed. */
const suffers: readonly (readonly [Harm, ReadonlySet<string>])[] = [
  ['KILLED', words('die perish succumb drown')],
  ['MISSING', words('vanish disappear')],
  ['DISPLACED', words('flee')],
]
const states: Readonly<Record<string, Harm>> = {
  dead: 'KILLED',
  killed: 'KILLED',
  slain: 'KILLED',
  murdered: 'KILLED',
  executed: 'KILLED',
  beheaded: 'KILLED',
  wounded: 'WOUNDED',
  injured: 'WOUNDED',
  hurt: 'WOUNDED',
  hospitalized: 'WOUNDED',
  hospitalised: 'WOUNDED',
  missing: 'MISSING',
  unaccounted: 'MISSING',
  captured: 'CAPTURED',
  detained: 'CAPTURED',
  arrested: 'CAPTURED',
  abducted: 'CAPTURED',
  kidnapped: 'CAPTURED',
  hostage: 'CAPTURED',
  captive: 'CAPTURED',
  prisoner: 'CAPTURED',
  displaced: 'DISPLACED',
  homeless: 'DISPLACED',
}
const nouns: readonly (readonly [Harm, ReadonlySet<string>])[] = [
  [
    'KILLED',
    words('death killing murder massacre slaughter execution assassination beheading slaying fatality'),
  ],
  ['WOUNDED', words('wounding injury')],
  ['CAPTURED', words('capture arrest detention abduction kidnapping')],
  ['DISPLACED', words('displacement')],
]

const of = (table: readonly (readonly [Harm, ReadonlySet<string>])[], lemma: string): Harm | null =>
  table.find(([, set]) => set.has(lemma))?.[0] ?? null

const wordAt = (tree: Tree, i: number) => tokenAt(tree, i).text.toLowerCase()
export const stateOf = (tree: Tree, i: number): Harm | null => states[wordAt(tree, i)] ?? null
export const harmOfVerb = (tree: Tree, i: number): Harm | null =>
  ['VERB', 'ADJ'].includes(tokenAt(tree, i).upos) || /^VB/.test(tokenAt(tree, i).xpos)
    ? of(harms, lemmaAt(tree, i))
    : null
/** "three deaths", "casualties": the counted things are themselves harm. */
export const harmOfNoun = (tree: Tree, i: number): Harm | null =>
  of(nouns, lemmaAt(tree, i)) ??
  (tokenAt(tree, i).upos === 'NOUN' || tokenAt(tree, i).upos === 'ADJ' ? stateOf(tree, i) : null)

const hasChild = (tree: Tree, i: number, test: (c: number) => boolean) => childrenOf(tree, i).some(test)

const isObject = (tree: Tree, i: number, verb: number) => i > verb && tokenAt(tree, i).deprel === 'obj'

const isPassive = (tree: Tree, v: number) =>
  hasChild(
    tree,
    v,
    (c) =>
      /:pass$/.test(tokenAt(tree, c).deprel) ||
      (tokenAt(tree, c).upos === 'AUX' &&
        /^(?:be|get)$/.test(lemmaAt(tree, c)) &&
        tokenAt(tree, v).xpos !== 'VBG'),
  )

/** "left 50 people dead", "shot two officers dead", "took 20 people hostage": the state under the verb. */
function resultOf(tree: Tree, v: number, t: number): Harm | null {
  if (
    !/^(?:leave|shoot|make|render|find|report|confirm|take|hold|fear|declare|believe|presume|feel|hack|beat|stab|strike|gun|crush|burn)$/.test(
      lemmaAt(tree, v),
    )
  )
    return null
  for (const c of [...childrenOf(tree, v), ...childrenOf(tree, t)]) {
    if (
      c > v &&
      /^(?:xcomp|amod|advcl|acl|obl|obj|ccomp|conj)/.test(tokenAt(tree, c).deprel) &&
      stateOf(tree, c) !== null
    )
      return stateOf(tree, c)
  }
  return lemmaAt(tree, v) === 'gun' ? 'KILLED' : null
}

/** Harm that a verb does to its argument. */
function harmByVerb(tree: Tree, v: number, t: number): Harm | null {
  const relation = tokenAt(tree, t).deprel
  const base = baseRelation(tokenAt(tree, t))
  const result = resultOf(tree, v, t)
  if (result !== null && base !== 'obl') return result
  const victim =
    relation === 'nsubj:pass' ||
    base === 'obj' ||
    (base === 'nsubj' &&
      !hasChild(tree, v, (c) => isObject(tree, c, v)) &&
      (isPassive(tree, v) || tokenAt(tree, v).upos === 'ADJ' || tokenAt(tree, v).xpos === 'VBN'))
  if (victim)
    return of(harms, lemmaAt(tree, v)) ?? stateOf(tree, v) ?? (base === 'nsubj' ? stateOf(tree, v) : null)
  // "a gunman killed nine": he did it
  if (base === 'nsubj') return doesHarm(tree, v) ? null : subjectHarm(tree, v)
  // "was gunned down by two men": they did it
  return casesOf(tree, t).includes('by') ? null : result
}

const doesHarm = (tree: Tree, v: number) =>
  hasChild(tree, v, (c) => isObject(tree, c, v)) && of(harms, lemmaAt(tree, v)) !== null

/** "nine soldiers lost their lives". */
const losesLife = (tree: Tree, v: number) =>
  lemmaAt(tree, v) === 'lose' && hasChild(tree, v, (c) => isObject(tree, c, v) && lemmaAt(tree, c) === 'life')

function subjectHarm(tree: Tree, v: number): Harm | null {
  if (losesLife(tree, v)) return 'KILLED'
  const state = childrenOf(tree, v).find(
    (c) => c > v && /^(?:xcomp|advcl|acl)/.test(tokenAt(tree, c).deprel) && stateOf(tree, c) !== null,
  )
  if (/^(?:go|remain|be|lie)$/.test(lemmaAt(tree, v)) && state !== undefined) return stateOf(tree, state)
  const harm = of(suffers, lemmaAt(tree, v))
  if (lemmaAt(tree, v) !== 'flee') return harm ?? stateOf(tree, v)
  return hasChild(tree, v, (c) =>
    /^(?:home|house|fighting|violence|area|city|country|village|homeland)$/.test(lemmaAt(tree, c)),
  )
    ? harm
    : null
}

/** A state behind the noun, "the 12 people killed", or before it, "20 wounded soldiers". */
function stateBeside(tree: Tree, t: number, behind: boolean): Harm | null {
  for (const c of childrenOf(tree, t)) {
    if (c > t !== behind || !/^(?:amod|acl)$/.test(tokenAt(tree, c).deprel)) continue
    const { xpos } = tokenAt(tree, c)
    const harm =
      xpos === 'VBG' && wordAt(tree, c) !== 'missing'
        ? null
        : (stateOf(tree, c) ?? (xpos === 'VBN' ? of(harms, lemmaAt(tree, c)) : null))
    if (harm !== null) return harm
  }
  return null
}

/** What happened to those a token counts, by the verb, adjective or noun that governs it in the tree. */
export function harmOf(tree: Tree, token: number): Harm | null {
  let t = token
  for (let depth = 0; depth < 6; depth++) {
    const beside = stateBeside(tree, t, true)
    if (beside !== null) return beside
    const { head } = tokenAt(tree, t)
    if (head < 0) break
    const base = baseRelation(tokenAt(tree, t))
    const verbal = /^(?:VERB|ADJ|AUX)$/.test(tokenAt(tree, head).upos)
    if (verbal && /^(?:nsubj|obj|obl|iobj)$/.test(base)) {
      return harmByVerb(tree, head, t) ?? stateBeside(tree, token, false)
    }
    if (base === 'nmod' && casesOf(tree, t).includes('of') && of(nouns, lemmaAt(tree, head)) !== null)
      return of(nouns, lemmaAt(tree, head))
    if (!/^(?:conj|nmod|appos|nummod|amod|compound|dep|flat|obl|list|acl)$/.test(base)) break
    t = head
  }
  return stateBeside(tree, token, false)
}
