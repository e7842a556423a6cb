import type { Token } from '@wiregraph/syntax'

/** A change to the tree of one sentence where the parser is known to slip; the tokens as they are when nothing is to do. */
export type Repair = (tokens: readonly Token[]) => readonly Token[]

export const childrenOf = (tokens: readonly Token[], at: number) =>
  tokens.flatMap((t, i) => (t.head === at && i !== at ? [i] : []))

/** The first child with such a relation. */
export const childOf = (tokens: readonly Token[], at: number, relation: RegExp) =>
  childrenOf(tokens, at).find((c) => relation.test(tokens[c]?.deprel ?? ''))

export const isNoun = (token: Token | undefined) => /^(NOUN|PROPN|PRON)$/.test(token?.upos ?? '')
