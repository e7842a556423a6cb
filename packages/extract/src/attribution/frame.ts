import type { SayingLexicon } from '@wiregraph/lexicon'
import type { ActorKind } from '@wiregraph/schema'
import type { Scene } from '../actors/scene.ts'
import type { ActorMention, TimeMention } from '../doc.ts'
import { baseRelation, childrenOf, tokenAt } from '../document/tree.ts'

/** A sentence with what was found in it before. */
export interface Hearing {
  readonly scene: Scene
  readonly mentions: readonly ActorMention[]
  readonly times: readonly TimeMention[]
  readonly sayings: SayingLexicon
  /** What an actor is; null for nobody. */
  readonly kindOf: (actor: string | null) => ActorKind | null
}

/** first to last, both included. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** Somebody says something: the words that say so, who, and which tokens are said. */
export interface Frame {
  readonly verb: number
  readonly frame: Range
  readonly speaker: Range | null
  readonly content: readonly Range[]
  readonly rule: string
  /** "adding …": the speaker is the one of the verb above. */
  readonly inherits: boolean
}

export const wordAt = ({ scene }: Hearing, i: number) => (scene.words[i] ?? '').toLowerCase()
export const isQuote = (text: string) => /^(?:["“”]|''|``)$/.test(text)
export const isStop = (text: string) => /^[.!?…:;]$|^\.{3}$/.test(text)
export const isComma = (text: string) => text === ',' || text === '—' || text === '–' || text === '--'

/** Forms that are verbs of saying however they were tagged. */
const plainForms: Readonly<Record<string, 'say' | 'tell'>> = { said: 'say', says: 'say', told: 'tell' }

export const kindOfVerb = ({ scene, sayings }: Hearing, i: number): 'say' | 'tell' | 'also' | null => {
  const token = tokenAt(scene.tree, i)
  const plain = plainForms[token.text.toLowerCase()]
  if (plain !== undefined) return plain
  if (token.upos !== 'VERB' && !/^VB/.test(token.xpos)) return null
  const lemma = scene.lemmas[i] ?? ''
  if (sayings.say.has(lemma)) return 'say'
  if (sayings.tell.has(lemma)) return 'tell'
  return sayings.also.has(lemma) ? 'also' : null
}

const isNegation = (text: string) => /^(?:not|n['’]t|never)$/i.test(text)

/** "did not say", "declined to say", "would say": nothing is said. */
export function isUnsaid({ scene }: Hearing, verb: number): boolean {
  const { tree } = scene
  const children = childrenOf(tree, verb)
  if (children.some((c) => c < verb && isNegation(tokenAt(tree, c).text))) return true
  const token = tokenAt(tree, verb)
  if (token.xpos !== 'VB' && token.xpos !== 'VBP') return false
  return children.some((c) => c < verb && (tokenAt(tree, c).xpos === 'MD' || tokenAt(tree, c).xpos === 'TO'))
}

export const isPassiveVerb = ({ scene }: Hearing, verb: number) =>
  childrenOf(scene.tree, verb).some((c) => /:pass$/.test(tokenAt(scene.tree, c).deprel))

export const hasClause = ({ scene }: Hearing, verb: number) =>
  childrenOf(scene.tree, verb).some(
    (c) => c > verb && /^(?:ccomp|csubj|parataxis)$/.test(baseRelation(tokenAt(scene.tree, c))),
  )

export const isFiniteVerb = ({ scene }: Hearing, i: number) => {
  const { xpos, upos } = tokenAt(scene.tree, i)
  return /^(?:VBD|VBZ|VBP|MD)$/.test(xpos) && (upos === 'VERB' || upos === 'AUX')
}

/** The mention that covers a token; the longest of several. */
export function mentionOver({ mentions }: Hearing, i: number): ActorMention | null {
  const over = mentions.filter((m) => m.first <= i && i <= m.last)
  return over.sort((a, b) => b.last - b.first - (a.last - a.first))[0] ?? null
}

export const timeOver = ({ times }: Hearing, i: number) =>
  times.find((t) => t.first <= i && i <= t.last) ?? null
