import type { Token } from '@wiregraph/syntax'
import type { Repair } from './repairs.ts'

const isCapitalised = (token: Token | undefined) => /^\p{Lu}\p{Ll}/u.test(token?.text ?? '')

/** A capitalised word behind a capitalised noun that was read as an auxiliary of the verb both hang from. */
function isLostName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (!token?.deprel.startsWith('aux') || !isCapitalised(token) || !isCapitalised(before)) return false
  const isNoun = /^(NOUN|PROPN)$/.test(before?.upos ?? '') && /^nsubj/.test(before?.deprel ?? '')
  return isNoun && at < token.head && before?.head === token.head
}

/** "Action Against [Drought] accused the ministry": the last word of a name that looks like a verb form. */
export const findLostName: Repair = (tokens) => {
  const at = tokens.findIndex((_, i) => isLostName(tokens, i))
  const verb = tokens[at]?.head ?? -1
  if (at < 0) return tokens
  const isPassive = tokens.some((t, i) => i !== at && t.head === verb && t.deprel.startsWith('aux'))
  const deprel = isPassive ? (tokens[at - 1]?.deprel ?? 'nsubj') : 'nsubj'
  return tokens.map((token, i) => {
    if (i === at) return { ...token, upos: 'PROPN' as const, xpos: 'NNP', lemma: token.text, deprel }
    if (i === at - 1) return { ...token, head: at, deprel: 'compound' }
    return i === verb && token.xpos === 'VBN' && !isPassive ? { ...token, xpos: 'VBD' } : token
  })
}
