import { isApostrophe, isDigit, isSpace, isWordCode } from '../text/characters.ts'
import { cutOf } from './clitics.ts'
import { separateHyphens } from './hyphens.ts'
import { ownsStop } from './stops.ts'
import { isWholeChunk, webEnd } from './web.ts'
import { wordEnd } from './word-end.ts'

/** Offsets of tokens, two numbers a token: start, end (UTF-16 code units, end exclusive). */
export type Offsets = number[]

const CURRENCY_PREFIX = /^(?:US|A|C|AU|CA|HK|NZ|S)$/
const ELISION = /^(?:em|til|cause|tis|twas|bout|n|s|re|ve|ll|d|m|nt|\d\ds?)$/i
/** Marks that form one token with their like: `...`, `--`, `!!!`, `***`. */
const RUNS = '.-!?*=_~<>|#+'

function pushPart(text: string, start: number, end: number, out: Offsets): void {
  const cut = cutOf(text, start, end)
  if (cut > start) out.push(start, cut, cut, end)
  else if (end > start) out.push(start, end)
}

function pushWord(text: string, start: number, end: number, out: Offsets): void {
  let from = start
  for (const hyphen of separateHyphens(text, start, end)) {
    pushPart(text, from, hyphen, out)
    out.push(hyphen, hyphen + 1)
    from = hyphen + 1
  }
  pushPart(text, from, end, out)
}

function takeWord(text: string, start: number, end: number, out: Offsets): number {
  const stop = wordEnd(text, start, end)
  if (text.charCodeAt(stop) === 36 && stop - start <= 2 && CURRENCY_PREFIX.test(text.slice(start, stop))) {
    out.push(start, stop + 1)
    return stop + 1
  }
  const owned = stop < end && text.charCodeAt(stop) === 46 && ownsStop(text, start, stop)
  pushWord(text, start, owned ? stop + 1 : stop, out)
  return owned ? stop + 1 : stop
}

/** `'em`, `’73`, `'s` on its own: the apostrophe belongs to what follows; else it is a quotation mark. */
function takeApostrophe(text: string, start: number, end: number, out: Offsets): number {
  let stop = start + 1
  while (stop < end && stop - start < 7 && isWordCode(text.charCodeAt(stop))) stop += 1
  const double = stop === start + 1 && stop < end && text.charCodeAt(stop) === text.charCodeAt(start)
  const owned = stop > start + 1 && ELISION.test(text.slice(start + 1, stop))
  const to = double ? start + 2 : owned ? stop : start + 1
  out.push(start, to)
  return to
}

function takeMark(text: string, start: number, end: number, out: Offsets): number {
  const code = text.charCodeAt(start)
  if (isApostrophe(code)) return takeApostrophe(text, start, end, out)
  const sentence = code === 33 || code === 63
  let stop = start + 1
  while (stop < end && RUNS.includes(text.charAt(start))) {
    const next = text.charCodeAt(stop)
    if (next !== code && !(sentence && (next === 33 || next === 63))) break
    stop += 1
  }
  out.push(start, stop)
  return stop
}

/** Cuts what stands between two spaces. */
function takeChunk(text: string, start: number, end: number, out: Offsets): void {
  if (isWholeChunk(text, start, end)) {
    out.push(start, end)
    return
  }
  let at = start
  while (at < end) {
    const web = webEnd(text, at, end)
    if (web > at) {
      out.push(at, web)
      at = web
    } else if (
      isWordCode(text.charCodeAt(at)) ||
      (text.charCodeAt(at) === 46 && at === start && isDigit(text.charCodeAt(at + 1)))
    ) {
      at = takeWord(text, at, end, out)
    } else at = takeMark(text, at, end, out)
  }
}

/** Cuts the line [start, end) into tokens in the manner of UD English; every token is a slice, no two overlap. */
export function tokenize(text: string, start: number, end: number): Offsets {
  const out: Offsets = []
  let at = start
  while (at < end) {
    while (at < end && isSpace(text.charCodeAt(at))) at += 1
    const from = at
    while (at < end && !isSpace(text.charCodeAt(at))) at += 1
    if (at > from) takeChunk(text, from, at, out)
  }
  return out
}
