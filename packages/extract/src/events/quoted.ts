import type { Doc } from '../doc.ts'

/** Quotations shorter than this are words picked out, not speech: a “strategic withdrawal”. */
const SPEECH_TOKENS = 6

const opens = new Set(['“', '``'])
const closes = new Set(['”', "''"])

/**
 * Tokens inside direct speech, by sentence. A quotation may run over sentences of its paragraph; one that is never
 * closed ends with the paragraph.
 */
export function quotedTokens(doc: Doc): ReadonlySet<number>[] {
  const out = doc.sentences.map(() => new Set<number>())
  let run: { sentence: number; token: number }[] | null = null
  let block = -1
  const finish = () => {
    if (run !== null && run.length >= SPEECH_TOKENS) for (const at of run) out[at.sentence]?.add(at.token)
    run = null
  }
  for (const sentence of doc.sentences) {
    if (sentence.block !== block) finish()
    block = sentence.block
    for (const [token, { text }] of sentence.tokens.entries()) {
      if (opens.has(text) || (text === '"' && run === null)) {
        finish()
        run = []
      } else if (closes.has(text) || text === '"') finish()
      else run?.push({ sentence: sentence.index, token })
    }
  }
  finish()
  return out
}
