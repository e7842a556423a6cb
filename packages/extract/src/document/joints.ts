import type { Token } from '@wiregraph/syntax'
import type { Repair } from './repairs.ts'

const childrenOf = (tokens: readonly Token[], at: number) =>
  tokens.flatMap((t, i) => (t.head === at && i !== at ? [i] : []))

const childOf = (tokens: readonly Token[], at: number, relation: RegExp) =>
  childrenOf(tokens, at).find((c) => relation.test(tokens[c]?.deprel ?? ''))

const isNoun = (token: Token | undefined) => /^(NOUN|PROPN|PRON)$/.test(token?.upos ?? '')

/** Verbs that tell somebody something. */
const telling = new Set([
  'assure',
  'tell',
  'inform',
  'remind',
  'warn',
  'notify',
  'convince',
  'persuade',
  'promise',
])

/** "assured the rebels that he [would free] them": what was told, read as a relative clause of the hearer. */
export const readToldThat: Repair = (tokens) =>
  tokens.map((token) => {
    const hearer = tokens[token.head]
    const verb = hearer?.head ?? -1
    if (!token.deprel.startsWith('acl') || !/^i?obj$/.test(hearer?.deprel ?? '')) return token
    if (!telling.has(tokens[verb]?.lemma ?? '')) return token
    const isMarked = tokens.some(
      (t) => t.deprel === 'mark' && tokens[t.head] === token && t.text.toLowerCase() === 'that',
    )
    return isMarked ? { ...token, head: verb, deprel: 'ccomp' } : token
  })

/** Verbs that send something onto a target. */
const throwing = new Set(['drop', 'fire', 'hurl', 'throw', 'launch', 'rain', 'lob'])

/** "dropped bombs [on villages]": where it went, read as a part of what was thrown. */
export const readTarget: Repair = (tokens) =>
  tokens.map((token, i) => {
    const thing = tokens[token.head]
    const verb = thing?.head ?? -1
    if (token.deprel !== 'nmod' || thing?.deprel !== 'obj' || i < token.head) return token
    if (!throwing.has(tokens[verb]?.lemma ?? '')) return token
    const preposition = childOf(tokens, i, /^case$/)
    const aims = /^(on|onto|at|into|upon|against)$/i.test(tokens[preposition ?? -1]?.text ?? '')
    return aims ? { ...token, head: verb, deprel: 'obl' } : token
  })

/** "the warning by the union [to the owners]": both hang from the noun; a doer behind "by" takes no "to" of its own. */
export const readBothSides: Repair = (tokens) =>
  tokens.map((token, i) => {
    const doer = token.head
    if (token.deprel !== 'nmod' || tokens[doer]?.deprel !== 'nmod' || i < doer) return token
    const [own, above] = [i, doer].map((at) =>
      tokens[childOf(tokens, at, /^case$/) ?? -1]?.text.toLowerCase(),
    )
    return own === 'to' && above === 'by' ? { ...token, head: tokens[doer]?.head ?? doer } : token
  })

/** The clause that swallowed the second party of "between A and B [began]": its verb, the subject and the parties. */
function swallowed(tokens: readonly Token[], between: number) {
  const first = tokens[between]?.head ?? -1
  const above = tokens[first]?.head ?? -1
  if (tokens[between]?.text.toLowerCase() !== 'between' || first < between || above < 0) return null
  if (childOf(tokens, first, /^conj$/) !== undefined) return null
  const verb = childrenOf(tokens, above).find((c) => c > first && tokens[c]?.deprel === 'conj')
  const second = verb === undefined ? undefined : childOf(tokens, verb, /^nsubj/)
  const and = verb === undefined ? undefined : childOf(tokens, verb, /^cc$/)
  if (verb === undefined || second === undefined || and !== first + 1) return null
  return isNoun(tokens[above]) && tokens[verb]?.upos === 'VERB' ? { first, above, verb, second, and } : null
}

/** "A truce between the army and [the rebels] began": both parties belong to the truce, which is the subject. */
export const joinParties: Repair = (tokens) => {
  const found = tokens.map((_, i) => swallowed(tokens, i)).find((one) => one !== null)
  if (!found) return tokens
  const { first, above, verb, second, and } = found
  const { head, deprel } = tokens[above] ?? { head: -1, deprel: 'root' }
  return tokens.map((token, i) => {
    if (i === verb) return { ...token, head, deprel }
    if (i === above) return { ...token, head: verb, deprel: 'nsubj' }
    if (i === second) return { ...token, head: first, deprel: 'conj' }
    if (i === and) return { ...token, head: second }
    return token.deprel === 'punct' && token.head === above && i > verb ? { ...token, head: verb } : token
  })
}

/** The noun right before a second verb that has neither a subject nor a conjunction: read as one more of a list. */
function listedSubject(tokens: readonly Token[], verb: number): number {
  const token = tokens[verb]
  if (token?.deprel !== 'conj' || !/^VB[DPZ]$/.test(token.xpos)) return -1
  if (childOf(tokens, verb, /^(cc$|nsubj)/) !== undefined) return -1
  return tokens.findIndex((t, i) => {
    if (t.deprel !== 'conj' || i >= verb || !isNoun(t) || childOf(tokens, i, /^cc$/) === undefined)
      return false
    return tokens.slice(i + 1, verb).every((inner) => inner.deprel === 'flat' && inner.head === i)
  })
}

/** "killed the mayor, and [his deputy] said he was next": a subject that was read as one more victim. */
export const findListedSubject: Repair = (tokens) => {
  const verb = tokens.findIndex((_, i) => listedSubject(tokens, i) >= 0)
  const subject = verb < 0 ? -1 : listedSubject(tokens, verb)
  if (subject < 0) return tokens
  return tokens.map((token, i) => {
    if (i === subject) return { ...token, head: verb, deprel: 'nsubj' }
    return token.head === subject && token.deprel === 'cc' ? { ...token, head: verb } : token
  })
}
