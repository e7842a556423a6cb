import type { ActorLexicon } from '@wiregraph/lexicon'
import { isHyphen, isNoun, isPossessive, roleEndingAt, type Scene } from '../actors/scene.ts'
import { tokenAt } from '../document/tree.ts'

/** The counted noun phrase behind an amount. */
export interface Group {
  /** First word of the group, "police" of "police officers"; the head where nothing stands before it. */
  readonly first: number
  readonly head: number
  readonly last: number
  /** Counted in families, crews, couples: more people than that. */
  readonly many: boolean
}

const inside = (scene: Scene, i: number) => {
  const token = tokenAt(scene.tree, i)
  return (
    ['ADJ', 'NOUN', 'PROPN'].includes(token.upos) ||
    isHyphen(token.text) ||
    /^VB[NG]$/.test(token.xpos) ||
    (token.upos === 'ADV' && /ly$/.test(token.text)) ||
    isPossessive(token)
  )
}

const skipped = /^(?:of|the|its|his|their|our|other|more|additional|further|such|those|these)$/

function startOf(scene: Scene, after: number): number {
  let i = after
  while (skipped.test((scene.words[i] ?? '').toLowerCase()) && i < after + 4) i++
  return i
}

/** A word for people: a role, the people of a country, members of a named group. */
function isPeople(lexicon: ActorLexicon, scene: Scene, i: number): boolean {
  const token = tokenAt(scene.tree, i)
  if (!isNoun(token) && !(token.upos === 'ADJ' && /^(?:nsubj|obj|obl|conj|nmod|root)/.test(token.deprel)))
    return false
  const found = roleEndingAt(lexicon, scene, i)
  if (found?.role.bare && !/^(?:military|army|navy|air force)$/.test(found.role.phrase)) return true
  if (/^(?:members?|others|lives|life)$/i.test(token.text)) return true
  if (lexicon.gazetteer.countryOfDemonym(token.text) !== null && token.text.endsWith('s')) return true
  return /^\p{Lu}/u.test(token.text) && lexicon.names.match(scene.words, i)?.value.kind === 'ARMED_GROUP'
}

const counted = /^(?:family|families|household|households|crews?|couples?|groups?)$/i

/** "civilians and combatants" under one amount. */
function lastOf(lexicon: ActorLexicon, scene: Scene, head: number): number {
  const next = head + 2
  const joined =
    /^(?:and|or)$/.test(scene.words[head + 1] ?? '') &&
    isPeople(lexicon, scene, next) &&
    !/^members?$/.test(scene.words[next] ?? '')
  const token = tokenAt(scene.tree, next)
  return joined && token.deprel === 'conj' && token.head === head && !isNoun(tokenAt(scene.tree, next + 1))
    ? next
    : head
}

/** The group that an amount counts; null where what follows are no people. */
export function groupAfter(lexicon: ActorLexicon, scene: Scene, after: number): Group | null {
  const start = startOf(scene, after)
  let head: number | null = null
  for (let i = start; i < Math.min(start + 7, scene.words.length) && inside(scene, i); i++) {
    const token = tokenAt(scene.tree, i)
    const verb = /^VB[NG]$/.test(token.xpos) && !/^(?:amod|compound)/.test(token.deprel)
    if (verb && head !== null) break
    if (isPeople(lexicon, scene, i)) head = i
    else if (isNoun(token) && head !== null && !isPossessive(token)) head = null
  }
  if (head === null) return null
  return {
    first: start,
    head,
    last: lastOf(lexicon, scene, head),
    many: counted.test(scene.words[head] ?? ''),
  }
}

/** Whether a thing is counted: "113 kilometers", "$5", "70%", "16 June". */
export function countsThings(scene: Scene, after: number): boolean {
  const i = startOf(scene, after)
  const token = tokenAt(scene.tree, i)
  return isNoun(token) || token.upos === 'SYM' || isHyphen(token.text) || /^[%°:/]$/.test(token.text)
}
