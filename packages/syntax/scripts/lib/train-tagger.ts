import type { TagSet } from '../../src/tag/labels.ts'
import { best, createTagger } from '../../src/tag/tag.ts'
import { createLearner, type Learner } from './learner.ts'
import { createRandom, shuffled } from './random.ts'
import type { Sample } from './sample.ts'

export interface Schedule {
  readonly epochs: number
  readonly seed: number
  /** The right class must lead by this much, or weights are changed. */
  readonly margin: number
}

/** The class with the highest score but for `label`. */
export function strongestOther(scores: Float64Array, label: number): number {
  let found = label === 0 ? 1 : 0
  for (let at = 0; at < scores.length; at += 1) {
    if (at !== label && (scores[at] as number) > (scores[found] as number)) found = at
  }
  return found
}

/** Learns to tag: each prediction is the history of the next, so that the model sees its own errors. `features`: see createLearner. */
export function trainTagger(
  samples: readonly Sample[],
  tagSet: TagSet,
  { epochs, seed, margin }: Schedule,
  features?: Int32Array,
): Learner {
  const learner = createLearner(tagSet.names.length, features)
  const tagger = createTagger(learner, tagSet)
  const random = createRandom(seed)
  const predicted = new Int32Array(1024)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { words, tags } of shuffled(samples, random)) {
      tagger(words, predicted, (at, hashes, scores) => {
        const gold = tags[at] as number
        const label = best(scores)
        const rival = strongestOther(scores, gold)
        learner.tick()
        if ((scores[gold] as number) - (scores[rival] as number) <= margin) {
          learner.update(hashes, hashes.length, gold, 1)
          learner.update(hashes, hashes.length, rival, -1)
        }
        return label
      })
    }
  }
  return learner
}
