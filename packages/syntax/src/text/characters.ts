/** Classes of UTF-16 code units. Surrogates count as letters, so that a pair is never torn apart. */

const WORD = /^[\p{L}\p{M}\p{N}]$/u
const SPACE = /^\s$/u

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  const char = String.fromCharCode(code)
  return char !== char.toLowerCase()
}

export function isLower(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122
  const char = String.fromCharCode(code)
  return char !== char.toUpperCase()
}

/** Letters, marks and digits of any script. `NaN` (past the end of a text) is none. */
export function isWordCode(code: number): boolean {
  if (code < 128) return (code | 32) >= 97 ? (code | 32) <= 122 && code >= 65 : isDigit(code)
  if (code >= 0xd800 && code <= 0xdfff) return true
  return code >= 128 && WORD.test(String.fromCharCode(code))
}

export function isLetter(code: number): boolean {
  return isWordCode(code) && !isDigit(code)
}

export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13)
  return code >= 128 && SPACE.test(String.fromCharCode(code))
}

/** Line feed, carriage return, line and paragraph separator: no sentence crosses them. */
export function isLineBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029
}

/** ' and its typographic forms ‘ ’ ʼ and the backtick that stands for them. */
export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2018 || code === 0x2019 || code === 0x2bc || code === 96
}

/** Hyphen-minus, hyphen and non-breaking hyphen; dashes are none. */
export function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011
}
