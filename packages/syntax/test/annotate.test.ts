import { describe, expect, it } from 'vitest'
import { createAnnotator, type Sentence, type Token } from '../src/index.ts'

const annotator = createAnnotator()

function only(text: string): Sentence {
  const [sentence] = annotator.annotate(text)
  if (!sentence) throw new Error(`no sentence in "${text}"`)
  return sentence
}

/** `fighters nsubj seized`: one row a token. */
function arcs({ tokens }: Sentence): readonly string[] {
  return tokens.map(({ text, deprel, head }) => `${text} ${deprel} ${tokens[head]?.text ?? '-'}`)
}

function tokenOf(sentence: Sentence, text: string): Token {
  const token = sentence.tokens.find((candidate) => candidate.text === text)
  if (!token) throw new Error(`no token "${text}"`)
  return token
}

describe('plain news sentences', () => {
  it.each([
    [
      'Rebels seized Raqqa on Friday.',
      ['Rebels nsubj seized', 'seized root -', 'Raqqa obj seized', 'Friday obl seized'],
    ],
    [
      'The rebels captured the town on Friday.',
      ['rebels nsubj captured', 'town obj captured', 'Friday obl captured', 'captured root -'],
    ],
    [
      'Two soldiers were killed by gunmen in Mosul.',
      ['soldiers nsubj:pass killed', 'gunmen obl:agent killed', 'were aux:pass killed'],
    ],
    [
      'Police said the bomb wounded five people.',
      ['Police nsubj said', 'bomb nsubj wounded', 'people obj wounded', 'wounded ccomp said'],
    ],
    [
      'The minister will meet his counterpart next week.',
      ['minister nsubj meet', 'will aux meet', 'counterpart obj meet'],
    ],
    [
      'The army did not attack the village.',
      ['army nsubj attack', 'not advmod attack', 'village obj attack'],
    ],
    [
      'Protesters who blocked the road were arrested.',
      ['Protesters nsubj:pass arrested', 'blocked acl:relcl Protesters', 'road obj blocked'],
    ],
  ])('%s', (text, expected) => {
    expect(arcs(only(text))).toEqual(expect.arrayContaining(expected))
  })
})

describe('tags and base forms', () => {
  it.each([
    ['The troops fled the city.', 'fled', 'VERB', 'VBD', 'flee'],
    ['Gunmen stormed two prisons near Baghdad.', 'stormed', 'VERB', 'VBD', 'storm'],
    ['Gunmen stormed two prisons near Baghdad.', 'Baghdad', 'PROPN', 'NNP', 'Baghdad'],
    ['He has been evacuating the wounded.', 'evacuating', 'VERB', 'VBG', 'evacuate'],
    ['They don’t know who did it.', 'n’t', 'PART', 'RB', 'not'],
  ])('%s: %s', (text, word, upos, xpos, lemma) => {
    expect(tokenOf(only(text), word)).toMatchObject({ upos, xpos, lemma })
  })
})
