import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { corpusNames, currentOf, expectedFile } from './corpus-case.ts'

describe('the corpus', () => {
  it('has cases', () => {
    expect(corpusNames.length).toBeGreaterThan(3)
  })

  it.each(corpusNames)('%s', (name) => {
    expect(existsSync(expectedFile(name)), 'make it with scripts/corpus.ts --update').toBe(true)
    expect(currentOf(name)).toBe(readFileSync(expectedFile(name), 'utf8'))
  })
})
