import { describe, expect, it } from 'vitest'
import { parseConllu } from '../scripts/lib/conllu.ts'
import { compare, type Document, goldDocument } from '../scripts/lib/scores.ts'

/** form lemma UPOS XPOS head relation: a sentence of our own. */
const ROWS = 'Dogs dog NOUN NNS 2 nsubj|bark bark VERB VBP 0 root|. . PUNCT . 2 punct'

const gold = parseConllu(
  ROWS.split('|')
    .map((row, at) => {
      const [form, lemma, upos, xpos, head, deprel] = row.split(' ')
      return [at + 1, form, lemma, upos, xpos, '_', head, deprel, '_', '_'].join('\t')
    })
    .join('\n'),
)

describe('scores', () => {
  const document = goldDocument(gold)

  it('are 100 for gold against itself', () => {
    const all = { sentences: 100, tokens: 100, upos: 100, xpos: 100, lemmas: 100, uas: 100, las: 100 }
    expect(compare([document], [document])).toMatchObject(all)
  })

  it('count a wrong head and a wrong tag', () => {
    const words = document.words.map((word, at) =>
      at === 0 ? { ...word, head: -1, headEnd: 0, upos: 'X' } : word,
    )
    const other: Document = { ...document, words }
    expect(compare([document], [other])).toMatchObject({ tokens: 100, upos: 66.67, uas: 66.67, las: 66.67 })
  })
})
