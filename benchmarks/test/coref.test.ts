import { loadLexicon } from '@wiregraph/lexicon'
import { createAnnotator } from '@wiregraph/syntax'
import { describe, expect, it } from 'vitest'
import { joinKin } from '../src/tasks/coref/kinds-of-story.ts'
import { keyOfToken } from '../src/tasks/coref/trigger-key.ts'
import { loadWordNet, type Part } from '../src/tasks/coref/wordnet.ts'

const { happenings } = loadLexicon()
const annotator = createAnnotator()
const wordNet = loadWordNet()

/** The key of a word in a sentence. */
function keyIn(sentence: string, word: string): string {
  const tokens = annotator.annotate(sentence).flatMap((s) => s.tokens)
  return keyOfToken(
    tokens,
    tokens.findIndex(({ text }) => text === word),
    happenings,
  )
}

/** Which of the words stand with the first. */
function kinOf(...words: readonly (readonly [string, Part])[]): string[] {
  const joined = joinKin(words.map(([word, part]) => ({ key: word, senses: [wordNet(word, part)] })))
  return [...joined].flatMap(([word, head]) => (head === words[0]?.[0] ? word : []))
}

describe('the kind of happening that a trigger tells of', () => {
  it.each([
    ['The raid that killed the baker was the third.', 'that', 'raid'],
    ['Villagers fled, according to officials.', 'according', 'say'],
    ['She said that the baker was killed.', 'killed', 'murder'],
  ])('%s %s', (sentence, word, same) => {
    expect(keyIn(sentence, word)).toBe(happenings.kindOf(same))
  })
})

describe('the kinds of one story', () => {
  it('synonyms, what is derived and what brings it about are one kind', () => {
    expect(kinOf(['kill', 'verb'], ['die', 'verb'], ['walk', 'verb'])).toEqual(['kill', 'die'])
    expect(kinOf(['rob', 'verb'], ['robbery', 'noun'], ['bank', 'noun'])).toEqual(['rob', 'robbery'])
  })

  it('a word that no dictionary has is of its own kind', () => {
    expect(kinOf(['zorp', 'verb'], ['zorping', 'noun'])).toEqual(['zorp'])
  })
})
