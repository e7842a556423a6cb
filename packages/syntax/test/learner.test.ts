import { describe, expect, it } from 'vitest'
import { createLearner } from '../scripts/lib/learner.ts'
import { strongestFeatures } from '../scripts/lib/strongest.ts'

describe('learner', () => {
  it('given features, learns weights for these alone', () => {
    const learner = createLearner(2, Int32Array.from([7]))
    const scores = new Float64Array(2)
    learner.update(Int32Array.from([7, 8]), 2, 1, 3)
    learner.score(Int32Array.from([7]), 1, scores)
    expect([...scores]).toEqual([0, 3])
    learner.score(Int32Array.from([8]), 1, scores)
    expect([...scores]).toEqual([0, 0])
  })

  it('tells its strongest features', () => {
    const learner = createLearner(2)
    learner.tick()
    learner.update(Int32Array.from([5, 6, 9]), 3, 0, 1)
    learner.update(Int32Array.from([6]), 1, 0, 4)
    learner.update(Int32Array.from([9]), 1, 0, 1)
    for (let time = 0; time < 10; time += 1) learner.tick()
    expect([...strongestFeatures(learner, { minUpdates: 1, count: 1 })]).toEqual([6])
    expect([...strongestFeatures(learner, { minUpdates: 1, count: 2 })]).toEqual([6, 9])
    expect([...strongestFeatures(learner, { minUpdates: 2, count: 9 })]).toEqual([6, 9])
  })
})
