import type { Token } from '@wiregraph/syntax'
import type { Repair } from './repairs.ts'

/** Slips of the parser over what newswire writes in every second sentence: who says so at the end, days before the subject. */

const speech = new Set(['say', 'tell', 'report', 'add', 'announce', 'confirm', 'claim'])
const isSpeech = (token: Token | undefined) =>
  token !== undefined &&
  (speech.has(token.lemma.toLowerCase()) || /^(said|told|says|reported|added)$/i.test(token.text))

const finite = /^(VBD|VBP|VBZ|MD)$/
const nominal = /^(NOUN|PROPN|ADJ|DET|NUM|ADP|PART|PRON|CCONJ)$/
const childrenOf = (tokens: readonly Token[], at: number) =>
  tokens.flatMap((t, i) => (t.head === at && i !== at ? [i] : []))

/** First of the noun phrase between a comma and the verb; null where something else stands there. */
function phraseBefore(tokens: readonly Token[], verb: number): number | null {
  for (let i = verb - 1; i > 0 && verb - i <= 14; i--) {
    const token = tokens[i]
    if (token?.text === ',') return i + 1 < verb && tokens[i + 1]?.upos !== 'CCONJ' ? i + 1 : null
    if (token === undefined || !(nominal.test(token.upos) || token.xpos.startsWith('NNP'))) return null
  }
  return null
}

/** Whether the saying ends here: at the stop, a comma, or a day. */
const isLast = (tokens: readonly Token[], verb: number) =>
  /^([.,;]|on)$/.test(tokens[verb + 1]?.text ?? '.') || /day$/.test(tokens[verb + 1]?.text ?? '')

const rootOf = (tokens: readonly Token[], below: number): number => {
  let at = below
  for (let steps = 0; steps < tokens.length && (tokens[at]?.head ?? -1) >= 0; steps++)
    at = tokens[at]?.head ?? -1
  return at
}

/** The verb and phrase of "…, two officials said" where the phrase was read into the clause before it. */
function lostSpeaker(tokens: readonly Token[]): { verb: number; start: number; top: number } | null {
  for (const [verb, token] of tokens.entries()) {
    if (!isSpeech(token) || !/^VB[DZPN]$/.test(token.xpos) || token.head < 0 || !isLast(tokens, verb))
      continue
    if (childrenOf(tokens, verb).some((c) => /^nsubj/.test(tokens[c]?.deprel ?? ''))) continue
    const start = phraseBefore(tokens, verb)
    if (start === null || !tokens.slice(0, start).some((t) => t.upos === 'VERB')) continue
    const inside = (i: number) => i >= start && i < verb
    const top = tokens.findIndex((t, i) => inside(i) && !inside(t.head) && /^(NOUN|PROPN|PRON)$/.test(t.upos))
    if (top >= 0) return { verb, start, top }
  }
  return null
}

/** "killed five rebels, [two officials said]": speakers that were read as more of the killed. */
export const findLostSpeaker: Repair = (tokens) => {
  const lost = lostSpeaker(tokens)
  if (lost === null) return tokens
  const { verb, start, top } = lost
  const root = rootOf(tokens, verb)
  return tokens.map((token, i) => {
    if (i === top) return { ...token, head: verb, deprel: 'nsubj' }
    if (i === verb) return { ...token, xpos: 'VBD', upos: 'VERB' as const, head: root, deprel: 'parataxis' }
    if (i >= start && i < verb && (token.head < start || token.head >= verb)) return { ...token, head: top }
    return token
  })
}

/** "Troops attacked, [a spokesman said], killing three": what follows the saying belongs to what is said. */
export const passOverSaying: Repair = (tokens) => {
  const at = tokens.findIndex((t, i) => {
    const said = tokens[t.head]
    return (
      t.xpos === 'VBG' &&
      t.deprel === 'advcl' &&
      t.head < i &&
      tokens[i - 1]?.text === ',' &&
      said?.deprel === 'parataxis' &&
      isSpeech(said) &&
      !isSpeech(t)
    )
  })
  const above = tokens[tokens[at]?.head ?? -1]?.head ?? -1
  return above < 0 ? tokens : tokens.map((t, i) => (i === at ? { ...t, head: above } : t))
}

/** Verbs by which somebody speaks or decides, so that one who "said …" may have done this too. */
const spoken = new Set(
  'say tell add urge call condemn accuse vow threaten warn deny reject blame demand promise praise announce ask express pledge insist stress note describe refuse decline order thank welcome offer admit defend criticise criticize dismiss decide suggest predict repeat confirm'.split(
    ' ',
  ),
)

/** "said rebels had killed nine and [captured] two": the second deed is theirs and not the speaker's. */
export const shareClause: Repair = (tokens) => {
  const at = tokens.findIndex((t, i) => {
    const said = tokens[t.head]
    const plain = !spoken.has(t.lemma) && /^VB[DN]$/.test(t.xpos) && t.deprel === 'conj'
    return plain && said !== undefined && t.head < i && isSpeech(said) && clauseOf(tokens, t.head, i) !== null
  })
  const clause = at < 0 ? null : clauseOf(tokens, tokens[at]?.head ?? -1, at)
  return clause === null ? tokens : tokens.map((t, i) => (i === at ? { ...t, head: clause } : t))
}

function clauseOf(tokens: readonly Token[], said: number, before: number): number | null {
  const own = childrenOf(tokens, before).some((c) => /^(nsubj|mark)/.test(tokens[c]?.deprel ?? ''))
  if (own) return null
  const clause = childrenOf(tokens, said).find(
    (c) => c > said && c < before && tokens[c]?.deprel === 'ccomp' && tokens[c]?.upos === 'VERB',
  )
  return clause ?? null
}

const temporal =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|week|weekend|month|year|night|morning|afternoon|evening|day)$/i

/** "On [Friday] bandits killed ten": the day is no part of who did it. */
export const partDay: Repair = (tokens) => {
  const at = tokens.findIndex((t, i) => {
    const noun = tokens[t.head]
    return (
      temporal.test(t.text) &&
      t.upos === 'PROPN' &&
      t.deprel === 'compound' &&
      t.head > i &&
      /^nsubj/.test(noun?.deprel ?? '') &&
      tokens[i - 1]?.upos === 'ADP'
    )
  })
  const noun = tokens[at]?.head ?? -1
  const verb = tokens[noun]?.head ?? -1
  if (verb < 0) return tokens
  return tokens.map((token, i) => {
    if (i === at) return { ...token, head: verb, deprel: 'obl' }
    return token.head === noun && i < at && token.deprel === 'case' ? { ...token, head: at } : token
  })
}

/** "Last month, [gunmen] freed nine girls": the month was read as the subject and the gunmen as a second one. */
export const findSubjectBehindDay: Repair = (tokens) => {
  const at = tokens.findIndex(
    (t, i) => temporal.test(t.text) && /^nsubj/.test(t.deprel) && t.head > i && tokens[i + 1]?.text === ',',
  )
  if (at < 0) return tokens
  const verb = tokens[at]?.head ?? -1
  const next = tokens.findIndex(
    (t, i) => i > at && i < verb && t.head === at && /^(conj|appos|nmod|parataxis)/.test(t.deprel),
  )
  if (next < 0 || !/^(NOUN|PROPN|PRON)$/.test(tokens[next]?.upos ?? '')) return tokens
  const relation = tokens[at]?.deprel ?? 'nsubj'
  return tokens.map((token, i) => {
    if (i === at) return { ...token, deprel: 'obl:unmarked' }
    return i === next ? { ...token, head: verb, deprel: relation } : token
  })
}

/** "[Fighting] erupted in the north": an event noun in -ing before its verb that was read as a verb itself. */
export const readGerundSubject =
  (nounForms: ReadonlyMap<string, string>): Repair =>
  (tokens) => {
    const at = tokens.findIndex(
      (t, i) =>
        /ing$/i.test(t.text) &&
        t.xpos === 'VBG' &&
        nounForms.has(t.text.toLowerCase()) &&
        (i === 0 ||
          /^(,|and|but|as|when|that|while|after|:)$/.test(tokens[i - 1]?.text.toLowerCase() ?? '')) &&
        /^VB[DNZP]$|^MD$/.test(tokens[i + 1]?.xpos ?? '') &&
        tokens[i + 1]?.upos !== 'ADJ',
    )
    return at < 0 ? readFighting(tokens, nounForms) : asSubject(tokens, at, nounForms)
  }

/** "[Fighting] between soldiers and rebels has closed the road": a noun with its parties, and a verb without a subject. */
function readFighting(tokens: readonly Token[], nounForms: ReadonlyMap<string, string>): readonly Token[] {
  const at = tokens.findIndex(
    (t, i) =>
      t.xpos === 'VBG' &&
      nounForms.has(t.text.toLowerCase()) &&
      tokens[i + 1]?.text.toLowerCase() === 'between' &&
      t.head > i &&
      !childrenOf(tokens, t.head).some((c) => /^nsubj/.test(tokens[c]?.deprel ?? '')),
  )
  const token = tokens[at]
  if (token === undefined) return tokens
  const lemma = nounForms.get(token.text.toLowerCase()) ?? token.lemma
  return tokens.map((t, i) => {
    if (i === at) return { ...t, upos: 'NOUN' as const, xpos: 'NN', lemma, deprel: 'nsubj' }
    return t.head === at && t.deprel === 'obl' ? { ...t, deprel: 'nmod' } : t
  })
}

function asSubject(tokens: readonly Token[], at: number, nounForms: ReadonlyMap<string, string>) {
  let verb = at + 1
  while (tokens[verb]?.upos === 'AUX' && (tokens[verb]?.head ?? -1) > verb) verb = tokens[verb]?.head ?? verb
  const noun = tokens[at]
  const outer = noun?.head ?? -1
  const root = tokens.findIndex((t) => t.head < 0)
  // "Hours before dawn, fighting erupted": a time was read as the head of it all
  const bare = tokens[verb]?.head === at && outer === root && tokens[root]?.upos === 'NOUN'
  return tokens.map((token, i) => {
    if (i === at) {
      const lemma = nounForms.get(token.text.toLowerCase()) ?? token.lemma
      return { ...token, upos: 'NOUN' as const, xpos: 'NN', lemma, head: verb, deprel: 'nsubj' }
    }
    if (i === verb) {
      const own = { ...token, upos: 'VERB' as const, xpos: token.xpos === 'VBN' ? 'VBD' : token.xpos }
      if (bare) return { ...own, head: -1, deprel: 'root' }
      return token.head === at ? { ...own, head: outer, deprel: noun?.deprel ?? 'root' } : own
    }
    if (bare && i === root) return { ...token, head: verb, deprel: 'obl:unmarked' }
    return token.head === at ? { ...token, head: verb } : token
  })
}

/** The verb of "shot dead" before an object: the past tense was read as a noun, or "dead" as an object of its own. */
function shotBeforeDead(tokens: readonly Token[]): number {
  return tokens.findIndex((t, i) => {
    if (!/^(shot|hacked|stabbed|beat)$/i.test(t.text) || tokens[i + 1]?.text.toLowerCase() !== 'dead')
      return false
    const isNoun = /^(NOUN|ADJ|PROPN)$/.test(t.upos) && /^(NOUN|PROPN)$/.test(tokens[i - 1]?.upos ?? '')
    return isNoun || (t.upos === 'VERB' && tokens[i + 1]?.head === i && tokens[i + 1]?.deprel === 'obj')
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

/** "Envoy Ana Ruiz is due to visit": a name that was read as the whole sentence, its predicate as an aside. */
export const readNamedSubject: Repair = (tokens) => {
  const name = tokens.findIndex((t) => t.head < 0)
  if (tokens[name]?.upos !== 'PROPN') return tokens
  const be = tokens.findIndex(
    (t, i) => i > name && t.lemma === 'be' && finite.test(t.xpos) && /^(parataxis|cop|aux)/.test(t.deprel),
  )
  const between = tokens.slice(name + 1, be)
  if (be < 0 || between.some((t) => t.deprel !== 'flat')) return tokens
  const next = tokens.findIndex(
    (t, i) => i > be && i - be <= 2 && t.head === name && /^(ADJ|VERB)$/.test(t.upos),
  )
  if (next < 0) return tokens
  const verb = tokens[next]?.upos === 'VERB'
  const passive = tokens[next]?.xpos === 'VBN'
  return tokens.map((token, i) => {
    if (i === next) return { ...token, head: -1, deprel: 'root' }
    if (i === name) return { ...token, head: next, deprel: passive ? 'nsubj:pass' : 'nsubj' }
    if (i === be) return { ...token, head: next, deprel: passive ? 'aux:pass' : verb ? 'aux' : 'cop' }
    return token.head === name && i > be ? { ...token, head: next } : token
  })
}

/** "Forty rebels [surrendered]": a past tense with a subject and without "be" that was read as an adjective. */
export const readPastOfAdjective =
  (verbForms: ReadonlyMap<string, string>): Repair =>
  (tokens) =>
    tokens.map((token, i) => {
      const lemma = verbForms.get(token.text.toLowerCase())
      if (token.upos !== 'ADJ' || !token.text.endsWith('ed') || lemma === undefined) return token
      const relations = childrenOf(tokens, i).map((c) => tokens[c]?.deprel)
      if (!relations.includes('nsubj') || relations.some((r) => r === 'cop' || r?.startsWith('aux')))
        return token
      return { ...token, upos: 'VERB' as const, xpos: 'VBD', lemma }
    })

/** "The bishops' council [condemns] in the strongest terms …": a verb in -s that was read as a noun. */
export const readThirdPerson =
  (verbForms: ReadonlyMap<string, string>): Repair =>
  (tokens) => {
    const at = tokens.findIndex(
      (t, i) =>
        t.head < 0 &&
        t.xpos === 'NNS' &&
        verbForms.has(t.text) &&
        i > 0 &&
        /^NNPS?$/.test(tokens[i - 1]?.xpos ?? '') &&
        tokens[i - 1]?.head === i,
    )
    if (at < 0 || tokens.some((t) => finite.test(t.xpos))) return tokens
    const lemma = verbForms.get(tokens[at]?.text ?? '') ?? ''
    return tokens.map((token, i) => {
      if (i === at) return { ...token, upos: 'VERB' as const, xpos: 'VBZ', lemma }
      if (i === at - 1) return { ...token, deprel: 'nsubj' }
      return token.head === at && token.deprel === 'nmod' ? { ...token, deprel: 'obl' } : token
    })
  }

/** "condemned in the strongest terms [the attack] on the market": what is condemned was read into the terms. */
export const passOverTerms: Repair = (tokens) => {
  const terms = tokens.findIndex(
    (t, i) => /^terms$/i.test(t.text) && /^strong(?:est)?$/i.test(tokens[i - 1]?.text ?? ''),
  )
  const verb = tokens[terms]?.head ?? -1
  if (verb < 0 || childrenOf(tokens, verb).some((c) => tokens[c]?.deprel === 'obj')) return tokens
  const object = childrenOf(tokens, terms).find(
    (c) => c > terms && /^(NOUN|PROPN)$/.test(tokens[c]?.upos ?? ''),
  )
  if (object === undefined || tokens[object]?.deprel === 'nmod') return tokens
  return tokens.map((t, i) => (i === object ? { ...t, head: verb, deprel: 'obj' } : t))
}

/** A noun in -s of the lexicon, read as a verb: its index and that of the verb behind it, if any. */
function pluralAt(tokens: readonly Token[], isNoun: (word: string) => boolean) {
  const at = tokens.findIndex(
    (t, i) =>
      t.xpos === 'VBZ' &&
      i > 0 &&
      /^(ADJ|NOUN|PROPN|NUM|DET)$/.test(tokens[i - 1]?.upos ?? '') &&
      isNoun(t.text.toLowerCase().replace(/s$/, '')) &&
      (/^VB[DN]$/.test(tokens[i + 1]?.xpos ?? '') || (tokens[i + 1]?.text === 'to' && t.deprel === 'ccomp')),
  )
  return at < 0 ? null : at
}

/** "Chadian [warplanes] killed nine", "ordered Peruvian [envoys] to leave": a plural that was read as a verb. */
export const readPlural =
  (isNoun: (word: string) => boolean): Repair =>
  (tokens) => {
    const at = pluralAt(tokens, isNoun)
    if (at === null) return tokens
    const { head, deprel, text } = tokens[at] ?? { head: -1, deprel: 'root', text: '' }
    const verb = /^VB[DN]$/.test(tokens[at + 1]?.xpos ?? '') ? at + 1 : null
    const noun = { upos: 'NOUN' as const, xpos: 'NNS', lemma: text.toLowerCase().replace(/s$/, '') }
    return tokens.map((token, i) => {
      if (i === at)
        return { ...token, ...noun, ...(verb === null ? { deprel: 'obj' } : { head: verb, deprel: 'nsubj' }) }
      if (i === verb) return { ...token, xpos: 'VBD', head, deprel }
      if (token.head !== at) return token
      if (i === at - 1) return { ...token, deprel: token.upos === 'NUM' ? 'nummod' : 'amod' }
      if (verb !== null) return i < at - 1 ? token : { ...token, head: verb }
      return token.deprel === 'xcomp' ? { ...token, head } : token
    })
  }

/** First of the names of "[Peru, Chile and Bolivia] ordered …", counted from the verb; null where it is no such list. */
function listStart(tokens: readonly Token[], verb: number): number | null {
  let at = verb - 1
  if (tokens[at]?.upos !== 'PROPN' || !/^and$/i.test(tokens[at - 1]?.text ?? '')) return null
  at -= 2
  for (let steps = 0; steps < 8; steps++) {
    if (tokens[at]?.upos !== 'PROPN') return null
    if (tokens[at - 1]?.text !== ',' || tokens[at - 2]?.upos !== 'PROPN') break
    at -= 2
  }
  return at < verb - 3 ? at : null
}

/** "…, and [Peru], [Chile] and Bolivia ordered envoys to leave": a list of names of which the parser lost the first. */
export const joinListedNames: Repair = (tokens) => {
  const verb = tokens.findIndex(
    (t, i) => t.upos === 'VERB' && finite.test(t.xpos) && i > 3 && listStart(tokens, i) !== null,
  )
  const start = verb < 0 ? null : listStart(tokens, verb)
  if (start === null || /^nsubj/.test(tokens[start]?.deprel ?? '')) return tokens
  // a longer list was cut at a name of two words, or the names are an apposition of what stands before
  if (start > 0 && !/^(and|but|while|as|when|that|after|;)$/i.test(tokens[start - 1]?.text ?? ''))
    return tokens
  return tokens.map((token, i) => {
    if (i === start) return { ...token, head: verb, deprel: 'nsubj' }
    if (i > start && i < verb) {
      if (token.upos === 'PROPN') return { ...token, head: start, deprel: 'conj' }
      return { ...token, head: Math.min(i + 1, verb - 1) }
    }
    return token.head === start && i < start ? { ...token, head: verb } : token
  })
}
