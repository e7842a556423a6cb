import type { Role } from '@wiregraph/lexicon'
import type { ActorMention } from '../doc.ts'
import { baseRelation, casesOf, childrenOf, tokenAt } from '../document/tree.ts'
import { runOf, type Scene } from './scene.ts'

/** A mention with what the resolving of pronouns asks about it. */
export interface Noted extends ActorMention {
  readonly role: Role | null
  readonly number: 'one' | 'many' | 'body'
  /** "the militants": may point back. */
  readonly definite: boolean
  /** Nothing but the article and the noun. */
  readonly plain: boolean
  /** Folded head words: "security force". */
  readonly phrase: string
  /** A country's name that may as well be only a place. */
  readonly placeLike: boolean
}

export interface Note {
  readonly first: number
  readonly last: number
  readonly head: number
  readonly actor: string | null
  readonly kind: ActorMention['kind']
  readonly rule: string
  readonly stated?: boolean
  readonly role?: Role | null
  readonly number?: Noted['number']
  readonly definite?: boolean
  readonly plain?: boolean
  readonly phrase?: string
  readonly placeLike?: boolean
}

export function noteOf(scene: Scene, note: Note): Noted {
  const { first, last, head, actor, kind, rule } = note
  return {
    ...runOf(scene, first, last),
    head,
    actor,
    kind,
    rule,
    stated: note.stated ?? true,
    role: note.role ?? null,
    number: note.number ?? 'one',
    definite: note.definite ?? false,
    plain: note.plain ?? false,
    phrase: note.phrase ?? '',
    placeLike: note.placeLike ?? false,
  }
}

export const toMention = ({
  sentence,
  first,
  last,
  start,
  end,
  head,
  actor,
  kind,
  stated,
  rule,
}: Noted): ActorMention => ({
  sentence,
  first,
  last,
  start,
  end,
  head,
  actor,
  kind,
  stated,
  rule,
})

/** Subject of a verb; not "with the mayor", which a parser may take for one. */
export const isSubject = (scene: Scene, head: number) =>
  tokenAt(scene.tree, head).deprel.startsWith('nsubj') && casesOf(scene.tree, head).length === 0

/** "whether X was behind it": asked, not told. */
export function isAsked(scene: Scene, head: number): boolean {
  for (let at = head, depth = 0; at >= 0 && depth < 12; at = tokenAt(scene.tree, at).head, depth++) {
    const marks = childrenOf(scene.tree, at).filter((c) => baseRelation(tokenAt(scene.tree, c)) === 'mark')
    if (marks.some((c) => /^(?:whether|if)$/.test(scene.folded[c] ?? ''))) return true
  }
  return false
}
