import type { Token } from '@wiregraph/syntax'
import { childOf, childrenOf, isNoun, type Repair } from './repair.ts'

/** "34 people were [wounded]": the participle of a verb of the lexicon tagged as an adjective. */
export const readPassive =
  (verbForms: ReadonlyMap<string, string>): Repair =>
  (tokens) => {
    const at = tokens.findIndex(
      (t, i) =>
        t.upos === 'ADJ' &&
        t.text.endsWith('ed') &&
        verbForms.has(t.text.toLowerCase()) &&
        childrenOf(tokens, i).some((c) => tokens[c]?.deprel === 'cop'),
    )
    if (at < 0) return tokens
    const lemma = verbForms.get(tokens[at]?.text.toLowerCase() ?? '') ?? ''
    return tokens.map((token, i) => {
      if (i === at) return { ...token, upos: 'VERB' as const, xpos: 'VBN', lemma }
      if (token.head !== at) return token
      if (token.deprel === 'cop') return { ...token, deprel: 'aux:pass' }
      return token.deprel === 'nsubj' ? { ...token, deprel: 'nsubj:pass' } : token
    })
  }

/** "in the city of Bara today [amid] continuing violence": a preposition that was read as a noun. */
export const readAmid: Repair = (tokens) => {
  const amid = tokens.findIndex((t) => /^amid(?:st)?$/i.test(t.text) && t.upos !== 'ADP')
  const noun =
    amid < 0 ? -1 : tokens.findIndex((t, i) => i > amid && i - amid < 5 && /^(NOUN|PROPN)$/.test(t.upos))
  const root = tokens.findIndex((t) => t.head < 0)
  if (noun < 0 || root < 0 || root === amid) return tokens
  const { head, deprel } = tokens[amid] ?? { head: root, deprel: 'obl' }
  const before = childrenOf(tokens, amid).filter(
    (c) => c < amid && /^(NOUN|PROPN)$/.test(tokens[c]?.upos ?? ''),
  )
  const named = before.find((c) => tokens[c]?.upos === 'PROPN') ?? before[0]
  return tokens.map((token, i) => {
    if (i === amid) return { ...token, upos: 'ADP' as const, xpos: 'IN', head: noun, deprel: 'case' }
    if (i === noun) return { ...token, head: root, deprel: 'obl' }
    if (i > amid && i < noun) return { ...token, head: noun, deprel: 'amod' }
    if (i === named) return { ...token, head, deprel }
    if (token.head !== amid) return token
    if (i < amid && named !== undefined && /^(case|det)$/.test(token.deprel)) return { ...token, head: named }
    return { ...token, head: root, deprel: 'obl' }
  })
}

/** "[militant] assault", "[rebel] attack": a doer tagged as an adjective. */
export const readDoer =
  (doers: ReadonlySet<string>): Repair =>
  (tokens) =>
    tokens.map((token) =>
      token.upos === 'ADJ' && token.deprel === 'amod' && doers.has(token.text.toLowerCase())
        ? { ...token, upos: 'NOUN' as const, xpos: 'NN', deprel: 'compound' }
        : token,
    )

const controls =
  /^(?:urge|ask|tell|order|force|persuade|allow|advise|warn|press|compel|instruct|invite|beg|command|direct|encourage|implore|require|permit|enable|help|push|pressure)$/

/** "urged both sides [to talk]": what the object is asked to do, read as a purpose. */
export const readControl: Repair = (tokens) =>
  tokens.map((token, i) => {
    const verb = tokens[token.head]
    if (token.deprel !== 'advcl' || token.xpos !== 'VB' || !controls.test(verb?.lemma ?? '')) return token
    const to = tokens[i - 1]
    const object = tokens.some(
      (t, k) => t.head === token.head && /^i?obj$/.test(t.deprel) && k > token.head && k < i,
    )
    const plain = !tokens.slice(token.head, i).some(({ text }) => text === ',')
    return object && plain && to?.text.toLowerCase() === 'to' ? { ...token, deprel: 'xcomp' } : token
  })

/** "a [fourth] was arrested": an ordinal that stands for its noun. */
export const readOrdinal: Repair = (tokens) =>
  tokens.map((token) =>
    /^(?:ADJ|NOUN)$/.test(token.upos) &&
    /^(?:nsubj|obj)/.test(token.deprel) &&
    /(?:th|first|second|third)$/i.test(token.text)
      ? { ...token, upos: 'NUM' as const, xpos: 'CD' }
      : token,
  )

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

/** The noun right before a second verb without a subject of its own, behind the conjunction: read as one more of a list. */
function listedSubject(tokens: readonly Token[], verb: number): number {
  const token = tokens[verb]
  if (token?.deprel !== 'conj' || !/^VB[DPZ]$/.test(token.xpos)) return -1
  if (childOf(tokens, verb, /^nsubj/) !== undefined) return -1
  const and = childOf(tokens, verb, /^cc$/)
  return tokens.findIndex((t, i) => {
    if (t.deprel !== 'conj' || i >= verb || !(isNoun(t) || t.upos === 'NUM')) return false
    const isBehind = and === undefined ? childOf(tokens, i, /^cc$/) !== undefined : i > and
    return isBehind && tokens.slice(i + 1, verb).every((inner) => inner.deprel === 'flat' && inner.head === i)
  })
}

/** First of the list that `last` ends, where the list begins behind a comma: ", [residents] and an aid group said". */
function listStart(tokens: readonly Token[], last: number): number {
  let first = last
  while (tokens[first]?.deprel === 'conj' && (tokens[first]?.head ?? -1) >= 0) {
    if (tokens[first - 1]?.text === ',') return first
    first = tokens[first]?.head ?? -1
  }
  return last
}

/** "killed the mayor, and [his deputy] said he was next": a subject that was read as one more victim. */
export const findListedSubject: Repair = (tokens) => {
  const verb = tokens.findIndex((_, i) => listedSubject(tokens, i) >= 0)
  const last = verb < 0 ? -1 : listedSubject(tokens, verb)
  if (last < 0) return tokens
  const subject = listStart(tokens, last)
  const isJoined = childOf(tokens, verb, /^cc$/) !== undefined || subject === last
  return tokens.map((token, i) => {
    if (i === subject) return { ...token, head: verb, deprel: 'nsubj' }
    if (i === verb && !isJoined) return { ...token, deprel: 'parataxis' }
    return token.head === subject && token.deprel === 'cc' ? { ...token, head: verb } : token
  })
}

/** The verb of "shot dead" before an object: the past tense was read as a noun, or "dead" as an object of its own. */
function shotBeforeDead(tokens: readonly Token[]): number {
  return tokens.findIndex((t, i) => {
    if (!/^(shot|hacked|stabbed|beat)$/i.test(t.text) || tokens[i + 1]?.text.toLowerCase() !== 'dead')
      return false
    const isLost = /^(NOUN|ADJ|PROPN)$/.test(t.upos) && /^(NOUN|PROPN)$/.test(tokens[i - 1]?.upos ?? '')
    return isLost || (t.upos === 'VERB' && tokens[i + 1]?.head === i && tokens[i + 1]?.deprel === 'obj')
  })
}

/** Last noun of the phrase before `verb`, phrases with a preposition passed over: "[gunmen] on a motorcycle shot". */
function nounBefore(tokens: readonly Token[], verb: number): number {
  let noun = verb - 1
  let start = noun
  while (start >= 0 && /^(NOUN|PROPN|DET|ADJ|NUM|ADP)$/.test(tokens[start]?.upos ?? '')) {
    if (tokens[start]?.upos === 'ADP') noun = start - 1
    start -= 1
  }
  return /^(NOUN|PROPN)$/.test(tokens[noun]?.upos ?? '') ? noun : -1
}

/** "Gunmen on a motorcycle [shot] dead a judge": a clause that was read as a noun phrase. */
export const readShotDead: Repair = (tokens) => {
  const at = shotBeforeDead(tokens)
  const own = tokens[at]
  if (own === undefined) return tokens
  if (own.upos === 'VERB')
    return tokens.map((token, i) => (i === at + 1 ? { ...token, deprel: 'xcomp' } : token))
  const subject = nounBefore(tokens, at)
  const object = tokens.findIndex((t, i) => i > at + 1 && /^(NOUN|PROPN|NUM)$/.test(t.upos))
  const parts = new Set([at, at + 1, subject, object])
  const top = [at, at + 1, subject].find((i) => tokens[i] && !parts.has(tokens[i].head)) ?? at
  const { head, deprel } = tokens[top] ?? own
  const relation = head < 0 ? 'root' : top === subject ? 'ccomp' : deprel
  return tokens.map((token, i) => {
    if (i === at)
      return { ...token, upos: 'VERB' as const, xpos: 'VBD', lemma: 'shoot', head, deprel: relation }
    if (i === subject) return { ...token, head: at, deprel: 'nsubj' }
    if (i === object) return { ...token, head: at, deprel: 'obj' }
    if (i === at + 1) return { ...token, upos: 'ADJ' as const, head: at, deprel: 'xcomp' }
    if (!parts.has(token.head) || token.head === object) return token
    if (i > at || i < subject) return { ...token, head: i < subject && token.head === subject ? subject : at }
    return i === at - 1 ? { ...token, head: subject, deprel: 'nmod' } : { ...token, head: at - 1 }
  })
}
