import { hashText } from '../model/hash.ts'
import { isDigit, isLower, isUpper } from './characters.ts'
import { normalise } from './normalise.ts'

/** The attributes of a word that features are made of, in the order they lie in `Word.atoms`. */
export const WORD_ATOMS = [
  'form',
  'low',
  's1',
  's2',
  's3',
  's4',
  's5',
  'p1',
  'p2',
  'p3',
  'p4',
  'shape',
  'kind',
  'amb',
  'fin',
  'fine',
  'coarse',
] as const

/** Places in `Word.atoms` of what other modules read or write. */
export const LOW = 1
export const SUFFIX3 = 4
export const AMBIGUITY = 13
export const FINITE = 14
export const FINE = 15
export const COARSE = 16

export interface Word {
  /** Normalised spelling. */
  readonly plain: string
  readonly lower: string
  /** Hashes, one for each of WORD_ATOMS; 0 where a word has none. */
  readonly atoms: Int32Array
}

/** Features see this much of a word, in code units. */
const LONGEST = 64

function shapeChar(code: number): string {
  if (isDigit(code)) return 'd'
  if (isUpper(code)) return 'X'
  return isLower(code) ? 'x' : String.fromCharCode(code)
}

/** `Baghdad` Xx, `U.S.` X.X., `1,500` d,d: runs are written once. */
function shapeOf(plain: string): string {
  let shape = ''
  for (let at = 0; at < plain.length && shape.length < 8; at += 1) {
    const char = shapeChar(plain.charCodeAt(at))
    if (char !== shape.charAt(shape.length - 1)) shape += char
  }
  return shape
}

function kindOf(plain: string): number {
  const first = plain.charCodeAt(0)
  let kind = isUpper(first) ? 1 : isDigit(first) ? 2 : isLower(first) ? 3 : 4
  if (kind === 1 && plain.length > 1 && plain === plain.toUpperCase()) kind = 5
  return kind * 4 + (plain.includes('-') ? 1 : 0) + (plain.endsWith('.') ? 2 : 0) + 100
}

/** Looks at one token. Digits are alike to features: `1979` is `0000`. */
export function describeWord(text: string): Word {
  const plain = normalise(text)
  const lower = plain.toLowerCase()
  const same = lower.slice(0, LONGEST).replace(/[0-9]/g, '0')
  const length = same.length
  const atoms = new Int32Array(WORD_ATOMS.length)
  atoms[0] = hashText(plain, 0, Math.min(plain.length, LONGEST))
  atoms[1] = hashText(same)
  for (let size = 1; size <= 5; size += 1) atoms[1 + size] = hashText(same, Math.max(0, length - size))
  for (let size = 1; size <= 4; size += 1) atoms[6 + size] = hashText(same, 0, Math.min(length, size)) + 7
  atoms[11] = hashText(shapeOf(plain))
  atoms[12] = kindOf(plain)
  return { plain, lower, atoms }
}
