import { type ActorLexicon, foldWord } from '@wiregraph/lexicon'
import type { Token } from '@wiregraph/syntax'
import type { Doc, DocSentence, TokenRun } from '../doc.ts'
import { type Tree, tokenAt, treeOf } from '../document/tree.ts'

/** A sentence as the actor steps see it. */
export interface Scene {
  readonly sentence: DocSentence
  readonly tree: Tree
  readonly heading: boolean
  readonly section: number
  /** Texts of the tokens. */
  readonly words: readonly string[]
  /** Folded texts. */
  readonly folded: readonly string[]
  /** Folded dictionary forms. */
  readonly lemmas: readonly string[]
  /** Written in capitals throughout: capitals say nothing. */
  readonly shouted: boolean
}

/** Dictionary form as roles.yaml has it: also for names and for -men, which taggers leave as they are. */
function roleLemma(token: Token): string {
  const lemma = foldWord(token.lemma)
  if (/men$/.test(lemma) && lemma.length > 4) return `${lemma.slice(0, -3)}man`
  if (token.upos === 'PROPN' && /[^s]s$/.test(lemma)) return lemma
  return lemma
}

function isShouted(words: readonly string[]): boolean {
  const letters = words.filter((w) => /\p{L}{2}/u.test(w))
  return letters.length > 3 && letters.filter((w) => w === w.toUpperCase()).length > letters.length * 0.7
}

export function sceneOf(doc: Doc, sentence: DocSentence): Scene {
  const block = doc.blocks[sentence.block]
  const words = sentence.tokens.map((t) => t.text)
  return {
    sentence,
    tree: treeOf(sentence),
    heading: block?.kind === 'heading',
    section: block?.section ?? 0,
    words,
    folded: words.map(foldWord),
    lemmas: sentence.tokens.map(roleLemma),
    shouted: isShouted(words),
  }
}

export function runOf(scene: Scene, first: number, last: number): TokenRun {
  return {
    sentence: scene.sentence.index,
    first,
    last,
    start: tokenAt(scene.tree, first).start,
    end: tokenAt(scene.tree, last).end,
  }
}

export const textOf = (doc: Doc, run: { readonly start: number; readonly end: number }) =>
  doc.article.text.slice(run.start, run.end).replace(/\s+/g, ' ')

export const isCapital = (word: string | undefined) => word !== undefined && /^\p{Lu}/u.test(word)
export const isNoun = (token: Token) => token.upos === 'NOUN' || token.upos === 'PROPN'
export const isHyphen = (word: string | undefined) => word !== undefined && /^[-–]$/.test(word)
export const isPossessive = (token: Token) => token.xpos === 'POS' || /^['’](?:s)?$/.test(token.text)

/** The token of a run whose head lies outside of it; the last noun of several. */
export function headOf(scene: Scene, first: number, last: number): number {
  let best = last
  let found = false
  for (let i = first; i <= last; i++) {
    const token = tokenAt(scene.tree, i)
    const outside = token.head < first || token.head > last
    if (!outside || token.upos === 'PUNCT' || token.upos === 'ADP') continue
    if (!found || isNoun(token)) best = i
    found = true
  }
  return best
}

/** A role that ends at a token, by its dictionary form, else by its text, else without a plural -s. */
export function roleEndingAt(lexicon: ActorLexicon, scene: Scene, head: number) {
  const lemma = scene.lemmas[head] ?? ''
  const text = scene.folded[head] ?? ''
  for (const form of new Set([lemma, text, text.replace(/([^s])s$/, '$1')])) {
    const words = [...scene.folded.slice(0, head), form]
    const found = lexicon.roles.endingAt(words, head)
    if (found) return found
  }
  return null
}
