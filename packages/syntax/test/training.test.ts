import { describe, expect, it } from 'vitest'
import { parseConllu } from '../scripts/lib/conllu.ts'
import { parseClasses } from '../scripts/lib/read-classes.ts'
import { compare, goldDocument } from '../scripts/lib/scores.ts'
import { type Plan, trainWeights } from '../scripts/lib/train-weights.ts'
import { createAnalyser, createAnnotatorFrom } from '../src/annotator.ts'
import { packWeights, unpackWeights } from '../src/model/weights.ts'

/** form lemma UPOS XPOS head relation: sentences of our own. */
const SENTENCES = [
  'Dogs dog NOUN NNS 2 nsubj|bark bark VERB VBP 0 root|. . PUNCT . 2 punct',
  'The the DET DT 2 det|cat cat NOUN NN 3 nsubj|saw see VERB VBD 0 root|dogs dog NOUN NNS 3 obj|. . PUNCT . 3 punct',
  'The the DET DT 2 det|dog dog NOUN NN 3 nsubj|saw see VERB VBD 0 root|the the DET DT 5 det|cat cat NOUN NN 3 obj|. . PUNCT . 3 punct',
  'Cats cat NOUN NNS 2 nsubj|see see VERB VBP 0 root|the the DET DT 4 det|dog dog NOUN NN 2 obj|. . PUNCT . 2 punct',
]

const TREEBANK = SENTENCES.map((sentence) =>
  sentence
    .split('|')
    .map((row, at) => {
      const [form, lemma, upos, xpos, head, deprel] = row.split(' ')
      return [at + 1, form, lemma, upos, xpos, '_', head, deprel, '_', '_'].join('\t')
    })
    .join('\n'),
).join('\n\n')

const PLAN: Plan = {
  tagger: { epochs: 4, seed: 1, margin: 2 },
  parser: { epochs: 6, seed: 2, margin: 2, from: 1, rate: 0.9 },
  parts: 2,
  jackknife: 4,
  scout: 2,
  keep: {
    tagger: { minUpdates: 1, count: 4000 },
    moves: { minUpdates: 1, count: 4000 },
    labels: { minUpdates: 1, count: 4000 },
  },
  minCode: 1,
  report: () => {},
}

const CLASSES = parseClasses('cat cats dog dogs\n\nbark saw see\n')

describe('training', () => {
  const gold = parseConllu(TREEBANK)
  const bytes = packWeights(trainWeights(gold, CLASSES, PLAN))

  it('gives the same bytes each time', () => {
    expect(packWeights(trainWeights(parseConllu(TREEBANK), CLASSES, PLAN))).toEqual(bytes)
  })

  it('survives packing', () => {
    expect(packWeights(unpackWeights(bytes))).toEqual(bytes)
  })

  it('learns the sentences it was shown', () => {
    const weights = unpackWeights(bytes)
    const analyse = createAnalyser(weights)
    for (const { tokens } of gold) {
      const { tree } = analyse(tokens.map(({ form }) => form))
      expect([...tree.heads]).toEqual(tokens.map(({ head }) => head))
    }
    const [sentence] = createAnnotatorFrom(weights, 'tiny').annotate('The cat saw the dog.')
    expect(sentence?.tokens.map(({ lemma }) => lemma)).toEqual(['the', 'cat', 'see', 'the', 'dog', '.'])
  })

  it('refuses other files', () => {
    expect(() => unpackWeights(new Uint8Array([1, 2, 3]))).toThrow()
  })

  it('scores gold against itself with 100', () => {
    const document = goldDocument(gold)
    expect(compare([document], [document])).toMatchObject({
      sentences: 100,
      tokens: 100,
      las: 100,
      lemmas: 100,
    })
  })
})
