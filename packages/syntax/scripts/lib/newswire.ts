import { type GoldSentence, parseConllu } from './conllu.ts'

/**
 * Sentences made from patterns of our own, in the order of words that newswire is full of and the treebanks are not:
 * a bare plural, a verb in -ed, a name. `[Rebels] [seized] [Goma]` was read as "rebels that were seized".
 * One row a token: form lemma UPOS XPOS head relation.
 */
const PATTERNS = [
  '{S} 2 nsubj|{V} 0 root|{N} 2 obj|on on ADP IN 5 case|{D} 2 obl|. . PUNCT . 2 punct',
  '{S} 2 nsubj|{V} 0 root|{N} 2 obj|. . PUNCT . 2 punct',
  '{S} 2 nsubj|{V} 0 root|the the DET DT 4 det|{O} 2 obj|of of ADP IN 6 case|{N} 4 nmod|on on ADP IN 8 case|{D} 2 obl|. . PUNCT . 2 punct',
  '{S} 2 nsubj|{V} 0 root|two two NUM CD 4 nummod|{P} 2 obj|in in ADP IN 6 case|{N} 2 obl|. . PUNCT . 2 punct',
  '{S} 2 nsubj|{V} 0 root|a a DET DT 4 det|{O} 2 obj|near near ADP IN 6 case|{N} 2 obl|late late ADV RB 8 advmod|{D} 2 obl:unmarked|. . PUNCT . 2 punct',
  '{D} 3 obl:unmarked|{S} 3 nsubj|{V} 0 root|{N} 3 obj|. . PUNCT . 3 punct',
  '{S} 3 nsubj|also also ADV RB 3 advmod|{V} 0 root|the the DET DT 5 det|{O} 3 obj|. . PUNCT . 3 punct',
  '{S} 2 nsubj|{W} 0 root|{N} 2 obj',
  '{S} 2 nsubj|{W} 0 root|{O} 2 obj|in in ADP IN 5 case|{N} 2 obl',
] as const

const WORDS: Readonly<Record<string, readonly string[]>> = {
  S: 'Rebel/s Militant/s Troop/s Soldier/s Fighter/s Insurgent/s Protester/s Official/s Jihadist/s Guerrilla/s Separatist/s Force/s'
    .split(' ')
    .map((word) => `${word.replace('/', '')} ${word.replace('/s', '').toLowerCase()} NOUN NNS`),
  V: 'seize/d capture/d attack/ed storm/ed shell/ed bomb/ed raid/ed kill/ed wound/ed kidnap/ped besiege/d overrun/ surround/ed ambush/ed enter/ed recapture/d torch/ed'
    .split(' ')
    .map(
      (word) =>
        `${word === 'overrun/' ? 'overran' : word.replace('/', '')} ${word.replace(/\/.*/, '')} VERB VBD`,
    ),
  W: 'seize capture attack storm shell bomb raid besiege surround ambush enter retake'
    .split(' ')
    .map((word) => `${word} ${word} VERB VBP`),
  N: 'Goma Gao Aleppo Donetsk Kunduz Maiduguri Sirte Bunia Kobani Benghazi Juba Marawi Luhansk'
    .split(' ')
    .map((word) => `${word} ${word} PROPN NNP`),
  O: 'town village base checkpoint airport prison convoy market bridge hospital camp'
    .split(' ')
    .map((word) => `${word} ${word} NOUN NN`),
  P: 'soldier/s officer/s civilian/s villager/s guard/s hostage/s'
    .split(' ')
    .map((word) => `${word.replace('/', '')} ${word.replace('/s', '')} NOUN NNS`),
  D: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'
    .split(' ')
    .map((word) => `${word} ${word} PROPN NNP`),
}

/** Sentences a pattern is made into. */
const TIMES = 12

function conlluOf(pattern: string, turn: number): string {
  const rows = pattern.replace(/\{(?<slot>[A-Z])\}/g, (_, slot: string) => {
    const words = WORDS[slot] ?? []
    return words[(turn * 7 + slot.charCodeAt(0)) % words.length] ?? ''
  })
  const lines = rows.split('|').map((row, at) => {
    const [form, lemma, upos, xpos, head, deprel] = row.split(' ')
    return [at + 1, form, lemma, upos, xpos, '_', head, deprel, '_', '_'].join('\t')
  })
  return lines.join('\n')
}

export function newswireSentences(): readonly GoldSentence[] {
  const blocks = PATTERNS.flatMap((pattern, row) =>
    Array.from({ length: TIMES }, (_, turn) => conlluOf(pattern, turn + row * 5)),
  )
  return parseConllu(blocks.join('\n\n'))
}
