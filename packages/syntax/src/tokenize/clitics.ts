import { isApostrophe, isDigit } from '../text/characters.ts'

const ENDINGS: ReadonlySet<string> = new Set(['s', 're', 've', 'll', 'd', 'm'])
const FUSED: Readonly<Record<string, number>> = { cannot: 3, gonna: 3, gotta: 3, wanna: 3 }
const UNIT =
  /^(?:a\.?m\.?|p\.?m\.?|[kcm]?m|kms?|[km]?g|kgs?|ft|in|k|mph|kph|lbs?|[mgt]b|bn|mn|hrs?|mins?|secs?|yrs?|m|b)$/i

/** Words end at most this far before the end of a clitic, in code units. */
const LONGEST_CLITIC = 4

function afterFigures(text: string, start: number, end: number): number {
  let at = start
  while (at < end && (isDigit(text.charCodeAt(at)) || (at > start && /[.,:]/.test(text.charAt(at))))) at += 1
  return at
}

/**
 * Where the word in [start, end) is cut in two, or -1: `do|n't`, `police|'s`, `can|not`, `10|km`.
 * The treebanks write them so.
 */
export function cutOf(text: string, start: number, end: number): number {
  if (isDigit(text.charCodeAt(start))) {
    const at = afterFigures(text, start, end)
    return at < end && end - at <= 5 && UNIT.test(text.slice(at, end)) ? at : -1
  }
  const fused = end - start <= 6 ? FUSED[text.slice(start, end).toLowerCase()] : undefined
  if (fused !== undefined) return start + fused
  for (let at = end - 1; at > start && at >= end - LONGEST_CLITIC; at -= 1) {
    if (!isApostrophe(text.charCodeAt(at))) continue
    const ending = text.slice(at + 1, end).toLowerCase()
    if (ENDINGS.has(ending)) return at
    return ending === 't' && (text.charCodeAt(at - 1) | 32) === 110 && at - 1 > start ? at - 1 : -1
  }
  return -1
}
