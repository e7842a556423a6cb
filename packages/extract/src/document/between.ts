import type { Token } from '@wiregraph/syntax'
import type { Repair } from './repairs.ts'

/** Phrases that the parser takes for what they are not: infinitives, ordinals, times between subject and verb. */

const controls =
  /^(?:urge|ask|tell|order|force|persuade|allow|advise|warn|press|compel|instruct|invite|beg|command|direct|encourage|implore|require|permit|enable|help|push|pressure)$/

const beginsObject = (token: Token | undefined) => /^(?:DET|PRON|PROPN|NUM)$/.test(token?.upos ?? '')

/** "urged her to [free] the prisoners": an adjective behind "to", with an object behind it. */
export const readInfinitive: Repair = (tokens) => {
  const at = tokens.findIndex((t, i) => {
    const to = tokens[i - 1]
    const verb = tokens[t.head]
    const phrase = to?.text.toLowerCase() === 'to' && to.head === i && to.deprel === 'case'
    return phrase && t.xpos === 'JJ' && verb?.upos === 'VERB' && t.head < i && beginsObject(tokens[i + 1])
  })
  if (at < 0) return tokens
  return tokens.map((token, i) => {
    if (i === at) return { ...token, upos: 'VERB' as const, xpos: 'VB', deprel: 'xcomp' }
    return i === at - 1 ? { ...token, upos: 'PART' as const, xpos: 'TO', deprel: 'mark' } : token
  })
}

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
    token.upos === 'ADJ' &&
    /^(?:nsubj|obj)/.test(token.deprel) &&
    /(?:th|first|second|third)$/i.test(token.text)
      ? { ...token, upos: 'NUM' as const, xpos: 'CD' }
      : token,
  )

/** "[Chad] last month halted a grant": the time between subject and verb, read as the subject. */
export const readTimeBetween: Repair = (tokens) => {
  const at = tokens.findIndex((t, i) => {
    const which = tokens[i - 1]?.text ?? ''
    const time = /^(?:week|month|year|night|spring|summer|autumn|winter)$/.test(t.text)
    const subject = tokens[i - 2]
    const named = /^(?:NOUN|PROPN)$/.test(subject?.upos ?? '') && subject?.head === i
    return (
      time && named && /^(?:last|this|next|earlier|late)$/.test(which) && t.deprel === 'nsubj' && t.head > i
    )
  })
  const { head: verb } = tokens[at] ?? { head: -1 }
  if (at < 0) return tokens
  return tokens.map((token, i) => {
    if (i === at) return { ...token, deprel: 'obl:unmarked' }
    if (i === at - 2) return { ...token, head: verb, deprel: 'nsubj' }
    return token.head === at && i < at - 2 ? { ...token, head: at - 2 } : token
  })
}
