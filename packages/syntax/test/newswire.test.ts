import { describe, expect, it } from 'vitest'
import { newswireSentences } from '../scripts/lib/newswire.ts'

describe('made sentences', () => {
  const sentences = newswireSentences()

  it('have one root and heads within', () => {
    for (const { tokens } of sentences) {
      expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1)
      for (const { head, form, upos, deprel } of tokens) {
        expect(head).toBeLessThan(tokens.length)
        expect([form, upos, deprel].every((field) => field !== '' && field !== 'undefined')).toBe(true)
      }
    }
  })

  it('read as written', () => {
    expect(sentences[0]?.tokens.map(({ form }) => form).join(' ')).toMatch(
      /^\w+s \w+ [A-Z]\w+ on [A-Z]\w+day \.$/,
    )
  })
})
