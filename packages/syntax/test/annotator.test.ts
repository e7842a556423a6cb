import { describe, expect, it } from 'vitest'
import { createAnnotatorFrom } from '../src/annotator.ts'
import { packNetwork, unpackNetwork } from '../src/network/weights.ts'
import { randomNetwork, TINY } from './network/tiny.ts'

const weights = randomNetwork(TINY, 21, true, 1)
const annotator = createAnnotatorFrom(weights, 'random')

describe('an annotator on a network', () => {
  it.each([
    '',
    ' \n',
    '.',
    'The rebels seized the town. They left.\nThe town',
    'a \ud83d b \ud83d\ude00 \u0000 漢字 مدينة e\u0301',
    'word '.repeat(2_000),
    '-'.repeat(4_000),
  ])('gives one tree a sentence, whatever the text (%#)', (text) => {
    const sentences = annotator.annotate(text)
    expect(sentences.flatMap(({ tokens }) => tokens.map((token) => token.text)).join('')).toBe(
      text.replace(/\s/g, ''),
    )
    for (const { tokens } of sentences) {
      expect(tokens.filter(({ head }) => head === -1).map(({ deprel }) => deprel)).toEqual(['root'])
      for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text)
    }
  })

  it('gives the same for the file of its weights, and each time', () => {
    const text = 'Rebels seized the town. The town was seized by rebels, police said.\nNo one was hurt.'
    const other = createAnnotatorFrom(unpackNetwork(packNetwork(weights)), 'random')
    expect(other.annotate(text)).toEqual(annotator.annotate(text))
    const alone = other
      .annotate('No one was hurt.')[0]
      ?.tokens.map(({ upos, head, deprel }) => [upos, head, deprel])
    expect(
      annotator
        .annotate(text)
        .at(-1)
        ?.tokens.map(({ upos, head, deprel }) => [upos, head, deprel]),
    ).toEqual(alone)
  })
})
