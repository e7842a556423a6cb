import { isApostrophe, isDigit, isHyphen, isLower, isUpper, isWordCode } from '../text/characters.ts'

const FULL_STOP = 46

/** `3.5`, `U.S`, `example.com`, but not `over.Then`. */
function joinsAtStop(text: string, start: number, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  if (!isWordCode(after)) return false
  if (isDigit(before)) return isDigit(after)
  const single = at - start === 1 || text.charCodeAt(at - 2) === FULL_STOP
  return single || (isLower(after) && !isDigit(after)) || isUpper(before)
}

/** Does the mark at `at`, inside a run of letters and digits, hold both sides together? */
function joins(text: string, start: number, at: number): boolean {
  const code = text.charCodeAt(at)
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  if (code === FULL_STOP) return joinsAtStop(text, start, at)
  if (isApostrophe(code)) return isWordCode(before) && isWordCode(after)
  if (isHyphen(code)) return isWordCode(before) && isWordCode(after)
  if (code === 44 || code === 58 || code === 47) return isDigit(before) && isDigit(after)
  if (code === 38) return isUpper(before) && isUpper(after)
  return code === 95 || (code === 64 && isWordCode(after))
}

/** The end of the word that starts at `start`: one pass, no steps back. */
export function wordEnd(text: string, start: number, end: number): number {
  let at = start + 1
  while (at < end && (isWordCode(text.charCodeAt(at)) || (at + 1 < end && joins(text, start, at)))) at += 1
  return at
}
