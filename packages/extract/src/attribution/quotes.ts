import type { AttributionMention, Doc, DocSentence } from '../doc.ts'

const opens = /^(?:“|``)$/
const closes = /^(?:”|'')$/

interface State {
  readonly open: boolean
  /** Tokens up to the end of the quotation that was open at the start; null where it runs to the end. */
  readonly until: number | null
}

/** Follows the quotation marks of a sentence; a straight one turns them over. */
function quoteState(sentence: DocSentence, open: boolean): State {
  let now = open
  let until: number | null = null
  for (const [i, { text }] of sentence.tokens.entries()) {
    const before = now
    if (opens.test(text)) now = true
    else if (closes.test(text)) now = false
    else if (text === '"') now = !now
    if (before && !now && until === null) until = i - 1
  }
  return { open: now, until }
}

const startsQuoted = (sentence: DocSentence) => /^(?:["“]|``)$/.test(sentence.tokens[0]?.text ?? '')

/** A new paragraph repeats the opening mark of a quotation that was not closed. */
const goesOn = (before: DocSentence, sentence: DocSentence) =>
  before.block === sentence.block || startsQuoted(sentence)

function addContent(mention: AttributionMention, sentence: DocSentence, last: number): AttributionMention {
  if (last < 0 || mention.content.some((c) => c.sentence === sentence.index)) return mention
  return { ...mention, content: [...mention.content, { sentence: sentence.index, first: 0, last }] }
}

/** "“A. B. C,” a witness said": the sentences of the quotation before the one that names the speaker. */
const addEarlier = (mention: AttributionMention, before: readonly DocSentence[]) =>
  before.reduce((m, sentence) => addContent(m, sentence, sentence.tokens.length - 1), mention)

/**
 * What is said runs on into the next sentences while their quotation is not closed, and into a quotation that follows
 * right after the speaker, or later in the paragraph, without a speaker of its own.
 */
export function carryQuotes(doc: Doc, found: readonly AttributionMention[]): AttributionMention[] {
  const out = [...found]
  let open = false
  let opened = 0
  let speaking: number | null = null
  for (const [i, sentence] of doc.sentences.entries()) {
    const before = doc.sentences[i - 1]
    const linked = before !== undefined && goesOn(before, sentence)
    const carried = open && linked
    const own = out.findLastIndex((m) => m.sentence === sentence.index)
    const near = before?.block === sentence.block || (speaking !== null && out[speaking]?.sentence === i - 1)
    const fresh = !carried && near && startsQuoted(sentence) && own < 0
    const state = quoteState(sentence, carried && !startsQuoted(sentence))
    const mention = speaking === null ? undefined : out[speaking]
    if (mention !== undefined && speaking !== null && (carried || fresh)) {
      const last =
        fresh || startsQuoted(sentence) || state.until === null ? sentence.tokens.length - 1 : state.until
      out[speaking] = addContent(mention, sentence, last)
    } else if (own < 0 && before?.block !== sentence.block) speaking = null
    const closing = out[own]
    if (closing !== undefined && carried && /^(?:final|inverted)$/.test(closing.rule)) {
      out[own] = addEarlier(closing, doc.sentences.slice(opened, i))
    }
    if (!carried) opened = i
    if (own >= 0) speaking = own
    open = state.open
  }
  return out
}
