import { compileTemplates, type Templates } from '../model/templates.ts'
import { WORD_ATOMS, type Word } from '../text/word.ts'

/** The tagger looks at five words, the one to be tagged in the middle, and at the two labels before it. */
export const WINDOW = 5
const WIDTH = WORD_ATOMS.length
const POSITIONS = ['-2', '-1', '0', '+1', '+2']
const TAG_ATOMS = ['t-1', 't-2', 'u-1', 'u-2', 'first'] as const

const NAMES = [
  '',
  ...POSITIONS.flatMap((position) => WORD_ATOMS.map((atom) => `${atom}${position}`)),
  ...TAG_ATOMS,
]
const FIRST_TAG = 1 + WINDOW * WIDTH

/** After Ratnaparkhi 1996 and Toutanova et al. 2003, with ambiguity classes after Gimenez & Marquez 2004. */
const LIST = [
  ...[
    'form0',
    'low0',
    's10',
    's20',
    's30',
    's40',
    's50',
    'p10',
    'p20',
    'p30',
    'p40',
    'shape0',
    'kind0',
    'amb0',
    'clu0',
    'clu20',
  ],
  ...[
    'low-1',
    'low-2',
    'low+1',
    'low+2',
    'amb+1',
    'amb+2',
    'amb-1',
    'clu+1',
    'clu-1',
    'clu2+1',
    'clu2-1',
    'clu+2',
    'clu-2',
  ],
  ...[
    's3-1',
    's3+1',
    's2+1',
    'shape+1',
    'shape-1',
    'kind-1 kind0 kind+1',
    's20 shape0',
    's30 kind0',
    's30 first',
    'kind0 first',
  ],
  ...[
    't-1',
    't-2',
    't-1 t-2',
    'u-1 u-2',
    't-1 low0',
    't-1 t-2 low0',
    't-1 amb0',
    't-1 t-2 amb0',
    't-1 s30',
    't-1 s20 kind0',
    't-1 low-1',
  ],
  ...[
    't-1 amb+1',
    't-1 amb0 amb+1',
    'amb0 amb+1',
    'amb0 amb+1 amb+2',
    't-1 low+1',
    'low-1 low0',
    'low0 low+1',
    'low-1 low+1',
  ],
  ...[
    'low0 amb+1',
    'amb0 low+1',
    'amb-1 amb0',
    'low-1 amb0',
    'low-2 low-1',
    'low+1 low+2',
    's30 amb+1',
    'clu0 clu+1',
    'clu-1 clu0',
    't-1 clu0',
    't-1 clu+1',
  ],
  ...[
    'low0 s2+1',
    's20 s2+1',
    't-1 s2+1',
    'low0 first kind0',
    'amb0 kind+1 kind-1',
    'shape0 kind+1',
    'low0 low+2',
    'low0 low-2',
    's30 low-1',
    's30 low+1',
  ],
]

export const TAG_TEMPLATES: Templates = compileTemplates(LIST, NAMES)

export function createTagValues(): Int32Array {
  return new Int32Array(NAMES.length)
}

const NO_WORD = new Int32Array(WIDTH)
const BEFORE = new Int32Array(WIDTH).fill(1)

function setWord(values: Int32Array, slot: number, words: readonly Word[], at: number): void {
  values.set(at < 0 ? BEFORE : (words[at]?.atoms ?? NO_WORD), 1 + slot * WIDTH)
}

/** Labels are given as index + 1 of the joint label and of its UPOS, 0 before the sentence. */
export interface Before {
  readonly tag1: number
  readonly tag2: number
  readonly upos1: number
  readonly upos2: number
}

/** Moves the window to word `at`; call it with at = 0, 1, 2 … */
export function fillTagValues(values: Int32Array, words: readonly Word[], at: number, before: Before): void {
  if (at === 0) for (let slot = 0; slot < WINDOW; slot += 1) setWord(values, slot, words, slot - 2)
  else {
    values.copyWithin(1, 1 + WIDTH, FIRST_TAG)
    setWord(values, WINDOW - 1, words, at + 2)
  }
  values[FIRST_TAG] = before.tag1
  values[FIRST_TAG + 1] = before.tag2
  values[FIRST_TAG + 2] = before.upos1
  values[FIRST_TAG + 3] = before.upos2
  values[FIRST_TAG + 4] = at === 0 ? 1 : 2
}
