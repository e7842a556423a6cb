import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../src/index.ts'

describe('kinds of happenings', () => {
  const { kindOf } = loadLexicon().happenings
  it.each([
    ['acquisition', 'purchase'],
    ['die', 'death'],
    ['break-out', 'escape'],
    ['injure', 'wound'],
  ])('%s and %s are of one kind', (a, b) => {
    expect(kindOf(a)).not.toBeNull()
    expect(kindOf(a)).toBe(kindOf(b))
  })

  it('a verb alone is another kind than with its particle', () => {
    expect(kindOf('break-out')).not.toBe(kindOf('break'))
  })

  it('knows no kind of a word that tells of nothing', () => {
    expect(kindOf('table')).toBeNull()
  })
})
