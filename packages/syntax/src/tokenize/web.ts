import { isWordCode } from '../text/characters.ts'

const FACES: ReadonlySet<string> = new Set(':) :( ;) :D :P =) :-) :-( ;-) <3 :/ ^_^'.split(' '))
const SCHEME = /^(?:https?:\/\/|www\.|mailto:)/i
const HANDLE_MARKS = '._-+%'
const TRAILING = '.,;:!?\'")]}>’”'

/** Smileys are one token. */
export function isWholeChunk(text: string, start: number, end: number): boolean {
  return end - start <= 3 && FACES.has(text.slice(start, end))
}

function withoutTrailingMarks(text: string, start: number, end: number): number {
  let at = end
  while (at > start + 1 && TRAILING.includes(text.charAt(at - 1))) at -= 1
  return at
}

/** The end of `name@host.tld` from `start`, or -1. One pass: the name is read once for each start of a word. */
function mailEnd(text: string, start: number, end: number): number {
  let at = start
  const limit = Math.min(end, start + 64)
  while (at < limit && (isWordCode(text.charCodeAt(at)) || HANDLE_MARKS.includes(text.charAt(at)))) at += 1
  if (at === start || at >= limit || text.charCodeAt(at) !== 64 || !isWordCode(text.charCodeAt(at + 1)))
    return -1
  at += 1
  while (at < end && (isWordCode(text.charCodeAt(at)) || HANDLE_MARKS.includes(text.charAt(at)))) at += 1
  return withoutTrailingMarks(text, start, at)
}

/** The end of the web address, mail address, #tag or @handle that starts at `start`, or -1. */
export function webEnd(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start)
  if (code === 104 || code === 72 || code === 119 || code === 87 || code === 109 || code === 77) {
    if (SCHEME.test(text.slice(start, start + 8))) return withoutTrailingMarks(text, start, end)
  }
  if (code === 35 || code === 64) {
    let at = start + 1
    while (at < end && (isWordCode(text.charCodeAt(at)) || text.charCodeAt(at) === 95)) at += 1
    const letters = code === 64 ? at > start + 1 : at > start + 3
    return letters ? at : -1
  }
  return isWordCode(code) ? mailEnd(text, start, end) : -1
}
