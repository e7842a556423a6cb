import type { Token } from '@wiregraph/syntax'
import type { Repair } from './repairs.ts'

/** Past tenses without -ed that were read as nouns or adjectives. */

type Irregular = ReadonlyMap<string, string>

const isNominal = (token: Token | undefined) => /^(NOUN|PROPN)$/.test(token?.upos ?? '')
const beginsObject = (token: Token | undefined) => /^(DET|NUM|NOUN|PROPN|ADJ|PRON)$/.test(token?.upos ?? '')

/** Past tenses that are as often nouns: only a verb where an object follows. */
const twofold = /^(?:shot|cut|hit|left|saw|felt|lead|read|set|put|beat|found|ground|wound|bore|rose|spoke)$/i

const verbOf = (token: Token, irregular: Irregular) => ({
  ...token,
  upos: 'VERB' as const,
  xpos: 'VBD',
  lemma: irregular.get(token.text.toLowerCase()) ?? token.lemma,
})

/** "and the army [withdrew] from two towns": read as a noun with "army" before it. */
export const readPastNoun =
  (irregular: Irregular): Repair =>
  (tokens) => {
    const at = tokens.findIndex((t, i) => {
      const before = tokens[i - 1]
      const compound = isNominal(before) && before?.head === i && before.deprel === 'compound'
      const plain = !twofold.test(t.text) || beginsObject(tokens[i + 1])
      return (
        t.upos === 'NOUN' &&
        irregular.has(t.text) &&
        compound &&
        plain &&
        /^(conj|root|ccomp)$/.test(t.deprel)
      )
    })
    if (at < 0) return tokens
    return tokens.map((token, i) => {
      if (i === at) return verbOf(token, irregular)
      if (i === at - 1) return { ...token, deprel: 'nsubj' }
      if (token.head !== at) return token
      if (i < at && /^(det|amod|nummod|nmod)/.test(token.deprel)) return { ...token, head: at - 1 }
      return token.deprel === 'nmod' ? { ...token, deprel: 'obl' } : token
    })
  }

/** "said police [beat] dozens of students on Sunday": read as an adjective, and the day as what is said. */
export const readPastAdjective =
  (irregular: Irregular): Repair =>
  (tokens) => {
    const at = tokens.findIndex((t, i) => {
      const object = tokens[t.head]
      const before = tokens[i - 1]
      const lost = /^(ADJ|NOUN|VERB)$/.test(t.upos) && /^(amod|compound)$/.test(t.deprel) && t.head > i
      const predicate = tokens[object?.head ?? -1]
      return (
        lost &&
        irregular.has(t.text) &&
        isNominal(before) &&
        before?.head === t.head &&
        object?.deprel === 'nsubj' &&
        (isNominal(predicate) || predicate?.upos === 'PUNCT')
      )
    })
    const object = tokens[at]?.head ?? -1
    const predicate = tokens[object]?.head ?? -1
    const above = tokens[predicate]
    if (at < 0 || above === undefined) return tokens
    const deprel = above.upos === 'PUNCT' ? 'ccomp' : above.deprel
    return tokens.map((token, i) => {
      if (i === at) return { ...verbOf(token, irregular), head: above.head, deprel }
      if (i === predicate && token.upos === 'PUNCT') return token
      if (i === at - 1) return { ...token, head: at, deprel: 'nsubj' }
      if (i === object) return { ...token, head: at, deprel: 'obj' }
      if (i === predicate) return { ...token, head: at, deprel: 'obl' }
      if (token.head === object && i < at) return { ...token, head: at - 1 }
      return token.head === predicate && token.deprel === 'punct' ? { ...token, head: at } : token
    })
  }

/** "said police [beat] dozens of students": read as an adjective of what "said" would have for its object. */
export const readPastInObject =
  (irregular: Irregular): Repair =>
  (tokens) => {
    const at = tokens.findIndex((t, i) => {
      const object = tokens[t.head]
      const before = tokens[i - 1]
      const lost =
        t.upos === 'ADJ' && t.deprel === 'amod' && t.head > i && irregular.has(t.text.toLowerCase())
      return (
        lost &&
        isNominal(before) &&
        (before?.head === t.head || before?.head === i) &&
        object?.deprel === 'obj' &&
        object.head < i - 1
      )
    })
    const object = tokens[at]?.head ?? -1
    const verb = tokens[object]?.head ?? -1
    if (at < 0) return tokens
    return tokens.map((token, i) => {
      if (i === at) return { ...verbOf(token, irregular), head: verb, deprel: 'ccomp' }
      if (i === at - 1) return { ...token, head: at, deprel: 'nsubj' }
      if (i === object) return { ...token, head: at, deprel: 'obj' }
      if (token.head === object && i < at) return { ...token, head: at - 1 }
      return token.head === verb && i > object && token.deprel.startsWith('obl')
        ? { ...token, head: at }
        : token
    })
  }

/** "said the army [shot] two boys": read as "the army shot (is) two boys". */
export const readPastSubject =
  (irregular: Irregular): Repair =>
  (tokens) => {
    const at = tokens.findIndex((t, i) => {
      const before = tokens[i - 1]
      const predicate = tokens[t.head]
      const compound = isNominal(before) && before?.head === i && before.deprel === 'compound'
      const bare = !tokens.some((c) => c.head === t.head && c.deprel === 'cop')
      const noun = t.upos === 'NOUN' && t.deprel === 'nsubj' && t.head > i && isNominal(predicate)
      return noun && compound && bare && irregular.has(t.text) && beginsObject(tokens[i + 1])
    })
    const object = tokens[at]?.head ?? -1
    const { head, deprel } = tokens[object] ?? { head: -1, deprel: 'root' }
    if (at < 0) return tokens
    return tokens.map((token, i) => {
      if (i === at) return { ...verbOf(token, irregular), head, deprel }
      if (i === at - 1) return { ...token, head: at, deprel: 'nsubj' }
      if (i === object) return { ...token, head: at, deprel: 'obj' }
      return token.head === at && i < at ? { ...token, head: at - 1 } : token
    })
  }

/** "rejected [her] demand": whose demand it is, and not whom they rejected. */
export const readHer: Repair = (tokens) => {
  const at = tokens.findIndex((t, i) => {
    const next = tokens[i + 1]
    return (
      t.text.toLowerCase() === 'her' &&
      t.deprel === 'obj' &&
      next?.upos === 'NOUN' &&
      next.head === t.head &&
      /^(xcomp|obj)$/.test(next.deprel)
    )
  })
  if (at < 0) return tokens
  return tokens.map((token, i) => {
    if (i === at) return { ...token, xpos: 'PRP$', head: at + 1, deprel: 'nmod:poss' }
    return i === at + 1 ? { ...token, deprel: 'obj' } : token
  })
}
