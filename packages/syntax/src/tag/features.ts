import { compileTemplates, type Templates } from '../model/templates.ts'
import { FINITE, WORD_ATOMS, type Word } from '../text/word.ts'
import { TAG_TEMPLATE_LIST } from './template-list.ts'

/** The tagger looks at five words, the one to be tagged in the middle, at the two labels before it, and at the sentence. */
const WINDOW = 5
const WIDTH = WORD_ATOMS.length
const POSITIONS = ['-2', '-1', '0', '+1', '+2']
const OTHER_ATOMS = ['t-1', 't-2', 'u-1', 'u-2', 'first', 'done', 'later', 'caps']
const NAMES = [
  '',
  ...POSITIONS.flatMap((position) => WORD_ATOMS.map((atom) => `${atom}${position}`)),
  ...OTHER_ATOMS,
]
const FIRST_OTHER = 1 + WINDOW * WIDTH

export const TAG_TEMPLATES: Templates = compileTemplates(TAG_TEMPLATE_LIST, NAMES)

export function createTagValues(): Int32Array {
  return new Int32Array(NAMES.length)
}

const NO_WORD = new Int32Array(WIDTH)
const BEFORE = new Int32Array(WIDTH).fill(1)

function setWord(values: Int32Array, slot: number, words: readonly Word[], at: number): void {
  values.set(at < 0 ? BEFORE : (words[at]?.atoms ?? NO_WORD), 1 + slot * WIDTH)
}

/** What is seen of a sentence before its first word is tagged. */
export interface Outlook {
  /** For each word, whether a finite verb may follow it: 0 no, 1 perhaps, 2 surely. */
  readonly later: Uint8Array
  /** 1 few words have capitals, 2 most (a heading), 3 all letters are capitals. */
  readonly caps: number
}

export function lookAhead(words: readonly Word[]): Outlook {
  const later = new Uint8Array(words.length + 1)
  let letters = 0
  let capitals = 0
  let upper = 0
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const { atoms, plain, lower } = words[at] as Word
    if (at > 0) later[at - 1] = Math.max(later[at] as number, atoms[FINITE] as number)
    if (lower === plain.toUpperCase()) continue
    letters += 1
    if (plain.charAt(0) !== lower.charAt(0)) capitals += 1
    if (plain.length > 1 && plain === plain.toUpperCase()) upper += 1
  }
  return { later, caps: upper * 2 > letters ? 3 : capitals * 2 > letters ? 2 : 1 }
}

/** Labels are given as index + 1 of the joint label and of its UPOS, 0 before the sentence. */
export interface History {
  tag1: number
  tag2: number
  upos1: number
  upos2: number
  /** Finite verbs so far. */
  done: number
}

/** Moves the window to word `at`; call it with at = 0, 1, 2 … */
export function fillTagValues(
  values: Int32Array,
  words: readonly Word[],
  at: number,
  before: History,
  outlook: Outlook,
): void {
  if (at === 0) for (let slot = 0; slot < WINDOW; slot += 1) setWord(values, slot, words, slot - 2)
  else {
    values.copyWithin(1, 1 + WIDTH, FIRST_OTHER)
    setWord(values, WINDOW - 1, words, at + 2)
  }
  values[FIRST_OTHER] = before.tag1
  values[FIRST_OTHER + 1] = before.tag2
  values[FIRST_OTHER + 2] = before.upos1
  values[FIRST_OTHER + 3] = before.upos2
  values[FIRST_OTHER + 4] = at === 0 ? 1 : 2
  values[FIRST_OTHER + 5] = Math.min(2, before.done) + 1
  values[FIRST_OTHER + 6] = (outlook.later[at] as number) + 1
  values[FIRST_OTHER + 7] = outlook.caps
}
