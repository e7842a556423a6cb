import { isDigit, isLower, isUpper, isWordCode } from '../text/characters.ts'
import { hashText } from '../text/hash.ts'
import { normalise } from '../text/normalise.ts'

/** What the network is told of a token: its key among the known words, the rows of its letter groups, a class of its shape. */

/** Letter groups see this many code units of a token. */
const LONGEST = 40
const SHORTEST_GROUP = 2
const LONGEST_GROUP = 4

/** How many rows the table of shapes has; ids above those of `SHAPE` are kept free. */
export const SHAPE_COUNT = 16

/** Classes of how a token is written. */
export const SHAPE = {
  other: 0,
  lower: 1,
  capitalised: 2,
  allCapitals: 3,
  mixed: 4,
  digits: 5,
  digitsAndLetters: 6,
  hyphenLower: 7,
  hyphenUpper: 8,
  endsInStop: 9,
  oneCapital: 10,
  apostrophe: 11,
  noCase: 12,
  address: 13,
} as const

function sameDigits(plain: string): string {
  return plain.replace(/[0-9]/g, '0')
}

/** The spelling under which a word is known: plain quotes and dashes, lower case, digits as 0. */
export function wordKey(text: string): string {
  return sameDigits(normalise(text).toLowerCase())
}

/** Rows, below `buckets`, of all groups of 2, 3 and 4 code units of `<token>`; never empty but for the empty token. */
export function groupRows(text: string, buckets: number): Int32Array {
  const framed = `<${sameDigits(normalise(text).slice(0, LONGEST))}>`
  const rows: number[] = []
  for (let size = SHORTEST_GROUP; size <= LONGEST_GROUP; size += 1) {
    for (let from = 0; from + size <= framed.length; from += 1) {
      rows.push((hashText(framed, from, from + size) >>> 0) % buckets)
    }
  }
  return Int32Array.from(rows)
}

interface Makeup {
  readonly digits: number
  readonly uppers: number
  readonly lowers: number
  /** Letters of scripts without case, marks, halves of surrogate pairs. */
  readonly others: number
}

function makeupOf(plain: string): Makeup {
  const makeup = { digits: 0, uppers: 0, lowers: 0, others: 0 }
  for (let at = 0; at < plain.length; at += 1) {
    const code = plain.charCodeAt(at)
    if (isDigit(code)) makeup.digits += 1
    else if (isUpper(code)) makeup.uppers += 1
    else if (isLower(code)) makeup.lowers += 1
    else if (isWordCode(code)) makeup.others += 1
  }
  return makeup
}

function caseClass(plain: string, { uppers, lowers }: Makeup): number {
  if (uppers === 0) return lowers > 0 ? SHAPE.lower : SHAPE.noCase
  if (lowers === 0) return uppers > 1 ? SHAPE.allCapitals : SHAPE.oneCapital
  return uppers === 1 && isUpper(plain.charCodeAt(0)) ? SHAPE.capitalised : SHAPE.mixed
}

/** The class of a token's shape, one of `SHAPE`: `Mosul` capitalised, `1,500` digits, `U.S.` endsInStop. */
export function shapeClass(text: string): number {
  const plain = normalise(text)
  const makeup = makeupOf(plain)
  const letters = makeup.uppers + makeup.lowers + makeup.others
  if (letters === 0) return makeup.digits > 0 && !/[^0-9.,:]/.test(plain) ? SHAPE.digits : SHAPE.other
  if (/[@/_]/.test(plain)) return SHAPE.address
  if (plain.includes("'")) return SHAPE.apostrophe
  if (plain.includes('-')) return isUpper(plain.charCodeAt(0)) ? SHAPE.hyphenUpper : SHAPE.hyphenLower
  if (makeup.digits > 0) return SHAPE.digitsAndLetters
  if (plain.endsWith('.')) return SHAPE.endsInStop
  return caseClass(plain, makeup)
}
