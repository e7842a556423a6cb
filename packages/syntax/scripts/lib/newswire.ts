import { type GoldSentence, parseConllu } from './conllu.ts'
import { PATTERNS } from './newswire-patterns.ts'
import { WORDS } from './newswire-words.ts'

/** Sentences a pattern is made into. */
const TIMES = 12

/** Fills a pattern's slots; the words differ from turn to turn and from slot to slot. */
function conlluOf(pattern: string, turn: number): string {
  const rows = pattern.replace(/\{(?<slot>\w+)\}/g, (_, slot: string, at: number) => {
    const words = WORDS[slot]
    if (words === undefined) throw new Error(`pattern "${pattern}": no words for the slot "${slot}"`)
    return words[(turn * 7 + at) % words.length] as string
  })
  const lines = rows.split('|').map((row, at) => {
    const [form, lemma, upos, xpos, head, deprel] = row.split(' ')
    if (deprel === undefined) throw new Error(`pattern "${pattern}": six columns expected in "${row}"`)
    return [at + 1, form, lemma, upos, xpos, '_', head, deprel, '_', '_'].join('\t')
  })
  return lines.join('\n')
}

/** Sentences made from patterns of our own, in the order of words that newswire is full of and the treebanks are not. */
export function newswireSentences(): readonly GoldSentence[] {
  const blocks = PATTERNS.flatMap((pattern, row) =>
    Array.from({ length: TIMES }, (_, turn) => conlluOf(pattern, turn + row * 5)),
  )
  return parseConllu(blocks.join('\n\n'))
}
