import type { Token } from '@wiregraph/syntax'
import type { DocSentence } from '../doc.ts'

/** A sentence with its tree turned downwards. Indices are token indices of the sentence. */
export interface Tree {
  readonly index: number
  readonly tokens: readonly Token[]
  readonly children: readonly (readonly number[])[]
}

/** The tree of a sentence; heads that point outside of it are read as roots. */
export function treeOf(sentence: DocSentence): Tree {
  const children: number[][] = sentence.tokens.map(() => [])
  for (const [i, token] of sentence.tokens.entries()) {
    if (token.head >= 0 && token.head !== i) children[token.head]?.push(i)
  }
  return { index: sentence.index, tokens: sentence.tokens, children }
}

const outside: Token = {
  text: '',
  start: 0,
  end: 0,
  upos: 'X',
  xpos: '',
  lemma: '',
  head: -1,
  deprel: 'root',
}

/** The token at an index; an empty one outside of the sentence. */
export const tokenAt = (tree: Tree, i: number): Token => tree.tokens[i] ?? outside

export const childrenOf = (tree: Tree, i: number): readonly number[] => tree.children[i] ?? []

/** Lower-cased dictionary form. */
export const lemmaAt = (tree: Tree, i: number): string => tokenAt(tree, i).lemma.toLowerCase()

/** Relation without its subtype. */
export const baseRelation = (token: Token): string => token.deprel.split(':')[0] ?? token.deprel

export const childWith = (tree: Tree, i: number, ...relations: readonly string[]): number | null =>
  childrenOf(tree, i).find((c) => relations.includes(tokenAt(tree, c).deprel)) ?? null

/** All tokens below and at `i`, in text order. Bounded by the sentence even where the heads form a ring. */
export function subtree(tree: Tree, i: number, stop: (token: Token) => boolean = () => false): number[] {
  const seen = new Set<number>([i])
  const stack = [i]
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    for (const c of childrenOf(tree, top)) {
      if (seen.has(c) || stop(tokenAt(tree, c))) continue
      seen.add(c)
      stack.push(c)
    }
  }
  return [...seen].sort((a, b) => a - b)
}

/** The chain of heads above `i`, nearest first, without `i`. */
export function ancestors(tree: Tree, i: number): number[] {
  const out: number[] = []
  const seen = new Set<number>([i])
  for (let at = tokenAt(tree, i).head; at >= 0 && !seen.has(at); at = tokenAt(tree, at).head) {
    seen.add(at)
    out.push(at)
  }
  return out
}

/** Words of the prepositions that mark an argument, lower case: ["out", "of"]. */
export function casesOf(tree: Tree, i: number): string[] {
  return childrenOf(tree, i)
    .filter((c) => ['case', 'mark'].includes(tokenAt(tree, c).deprel))
    .flatMap((c) => [c, ...childrenOf(tree, c).filter((d) => tokenAt(tree, d).deprel === 'fixed')])
    .map((c) => tokenAt(tree, c).text.toLowerCase())
}

/** "the army, [not the rebels]", "the army and [not the rebels]". */
function isContrasted(tree: Tree, i: number): boolean {
  const [first = i] = subtree(tree, i)
  return [first - 1, first, first + 1].some((t) => t < i && /^not$/i.test(tokenAt(tree, t).text))
}

/** `i` and the nouns coordinated with it, those set against it left out. */
export function coordinated(tree: Tree, i: number): number[] {
  const out = [i]
  for (const c of childrenOf(tree, i)) {
    const joined = tokenAt(tree, c).deprel === 'conj' && !/^(VERB|AUX)$/.test(tokenAt(tree, c).upos)
    if (joined && !isContrasted(tree, c)) out.push(c)
  }
  return out
}
