import type { Token } from '@wiregraph/syntax'

/** A change to the tree of one sentence where the parser is known to slip; the tokens as they are when nothing is to do. */
export type Repair = (tokens: readonly Token[]) => readonly Token[]

const childrenOf = (tokens: readonly Token[], at: number) =>
  tokens.flatMap((t, i) => (t.head === at && i !== at ? [i] : []))

/** The participle that hangs on a "have" right before it: "have [since] withdrawn". */
function perfectOf(tokens: readonly Token[], have: number): number | null {
  const verb = childrenOf(tokens, have).find(
    (c) => tokens[c]?.deprel === 'xcomp' && tokens[c]?.xpos === 'VBN',
  )
  if (verb === undefined || verb < have) return null
  return tokens.slice(have + 1, verb).every((t) => t.upos === 'ADV' || t.upos === 'PART') ? verb : null
}

/** "forces [have] withdrawn": have read as the verb and the participle as its complement. */
export const joinPerfect: Repair = (tokens) => {
  const have = tokens.findIndex(
    (t, i) => t.upos === 'VERB' && t.lemma === 'have' && perfectOf(tokens, i) !== null,
  )
  const verb = have < 0 ? null : perfectOf(tokens, have)
  if (verb === null) return tokens
  const { head, deprel } = tokens[have] ?? { head: -1, deprel: 'root' }
  return tokens.map((token, i) => {
    if (i === verb) return { ...token, head, deprel }
    if (i === have) return { ...token, upos: 'AUX' as const, head: verb, deprel: 'aux' }
    return token.head === have ? { ...token, head: verb } : token
  })
}

/** "when [it] took over the city": somebody, where the parser saw an empty "it". */
export const readEmptyIt: Repair = (tokens) => {
  const at = tokens.findIndex(
    (t, i) =>
      t.deprel === 'expl' &&
      t.text.toLowerCase() === 'it' &&
      tokens[t.head]?.upos === 'VERB' &&
      childrenOf(tokens, t.head).some((c) => c > i && /^(obj|obl)/.test(tokens[c]?.deprel ?? '')) &&
      !childrenOf(tokens, t.head).some((c) => /^(csubj|ccomp|nsubj)/.test(tokens[c]?.deprel ?? '')),
  )
  return at < 0 ? tokens : tokens.map((t, i) => (i === at ? { ...t, deprel: 'nsubj' } : t))
}

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

const finite = /^(VBD|VBP|VBZ)$/
const nominal = /^(NOUN|PROPN|ADJ|DET|NUM|ADP|PART|PRON|CCONJ)$/

/** Start of the noun phrase that fills all between a comma and the verb; null where there is none. */
function phraseStart(tokens: readonly Token[], verb: number): number | null {
  for (let i = verb - 1; i >= 0 && verb - i <= 12; i--) {
    const token = tokens[i]
    if (token === undefined) return null
    if (token.text === ',') return i + 1 < verb && tokens[i + 1]?.upos !== 'CCONJ' ? i + 1 : null
    if (!nominal.test(token.upos)) return null
  }
  return null
}

/** "As rebels advanced, [the minister] arrived": a subject behind a comma that was read into the clause before it. */
export const findLostSubject: Repair = (tokens) => {
  const verb = tokens.findIndex(
    (t, i) =>
      t.upos === 'VERB' &&
      finite.test(t.xpos) &&
      /^(conj|root|ccomp|advcl|parataxis)$/.test(t.deprel) &&
      /^(NOUN|PROPN|DET)$/.test(tokens[i - 1]?.upos ?? '') &&
      !childrenOf(tokens, i).some((c) => /^(cc$|nsubj)/.test(tokens[c]?.deprel ?? '')) &&
      phraseStart(tokens, i) !== null,
  )
  const start = verb < 0 ? null : phraseStart(tokens, verb)
  if (start === null) return tokens
  const inside = (i: number) => i >= start && i < verb
  const top = tokens.findIndex((t, i) => inside(i) && !inside(t.head))
  if (top < 0) return tokens
  return tokens.map((token, i) => {
    if (i === top) return { ...token, head: verb, deprel: 'nsubj' }
    return i === verb && token.deprel === 'conj' ? { ...token, deprel: 'parataxis' } : token
  })
}

/** Verbs whose participle takes an object: "a group called the Front". */
const ditransitive = new Set([
  'call',
  'name',
  'give',
  'offer',
  'pay',
  'show',
  'grant',
  'award',
  'send',
  'tell',
  'ask',
])

/** Noun whose participle clause is a whole clause: [rebels] took half of the port. */
function clauseNoun(tokens: readonly Token[], verb: number): number | null {
  const token = tokens[verb]
  const noun = token?.head ?? -1
  const next = tokens[verb + 1]
  if (token?.xpos !== 'VBN' || token.deprel !== 'acl' || noun < 0 || noun >= verb) return null
  if (ditransitive.has(token.lemma) || !/^(DET|NUM|NOUN|PROPN|ADJ|PRON)$/.test(next?.upos ?? '')) return null
  const above = tokens[noun]?.head ?? -1
  const lost = /^(nsubj|compound)/.test(tokens[noun]?.deprel ?? '') && above > verb
  return lost && /^(NOUN|PROPN|ADJ|NUM)$/.test(tokens[above]?.upos ?? '') ? noun : null
}

/** "said that rebels [took] half of the port": a past tense read as a participle, its object as the predicate. */
export const readClause: Repair = (tokens) => {
  const verb = tokens.findIndex((_, i) => clauseNoun(tokens, i) !== null)
  const noun = verb < 0 ? null : clauseNoun(tokens, verb)
  if (noun === null) return tokens
  const object = tokens[noun]?.head ?? -1
  const { head, deprel } = tokens[object] ?? { head: -1, deprel: 'root' }
  return tokens.map((token, i) => {
    if (i === verb) return { ...token, xpos: 'VBD', head, deprel: deprel === 'parataxis' ? 'ccomp' : deprel }
    if (i === noun) return { ...token, head: verb, deprel: 'nsubj' }
    return i === object ? { ...token, head: verb, deprel: 'obj' } : token
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

/** "forces [allied] with the group had committed crimes": a participle read as the verb of the clause. */
export const readReduced =
  (verbForms: ReadonlyMap<string, string>): Repair =>
  (tokens) => {
    const had = tokens.findIndex(
      (t, i) => t.upos === 'AUX' && t.lemma === 'have' && lateVerb(tokens, i) !== null,
    )
    const verb = had < 0 ? null : lateVerb(tokens, had)
    const wrong = verb === null ? -1 : tokens.findIndex((_, i) => i < had && isBareClause(tokens, i))
    if (verb === null || wrong < 0) return tokens
    const subject = childrenOf(tokens, wrong).find((c) => tokens[c]?.deprel === 'nsubj') ?? -1
    const { head, deprel } = tokens[wrong] ?? { head: -1, deprel: 'root' }
    const object = tokens.findIndex(
      (t, i) => i > verb && (t.head === had || tokens[verb]?.head === i) && t.upos === 'NOUN',
    )
    return tokens.map((token, i) => {
      if (i === verb) {
        const lemma = verbForms.get(token.text.toLowerCase()) ?? token.lemma
        return { ...token, upos: 'VERB' as const, xpos: 'VBN', lemma, head, deprel }
      }
      if (i === wrong) return { ...token, xpos: 'VBN', head: subject, deprel: 'acl' }
      if (i === subject) return { ...token, head: verb, deprel: 'nsubj' }
      if (i === had) return { ...token, head: verb, deprel: 'aux' }
      if (i === object) return { ...token, head: verb, deprel: 'obj' }
      const moved = i > had && (token.head === wrong || token.head === had)
      return moved || (token.upos === 'ADV' && i > had && i < verb) ? { ...token, head: verb } : token
    })
  }

/** The participle behind "had", read as something that "had" does not belong to. */
function lateVerb(tokens: readonly Token[], had: number): number | null {
  let at = had + 1
  while (tokens[at]?.upos === 'ADV') at += 1
  const token = tokens[at]
  return token?.upos === 'ADJ' && token.text.endsWith('ed') && tokens[had]?.head !== at ? at : null
}

/** A past tense right behind its subject and before a preposition. */
const isBareClause = (tokens: readonly Token[], i: number) =>
  tokens[i]?.xpos === 'VBD' &&
  tokens[i - 1]?.upos === 'NOUN' &&
  tokens[i - 1]?.head === i &&
  tokens[i - 1]?.deprel === 'nsubj' &&
  tokens[i + 1]?.upos === 'ADP'

/** A participle before a counted noun, right behind another noun: "police [detained] more than 300 supporters". */
function isLostClause(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  const before = tokens[i - 1]
  if (token?.xpos !== 'VBN' || token.deprel !== 'amod' || token.head <= i) return false
  if (!/^(NOUN|PROPN)$/.test(before?.upos ?? '')) return false
  if (before?.head !== token.head && before?.head !== i) return false
  return tokens.some(
    (t, k) => k > i && k < token.head && t.head === token.head && /^(nummod|det)/.test(t.deprel),
  )
}

/** "after police [detained] more than 300 supporters": a clause that was read as one noun phrase. */
export const readLostClause: Repair = (tokens) => {
  const verb = tokens.findIndex((_, i) => isLostClause(tokens, i))
  if (verb < 0) return tokens
  const object = tokens[verb]?.head ?? -1
  const { head, deprel } = tokens[object] ?? { head: -1, deprel: 'root' }
  return tokens.map((token, i) => {
    if (i === verb)
      return { ...token, xpos: 'VBD', head, deprel: /^(obl|nmod)/.test(deprel) ? 'advcl' : deprel }
    if (i === object) return { ...token, head: verb, deprel: 'obj' }
    if (i === verb - 1) return { ...token, head: verb, deprel: 'nsubj' }
    if (token.head !== object || i > verb) return token
    return token.deprel === 'case' ? { ...token, head: verb, deprel: 'mark' } : { ...token, head: verb - 1 }
  })
}
