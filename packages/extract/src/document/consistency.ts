import type { Token } from '@wiregraph/syntax'
import { childOf, childrenOf, isNoun, type Repair } from './repair.ts'

/** What a tree cannot be: tags, voices and relations that do not go together, each mended by what is certain of the two. */

const isClauseTop = (token: Token) => /^(?:root|ccomp|parataxis|advcl|acl:relcl)$/.test(token.deprel)

/** "The envoy [called] on both sides.": a past tense without "be" in a whole sentence, read as a passive. */
export const readActive: Repair = (tokens) => {
  if (!/^[.!?"]$/.test(tokens.at(-1)?.text ?? '')) return tokens
  const lost = tokens.findIndex((t, i) => {
    const subject = childOf(tokens, i, /^nsubj:pass$/)
    const counted = subject !== undefined && childOf(tokens, subject, /^nummod$/) !== undefined
    const plain = subject !== undefined && subject < i && tokens[subject]?.upos !== 'NUM' && !counted
    return t.xpos === 'VBN' && plain && isClauseTop(t) && childOf(tokens, i, /^aux/) === undefined
  })
  if (lost < 0) return tokens
  return tokens.map((token, i) => {
    if (i === lost) return { ...token, xpos: 'VBD' }
    return token.head === lost && token.deprel === 'nsubj:pass' ? { ...token, deprel: 'nsubj' } : token
  })
}

/** "accused of [shelling] two villages": a verb form in -ing with an object, tagged as a noun. */
export const readGerund =
  (verbForms: ReadonlyMap<string, string>): Repair =>
  (tokens) =>
    tokens.map((token, i) => {
      const lemma = verbForms.get(token.text.toLowerCase())
      if (token.upos !== 'NOUN' || lemma === undefined || !/ing$/i.test(token.text)) return token
      if (!/^(?:advcl|acl|xcomp|ccomp)$/.test(token.deprel)) return token
      if (childOf(tokens, i, /^obj$/) === undefined) return token
      return { ...token, upos: 'VERB' as const, xpos: 'VBG', lemma }
    })

/** "burned alive [six villagers]": an adjective takes no object, its verb does. */
export const readObjectOfAdjective: Repair = (tokens) =>
  tokens.map((token) => {
    const above = tokens[token.head]
    const lost = token.deprel === 'obj' && above?.upos === 'ADJ' && above.deprel === 'xcomp'
    return lost ? { ...token, head: above.head } : token
  })

/** "[citing] officials, the paper said": read as an adjective, it leads its noun like "including". */
export const readCiting: Repair = (tokens) =>
  tokens.map((token) =>
    token.deprel === 'amod' && token.xpos === 'VBG' && /^(?:citing|quoting)$/i.test(token.text)
      ? { ...token, deprel: 'case' }
      : token,
  )

/** "the kidnapping [of] three aid workers": a preposition that was hung from the noun that only qualifies another. */
export const readCase: Repair = (tokens) =>
  tokens.map((token, i) => {
    const noun = tokens[token.head]
    const lost =
      token.deprel === 'case' && noun?.deprel === 'compound' && i < token.head && token.head < noun.head
    return lost ? { ...token, head: noun.head } : token
  })

/** "broke up [a rally]": an event that was read as a measure or a time. */
export const readUnmarkedObject =
  (nounForms: ReadonlyMap<string, string>): Repair =>
  (tokens) =>
    tokens.map((token, i) => {
      const isEvent = token.upos === 'NOUN' && nounForms.has(token.text.toLowerCase())
      if (!isEvent || token.deprel !== 'obl:unmarked' || i < token.head) return token
      const isDetermined = childOf(tokens, i, /^det$/) !== undefined
      return isDetermined && childOf(tokens, token.head, /^obj$/) === undefined
        ? { ...token, deprel: 'obj' }
        : token
    })

/** Verbs that say of what after their object. */
const ofVerbs =
  /^(?:warn|accuse|inform|remind|notify|assure|convince|convict|acquit|suspect|rob|strip|deprive|clear)$/

/** Those who are of something by their name: "the head of the commission". */
const relational =
  /^(?:head|leader|president|commander|chief|minister|member|chairman|chairwoman|king|queen|governor|mayor|director|secretary|spokesman|spokeswoman|ambassador|people|resident|citizen|government|ministry|inhabitant|majority|number|owner|son|daughter|wife|family|relative)$/

/** "warned the rebels [of grave consequences]": what they are told of, read as a part of who is told. */
export const readOf: Repair = (tokens) =>
  tokens.map((token, i) => {
    const hearer = tokens[token.head]
    const verb = hearer?.head ?? -1
    const isTold = /^i?obj$/.test(hearer?.deprel ?? '') && ofVerbs.test(tokens[verb]?.lemma ?? '')
    if (token.deprel !== 'nmod' || token.upos !== 'NOUN' || i < token.head || !isTold) return token
    if (relational.test(hearer?.lemma ?? '') || childOf(tokens, verb, /^ccomp$/) !== undefined) return token
    const isOf = tokens[token.head + 1]?.text === 'of' && tokens[token.head + 1]?.head === i
    return isOf ? { ...token, head: verb, deprel: 'obl' } : token
  })

/** "condemned in the strongest terms [the attack]": what is condemned, read as an apposition of the terms. */
export const readBehindTerms: Repair = (tokens) =>
  tokens.map((token) => {
    const terms = tokens[token.head]
    if (token.deprel !== 'appos' || terms?.text !== 'terms' || terms.deprel !== 'obl') return token
    return childOf(tokens, terms.head, /^obj$/) === undefined
      ? { ...token, head: terms.head, deprel: 'obj' }
      : token
  })

/** "[The envoy] arrived on Monday, officials said": a saying at the end with two subjects; the first is of what is said. */
export const readFirstSubject: Repair = (tokens) => {
  const subjectsOf = (verb: number) =>
    childrenOf(tokens, verb).filter((c) => tokens[c]?.deprel === 'nsubj' && c < verb)
  const said = tokens.findIndex((_, i) => subjectsOf(i).length === 2)
  const [first = -1, second = -1] = said < 0 ? [] : subjectsOf(said)
  const clause = childrenOf(tokens, said).find(
    (c) =>
      c > first &&
      c < second &&
      tokens[c]?.deprel === 'ccomp' &&
      childOf(tokens, c, /^[nc]subj/) === undefined,
  )
  return clause === undefined ? tokens : tokens.map((t, i) => (i === first ? { ...t, head: clause } : t))
}

/** First noun that "not only", "not just", "not merely" or "not simply" leads, behind those words; -1 where none does. */
function notOnly(tokens: readonly Token[]): number {
  const not = tokens.findIndex(
    (t, i) => /^not$/i.test(t.text) && /^(?:only|just|merely|simply)$/i.test(tokens[i + 1]?.text ?? ''),
  )
  return not < 0 ? -1 : tokens.findIndex((t, i) => i > not + 1 && isNoun(t) && t.deprel !== 'compound')
}

/** A noun with the verb of another subject above it, as whose own subject or clause it was read. */
function isStray(tokens: readonly Token[], noun: number): boolean {
  const { head = -1, deprel = '' } = tokens[noun] ?? {}
  const subjects = childrenOf(tokens, head).filter((c) => c > noun && tokens[c]?.deprel === 'nsubj')
  if (noun > head || subjects.length === 0) return false
  return (
    deprel === 'nsubj' || (deprel === 'ccomp' && childOf(tokens, noun, /^(?:[nc]subj|cop|aux)/) === undefined)
  )
}

/** "took not only the port but also [the town], officials said": the second of the two, read as a part of the saying. */
export const readCorrelative: Repair = (tokens) => {
  const first = notOnly(tokens)
  const but = first < 0 ? -1 : tokens.findIndex((t, i) => i > first && /^but$/i.test(t.text))
  const second = but < 0 ? -1 : tokens.findIndex((t, i) => i > but && isNoun(t) && t.deprel !== 'compound')
  const phrase = tokens.slice(but + 1, second)
  if (second < 0 || !isStray(tokens, second)) return tokens
  if (!phrase.every(({ upos }) => /^(?:ADV|DET|ADJ|NUM|NOUN|PROPN)$/.test(upos))) return tokens
  return tokens.map((token, i) => {
    if (i === second) return { ...token, head: first, deprel: 'conj' }
    return i === but ? { ...token, head: second, deprel: 'cc' } : token
  })
}

/** "vowed to attack [buildings]": a noun without a preposition is the object of the verb before it. */
export const readBareOblique: Repair = (tokens) =>
  tokens.map((token, i) => {
    const isBare =
      token.deprel === 'obl' && token.upos === 'NOUN' && childOf(tokens, i, /^(?:case|mark)$/) === undefined
    const above = tokens[token.head]
    if (!isBare || i < token.head) return token
    const verb = childrenOf(tokens, token.head).find(
      (c) => c > token.head && c < i && tokens[c]?.deprel === 'xcomp' && tokens[c]?.upos === 'VERB',
    )
    if (above?.upos !== 'VERB' || verb === undefined || childOf(tokens, verb, /^obj$/) !== undefined)
      return token
    return { ...token, head: verb, deprel: 'obj' }
  })

/** "the government of Chad and [rebel leader Musa Dogo]": a person is joined to the government and not to the country. */
export const readNamedParty: Repair = (tokens) =>
  tokens.map((token, i) => {
    const place = tokens[token.head]
    const isPerson = token.deprel === 'conj' && childOf(tokens, i, /^(?:flat|nmod:desc)$/) !== undefined
    const isPlace =
      place?.upos === 'PROPN' &&
      place.deprel === 'nmod' &&
      childOf(tokens, token.head, /^(?:flat|nmod:desc)$/) === undefined
    return isPerson && isPlace && isNoun(tokens[place.head]) ? { ...token, head: place.head } : token
  })

/** "But [both] ruled out talks": with one verb, and no subject of its own, both are who does it. */
export const readBoth: Repair = (tokens) =>
  tokens.map((token, i) => {
    const verb = tokens[token.head]
    const isPair = token.deprel === 'cc:preconj' && token.text.toLowerCase() === 'both' && i < token.head
    const isBare = verb?.upos === 'VERB' && childOf(tokens, token.head, /^(?:nsubj|csubj|conj)/) === undefined
    return isPair && isBare ? { ...token, upos: 'DET' as const, xpos: 'DT', deprel: 'nsubj' } : token
  })

/** "left [up to] 50 people dead": a bound of the number, read as a particle of the verb and a preposition. */
export const readUpTo: Repair = (tokens) => {
  const up = tokens.findIndex(
    (t, i) =>
      t.text.toLowerCase() === 'up' &&
      t.deprel === 'compound:prt' &&
      tokens[i + 1]?.text === 'to' &&
      tokens[i + 2]?.upos === 'NUM',
  )
  const number = tokens[up + 2]
  if (up < 0 || number === undefined) return tokens
  const counted = number.deprel === 'nummod' ? number.head : up + 2
  const verb = tokens[counted]?.head ?? -1
  const isObject = childOf(tokens, verb, /^obj$/) === undefined
  return tokens.map((token, i) => {
    if (i === up) return { ...token, xpos: 'RB', upos: 'ADV' as const, head: up + 2, deprel: 'advmod' }
    if (i === up + 1) return { ...token, head: up, deprel: 'fixed' }
    return i === counted && token.deprel === 'obl' && isObject ? { ...token, deprel: 'obj' } : token
  })
}

const leading = /^(?:in|on|at|to|from|with|for|by|as|into|before|after|under|against|through|near)$/i

/** "spoke [on Friday]": what a preposition leads to is no object. */
export const readLedObject: Repair = (tokens) =>
  tokens.map((token, i) => {
    const led = childrenOf(tokens, i).some(
      (c) => tokens[c]?.deprel === 'case' && leading.test(tokens[c]?.text ?? ''),
    )
    return token.deprel === 'obj' && led ? { ...token, deprel: 'obl' } : token
  })
