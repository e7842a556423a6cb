import { describe, expect, it } from 'vitest'
import { costOf, type GoldTree } from '../scripts/lib/oracle.ts'
import { createBranches } from '../src/parse/branches.ts'
import { allowedMoves, applyMove, LEFT, MOVES, REDUCE, RIGHT, SHIFT } from '../src/parse/moves.ts'
import { createOneObject } from '../src/parse/one-object.ts'
import { oneRoot } from '../src/parse/one-root.ts'
import { createParticiples } from '../src/parse/participle.ts'
import { createRelationSet } from '../src/parse/relations.ts'
import { createState, type State } from '../src/parse/state.ts'
import { createVoice } from '../src/parse/voice.ts'
import { createTagSet } from '../src/tag/labels.ts'

function goldTree(heads: readonly number[]): GoldTree {
  const size = heads.length
  const all = [...heads.map((head) => (head < 0 ? size : head)), -1]
  const children = all.map((_, node) => all.flatMap((head, child) => (head === node ? [child] : [])))
  return { heads: Int32Array.from(all), relations: new Int32Array(size + 1), children }
}

function followOracle(gold: GoldTree, size: number): State {
  const state = createState(size)
  for (let moves = allowedMoves(state); moves !== 0; moves = allowedMoves(state)) {
    const free = MOVES.find((move) => (moves & (1 << move)) !== 0 && costOf(move, state, gold) === 0)
    if (free === undefined) throw new Error('no move without cost')
    applyMove(state, free, 1)
  }
  return state
}

describe('oracle', () => {
  it.each([
    [[-1]],
    [[1, -1, 1]],
    [[2, 2, -1, 5, 5, 2]],
    [[-1, 0, 1, 2]],
    [[1, 2, 3, -1]],
    [[3, 0, 0, -1, 3, 4]],
  ])('leads to %j', (heads) => {
    const state = followOracle(goldTree(heads), heads.length)
    expect([...state.heads].slice(0, -1)).toEqual(heads.map((head) => (head < 0 ? heads.length : head)))
  })
})

describe('moves', () => {
  it('allows what the state allows', () => {
    const state = createState(2)
    expect(allowedMoves(state)).toBe(1 << SHIFT)
    applyMove(state, SHIFT, 0)
    expect(allowedMoves(state)).toBe((1 << SHIFT) | (1 << LEFT) | (1 << RIGHT))
    applyMove(state, RIGHT, 1)
    expect(allowedMoves(state)).toBe(1 << REDUCE)
  })
})

describe('several roots', () => {
  it('keeps the verb and hangs the others on it', () => {
    const state = createState(3)
    state.heads.set([3, 3, 1])
    const tree = oneRoot(
      state,
      (at) => at === 1,
      () => 7,
    )
    expect([...tree.heads]).toEqual([1, -1, 1])
    expect(tree.relations[0]).toBe(7)
  })
})

describe('voice', () => {
  const names = ['', 'aux:pass', 'nsubj', 'nsubj:pass', 'root']
  it.each([
    ['[They] were [killed]', [2, 1, 4], [3, 1, 4]],
    ['[They] did [kill]', [3, 2, 4], [2, 2, 4]],
  ])('%s', (_, relations, expected) => {
    const tree = { heads: Int32Array.from([2, 2, -1]), relations: Int32Array.from(relations) }
    expect([...createVoice(createRelationSet(names))(tree).relations]).toEqual(expected)
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
    createParticiples(tagSet, createRelationSet(names))(tags, {
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
    expect(createOneObject(createRelationSet(names))(tree, isVerb).heads.at(-1)).toBe(expected)
  })
})

describe('branches', () => {
  it('keeps the least certain points', () => {
    const branches = createBranches(2, 1)
    for (const lead of [0.5, 2, 0.1, 0.9, 0.3]) branches.offer({ state: createState(1), lead, before: 0 })
    expect(branches.kept().map(({ lead }) => lead)).toEqual([0.1, 0.3])
  })
})
