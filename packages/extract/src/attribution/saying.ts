import { isNoun, isPossessive } from '../actors/scene.ts'
import { baseRelation, childrenOf, tokenAt } from '../document/tree.ts'
import {
  type Frame,
  type Hearing,
  hasClause,
  isComma,
  isFiniteVerb,
  isPassiveVerb,
  isQuote,
  isStop,
  isUnsaid,
  kindOfVerb,
  mentionOver,
  type Range,
  wordAt,
} from './frame.ts'
import { phraseEnd, tailAfter } from './tail.ts'

export const lastWord = ({ scene }: Hearing) => {
  let last = scene.words.length - 1
  while (last > 0 && (isStop(scene.words[last] ?? '') || isQuote(scene.words[last] ?? ''))) last--
  return last
}

const isEnd = (hearing: Hearing, i: number) => i > lastWord(hearing)
const isBreak = (text: string) => isComma(text) || isQuote(text) || text === ';'

const range = (first: number, last: number): Range[] => (last >= first ? [{ first, last }] : [])

/** A heading, or a line that ends without a full stop as headlines do. */
export const isTitle = (hearing: Hearing) =>
  hearing.scene.heading || lastWord(hearing) === hearing.scene.words.length - 1

/** Without quotation marks, commas and "that" at its ends. */
export function trim({ scene }: Hearing, first: number, last: number): Range[] {
  let [a, b] = [first, last]
  while (a <= b && /^(?:[,:;—–-]|--|that|["“”]|''|``)$/i.test(scene.words[a] ?? '')) a++
  while (b >= a && /^(?:[,:;—–.!?-]|--|["“”]|''|``|but|and|while)$/i.test(scene.words[b] ?? '')) b--
  return range(a, b)
}

/** The comma or quotation mark before the frame of "…, police said"; null where a verb or nothing stands between. */
function breakBefore(hearing: Hearing, verb: number): number | null {
  let nouns = false
  for (let i = verb - 1; i >= 0; i--) {
    const text = wordAt(hearing, i)
    const token = tokenAt(hearing.scene.tree, i)
    const aside = isComma(text) && i === verb - 1 ? asideBefore(hearing, i) : null
    if (aside !== null) {
      i = aside
      continue
    }
    if (isBreak(text)) return nouns ? i : null
    const who = relativeBefore(hearing, i)
    if (who !== null) i = who
    else if (isFiniteVerb(hearing, i) && token.upos !== 'AUX') return null
    nouns = nouns || isNoun(token) || token.upos === 'PRON'
  }
  return null
}

/** "an official, [who asked not to be named], said": the comma before the clause that ends at a comma; null without one. */
function asideBefore(hearing: Hearing, end: number): number | null {
  for (let i = end - 1; i > 1 && end - i <= 30; i--) {
    if (/^(?:who|whose)$/.test(wordAt(hearing, i)) && isComma(wordAt(hearing, i - 1))) return i - 1
    if (isQuote(wordAt(hearing, i))) return null
  }
  return appositionBefore(hearing, end)
}

/** "the prosecutor, [Ana Ruiz], said", "Ana Ruiz, [the prosecutor], said": a name beside what its bearer is. */
function appositionBefore({ scene }: Hearing, end: number): number | null {
  const open = scene.words.findLastIndex((word, i) => i < end && isComma(word))
  const upos = (i: number) => tokenAt(scene.tree, i).upos
  const inside = scene.tree.tokens.slice(open + 1, end)
  if (open < 2 || inside.length === 0 || inside.length > 8) return null
  const isName = upos(open - 1) === 'NOUN' && inside.every((t) => t.upos === 'PROPN')
  const isOffice =
    upos(open - 1) === 'PROPN' &&
    inside[0]?.upos === 'DET' &&
    inside.every((t) => /^(?:DET|ADJ|NOUN|PROPN|ADP|PART)$/.test(t.upos))
  return isName || isOffice ? open : null
}

/** "an official [who spoke on condition of anonymity] said": the "who" before a finite verb; null where there is none. */
function relativeBefore(hearing: Hearing, verb: number): number | null {
  if (!isFiniteVerb(hearing, verb)) return null
  for (let i = verb - 1; i > 0 && verb - i <= 4; i--) {
    const text = wordAt(hearing, i)
    if (isBreak(text)) return null
    if (/^(?:who|whose)$/.test(text)) return i
  }
  return null
}

export const subjectOf = ({ scene }: Hearing, verb: number): number | null =>
  childrenOf(scene.tree, verb).find((c) => /^nsubj(?!.*outer)/.test(tokenAt(scene.tree, c).deprel)) ?? null

/** "Witnesses [and a doctor] said": all who speak. */
function withPartner({ scene }: Hearing, last: number, verb: number): number {
  if (last >= verb || scene.folded[last + 1] !== 'and') return last
  const between = scene.tree.tokens.slice(last + 1, verb)
  const plain = between.every((t) => t.upos !== 'PUNCT' && t.upos !== 'VERB')
  return plain && isNoun(tokenAt(scene.tree, verb - 1)) ? verb - 1 : last
}

/** The noun phrase that ends before the verb, by its mention, else by its tags. */
export function phraseOf(hearing: Hearing, subject: number, verb: number): Range {
  const { scene } = hearing
  const mention = mentionOver(hearing, subject)
  const last =
    subject < verb
      ? Math.min(verb - 1, mention?.last ?? subject)
      : Math.max(mention?.last ?? subject, phraseEnd(hearing, subject))
  if (mention) return { first: mention.first, last: withPartner(hearing, last, verb) }
  let first = subject
  while (
    first > 0 &&
    (['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(tokenAt(scene.tree, first - 1).upos) ||
      isPossessive(tokenAt(scene.tree, first - 1)))
  )
    first--
  return { first, last }
}

/** Without adverbs and auxiliaries before the verb: "police [later]" said. */
function withoutAdverbs({ scene }: Hearing, { first, last }: Range): Range {
  let end = last
  while (end > first && ['ADV', 'AUX', 'PART'].includes(tokenAt(scene.tree, end).upos)) end--
  return { first, last: end }
}

/** "…, two officials told CNN on Sunday." */
function finalFrame(hearing: Hearing, verb: number, tail: number): Frame | null {
  if (!isEnd(hearing, tail) && !isComma(wordAt(hearing, tail))) return null
  const at = breakBefore(hearing, verb)
  if (at === null || at < 2) return null
  const goesOn = !isEnd(hearing, tail) && resumes(hearing, at, tail)
  if (!isEnd(hearing, tail) && !goesOn && !breaksOff(hearing, at, tail)) return null
  const aside = isComma(wordAt(hearing, verb - 1)) ? asideBefore(hearing, verb - 1) : null
  const speaker = withoutAdverbs(hearing, { first: at + 1, last: (aside ?? verb) - 1 })
  const more = goesOn || !isMoreSaying(hearing, tail + 1)
  const after = more && !isEnd(hearing, tail) ? trim(hearing, tail, lastWord(hearing)) : []
  const frame = { first: at + 1, last: Math.min(tail - 1, lastWord(hearing)) }
  return {
    verb,
    frame,
    speaker,
    content: [...trim(hearing, 0, at), ...after],
    rule: 'final',
    inherits: false,
  }
}

/** "“A,” he said, “B”": the quotation goes on behind the frame. */
const resumes = (hearing: Hearing, at: number, tail: number) =>
  isQuote(wordAt(hearing, at)) && [tail, tail + 1].some((i) => isQuote(wordAt(hearing, i)))

/** "“A,” he said on Sunday, adding B", "A, officials said, B": the frame ends, the sentence does not. */
const breaksOff = (hearing: Hearing, at: number, tail: number) =>
  isComma(wordAt(hearing, tail)) && (isQuote(wordAt(hearing, at)) || isComma(wordAt(hearing, at)))

/** "…, he said, [adding] B": a frame of its own follows. */
const isMoreSaying = (hearing: Hearing, i: number) =>
  tokenAt(hearing.scene.tree, i).xpos === 'VBG' && kindOfVerb(hearing, i) !== null

/** "“…,” said the minister." */
function invertedFrame(hearing: Hearing, verb: number): Frame | null {
  if (!isBreak(wordAt(hearing, verb - 1)) || verb < 3 || tokenAt(hearing.scene.tree, verb).xpos === 'VBG')
    return null
  const subject = subjectOf(hearing, verb)
  const first = verb + 1
  const mention = mentionOver(hearing, first)
  const end = mention?.first === first ? mention.last : phraseEnd(hearing, first)
  if (end < first || (subject !== null && subject < verb) || isFiniteVerb(hearing, end + 1)) return null
  const tail = tailAfter(hearing, end, false)
  const resumed = resumes(hearing, verb - 1, tail)
  const content = [...trim(hearing, 0, verb - 1), ...(resumed ? trim(hearing, tail, lastWord(hearing)) : [])]
  return {
    verb,
    frame: { first: verb, last: Math.min(tail - 1, lastWord(hearing)) },
    speaker: { first, last: end },
    content,
    rule: 'inverted',
    inherits: false,
  }
}

/** "raids they say happened": what is said stands on both sides. */
function antecedent(hearing: Hearing, speaker: Range, tail: number): Range[] {
  const before = tokenAt(hearing.scene.tree, speaker.first - 1)
  const verbal = ['VERB', 'AUX'].includes(tokenAt(hearing.scene.tree, tail).upos)
  return isNoun(before) && verbal ? range(speaker.first - 1, speaker.first - 1) : []
}

/** "the minister, who said A, flew home": a relative clause ends with its comma. */
function contentEnd(hearing: Hearing, verb: number, tail: number): number {
  const last = lastWord(hearing)
  if (wordAt(hearing, verb - 1) !== 'who' && insideClause(hearing, verb) === null) return last
  const comma = hearing.scene.words.findIndex((w, i) => i > tail && isComma(w))
  return comma < 0 ? last : comma - 1
}

/** "warned Iran that": past the one who is warned. */
function pastAddressee(hearing: Hearing, tail: number): number {
  const end = phraseEnd(hearing, tail)
  return end >= tail && wordAt(hearing, end + 1) === 'that' ? end + 1 : tail
}

/** "the rebels, who [witnesses] said had burned it": a bare noun between "who" and the verb says so. */
function insideClause(hearing: Hearing, verb: number): number | null {
  const { xpos, upos } = tokenAt(hearing.scene.tree, verb - 1)
  const plain = /^(?:NNS?|NNPS?|VBZ)$/.test(xpos) && upos !== 'AUX'
  return plain && /^(?:who|which|whom)$/.test(wordAt(hearing, verb - 2)) ? verb - 1 : null
}

/** "Police said [that] …" */
function initialFrame(hearing: Hearing, verb: number, tail: number): Frame | null {
  const vague = /^(?:some|many|others|both)$/.test(wordAt(hearing, verb - 1))
    ? verb - 1
    : insideClause(hearing, verb)
  const subject = vague ?? subjectOf(hearing, verb) ?? nearSubject(hearing, verb)
  if (subject === null || subject > verb || isEnd(hearing, tail)) return null
  const speaker = vague === null ? phraseOf(hearing, subject, verb) : { first: vague, last: vague }
  const content = trim(hearing, tail, contentEnd(hearing, verb, tail))
  if (content.length === 0) return null
  const frame = { first: speaker.first, last: tail - 1 }
  return {
    verb,
    frame,
    speaker,
    content: [...antecedent(hearing, speaker, tail), ...content],
    rule: 'initial',
    inherits: false,
  }
}

/** The noun right before a verb whose subject the parser lost. */
function nearSubject({ scene }: Hearing, verb: number): number | null {
  let i = verb - 1
  while (i > 0 && ['ADV', 'AUX'].includes(tokenAt(scene.tree, i).upos)) i--
  const token = tokenAt(scene.tree, i)
  return i >= 0 && (isNoun(token) || token.upos === 'PRON') ? i : null
}

/** "said A, adding B", "said A and added B": the speaker is that of the verb above. */
function continuedFrame(hearing: Hearing, verb: number, tail: number): Frame | null {
  const { scene } = hearing
  const token = tokenAt(scene.tree, verb)
  const base = baseRelation(token)
  const shared = (token.xpos === 'VBG' && base !== 'nsubj') || base === 'conj'
  if (!shared || subjectOf(hearing, verb) !== null || isEnd(hearing, tail)) return null
  if (kindOfVerb(hearing, verb) !== 'say' && kindOfVerb(hearing, token.head) === null) return null
  const content = trim(hearing, tail, lastWord(hearing))
  const frame = { first: verb, last: tail - 1 }
  // "Police put the figure at five and said A", "The general denied it, saying A": the subject of what is no saying
  const above = kindOfVerb(hearing, token.head)
  const speaks = base === 'conj' ? above === null : base === 'advcl' && above !== 'say' && above !== 'tell'
  const subject = speaks ? subjectOf(hearing, token.head) : null
  if (subject !== null) {
    const speaker = phraseOf(hearing, subject, token.head)
    return { verb, frame, speaker, content, rule: 'shared-subject', inherits: false }
  }
  return { verb, frame, speaker: null, content, rule: 'continued', inherits: true }
}

/** "It was reported that …": nobody is named. "X was quoted as saying …": X. */
function passiveFrame(hearing: Hearing, verb: number, tail: number): Frame | null {
  const subject = subjectOf(hearing, verb)
  if (subject === null || wordAt(hearing, subject) !== 'it') return null
  const closes = isEnd(hearing, tail) && subject > 2 && isComma(wordAt(hearing, subject - 1))
  if (!closes && !hasClause(hearing, verb)) return null
  const content = closes ? trim(hearing, 0, subject - 1) : trim(hearing, tail, lastWord(hearing))
  return {
    verb,
    frame: { first: subject, last: tail - 1 },
    speaker: null,
    content,
    rule: 'passive',
    inherits: false,
  }
}

/** The "quoted" of "quoted [by the radio] as saying"; -1 where there is none. */
function quotingBefore({ scene }: Hearing, verb: number): number {
  if (scene.folded[verb - 1] !== 'as') return -1
  for (let i = verb - 2; i > 0 && verb - i <= 8; i--) {
    if (/^(?:quoted|cited)$/.test(scene.folded[i] ?? '')) return i
    if (isBreak(scene.words[i] ?? '')) return -1
  }
  return -1
}

/** "X was quoted [by the radio] as saying", "the radio quoted X as saying": X speaks. */
function quotedFrame(hearing: Hearing, verb: number, tail: number): Frame | null {
  const quoting = quotingBefore(hearing, verb)
  const subject = quoting < 0 ? null : subjectOf(hearing, quoting)
  if (subject === null) return null
  const named = phraseOf(hearing, subject, quoting)
  const speaker = isPassiveVerb(hearing, quoting) ? named : { first: quoting + 1, last: verb - 2 }
  if (speaker.last < speaker.first) return null
  return {
    verb,
    frame: { first: named.first, last: tail - 1 },
    speaker,
    content: trim(hearing, tail, lastWord(hearing)),
    rule: 'quoted-as-saying',
    inherits: false,
  }
}

/** The frame of a verb of saying; null where it says nothing here. */
export function sayingAt(hearing: Hearing, verb: number): Frame | null {
  const kind = kindOfVerb(hearing, verb)
  if (kind === null || isUnsaid(hearing, verb)) return null
  const near = tailAfter(hearing, verb, kind === 'tell')
  const tail = kind === 'also' && wordAt(hearing, near) !== 'that' ? pastAddressee(hearing, near) : near
  const quoted = quotedFrame(hearing, verb, tail)
  if (quoted) return quoted
  if (isPassiveVerb(hearing, verb)) return passiveFrame(hearing, verb, tail)
  const outer = finalFrame(hearing, verb, tail) ?? invertedFrame(hearing, verb)
  if (outer) return outer
  const open =
    kind === 'say' ||
    hasClause(hearing, verb) ||
    wordAt(hearing, tail) === 'that' ||
    isQuote(wordAt(hearing, tail)) ||
    isQuote(wordAt(hearing, tail + 1))
  if (!open) return null
  const vague = /^(?:some|many|others)$/.test(wordAt(hearing, verb - 1))
  if (kind === 'say' && !vague && !isTitle(hearing) && !isClauseAhead(hearing, tail)) return null
  return continuedFrame(hearing, verb, tail) ?? initialFrame(hearing, verb, tail)
}

/** A finite verb stands ahead: "said the town fell" and not "said goodbye". */
function isClauseAhead(hearing: Hearing, from: number): boolean {
  for (let i = from; i < hearing.scene.words.length; i++) {
    if (isFiniteVerb(hearing, i)) return true
  }
  const claimsToHave = wordAt(hearing, from) === 'to' && wordAt(hearing, from + 1) === 'have'
  return claimsToHave || wordAt(hearing, from) === 'that' || isQuote(wordAt(hearing, from))
}

/** "according to police [12 people] were killed": a count behind whoever is named, and a verb ahead. */
function startsClause(hearing: Hearing, i: number): boolean {
  const { tree } = hearing.scene
  if (tokenAt(tree, i).upos !== 'NUM' || !isNoun(tokenAt(tree, i - 1))) return false
  return [1, 2, 3, 4].some((k) => isFiniteVerb(hearing, i + k))
}

/** "according to security officials": what stands before it, or behind it at the start of a sentence. */
export function accordingAt(hearing: Hearing, i: number): Frame | null {
  const phrase = hearing.sayings.phrases.find((words) => words.every((w, k) => wordAt(hearing, i + k) === w))
  if (phrase === undefined) return null
  const start = i + phrase.length
  let end = start - 1
  for (let k = start; k <= lastWord(hearing); k++) {
    const text = wordAt(hearing, k)
    if (isBreak(text) || (isFiniteVerb(hearing, k) && k > start) || /^(?:who|which|whose)$/.test(text)) break
    if (k > start && startsClause(hearing, k)) break
    end = k
  }
  if (end < start) return null
  const initial = i <= 1 || wordAt(hearing, i - 1) === ';'
  const content = initial
    ? trim(hearing, end + 1, lastWord(hearing))
    : [...trim(hearing, 0, i - 1), ...rest(hearing, end)]
  return {
    verb: i,
    frame: { first: i, last: end },
    speaker: { first: start, last: end },
    content,
    rule: 'according-to',
    inherits: false,
  }
}

/** What follows "A, according to X, B" belongs to it too. */
const rest = (hearing: Hearing, end: number) =>
  isComma(wordAt(hearing, end + 1)) ? trim(hearing, end + 1, lastWord(hearing)) : []
