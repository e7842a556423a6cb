import { isLineBreak } from '../text/characters.ts'
import { tokenize } from '../tokenize/tokenize.ts'
import { splitSentences } from './split.ts'

/** Offsets of the tokens of each sentence of a text, two numbers a token. No sentence crosses a line break. */
export function findSentences(text: string): readonly (readonly number[])[] {
  const found: (readonly number[])[] = []
  let from = 0
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isLineBreak(text.charCodeAt(at))) continue
    const offsets = tokenize(text, from, at)
    let first = 0
    for (const end of splitSentences(text, offsets)) {
      found.push(offsets.slice(first * 2, end * 2))
      first = end
    }
    from = at + 1
  }
  return found
}

/** The tokens that such offsets enclose. */
export function slicesOf(text: string, offsets: readonly number[]): readonly string[] {
  return Array.from({ length: offsets.length / 2 }, (_, at) =>
    text.slice(offsets[at * 2], offsets[at * 2 + 1]),
  )
}
