import { describe, expect, it } from 'vitest'
import { createOneObject } from '../src/agreement/one-object.ts'
import { createParticiples } from '../src/agreement/participle.ts'
import { createVoice } from '../src/agreement/voice.ts'
import { createTagSet } from '../src/sentences/tag-set.ts'

describe('voice', () => {
  const names = ['', 'aux:pass', 'nsubj', 'nsubj:pass', 'root']
  it.each([
    ['[They] were [killed]', [2, 1, 4], [3, 1, 4]],
    ['[They] did [kill]', [3, 2, 4], [2, 2, 4]],
  ])('%s', (_, relations, expected) => {
    const tree = { heads: Int32Array.from([2, 2, -1]), relations: Int32Array.from(relations) }
    expect([...createVoice(names)(tree).relations]).toEqual(expected)
  })
})

describe('participles', () => {
  const names = ['', 'aux', 'nsubj', 'obj', 'root', 'det']
  const tagSet = createTagSet(['NOUN|NNS', 'VERB|VBD', 'VERB|VBN', 'VERB|VBG', 'NOUN|NN'])
  it.each([
    ['[militants] controlled [it]', [2, 4, 3], 2, 1],
    ['[they] [have] killed', [2, 1, 4], 1, 2],
    ['killed by [them]', [4, 3, 3], 2, 2],
    ['[the] fighting', [5, 4], 3, 4],
    ['fighting [it]', [4, 3], 3, 3],
  ])('%s', (_, relations, before, after) => {
    const verb = relations.indexOf(4)
    const heads = Int32Array.from(relations, (relation) => (relation === 4 ? -1 : verb))
    const tags = Int32Array.from(relations, (relation) => (relation === 4 ? before : 0))
    createParticiples(tagSet, names)(tags, {
      heads,
      relations: Int32Array.from(relations),
    })
    expect(tags[verb]).toBe(after)
  })
})

describe('objects', () => {
  const names = ['', 'obj', 'conj', 'cc', 'root']
  it.each([
    ['killing [ten] and wounding [dozens]', [-1, 0, 3, 0, 0], [4, 1, 3, 2, 1], 3],
    ['giving [them] money', [-1, 0, 0], [4, 1, 1], 0],
    ['came and took [it]', [-1, 2, 0, 0], [4, 3, 2, 1], 0],
  ])('%s', (_, heads, relations, expected) => {
    const tree = { heads: Int32Array.from(heads), relations: Int32Array.from(relations) }
    const isVerb = (at: number): boolean => relations[at] === 2 || relations[at] === 4
    expect(createOneObject(names)(tree, isVerb).heads.at(-1)).toBe(expected)
  })
})
