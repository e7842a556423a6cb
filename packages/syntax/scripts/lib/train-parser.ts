import { type ActionSet, isAllowed, LEFT, RIGHT } from '../../src/parse/actions.ts'
import { createNodes } from '../../src/parse/nodes.ts'
import { bestAction, type Choice, createParser } from '../../src/parse/parse.ts'
import { stackNode } from '../../src/parse/state.ts'
import type { TagSet } from '../../src/tag/labels.ts'
import { createLearner, type Learner } from './learner.ts'
import { costOf, type GoldTree } from './oracle.ts'
import { createRandom, type Random, shuffled } from './random.ts'
import type { Sample } from './sample.ts'
import type { Schedule } from './train-tagger.ts'

export interface Exploration extends Schedule {
  /** From this epoch on (0 first) the parser follows its own choice … */
  readonly from: number
  /** … with this probability. */
  readonly rate: number
}

const KINDS = [1, 2, 4, 8]

/** 1 when an action draws a right arc under a wrong relation. */
function relationCost(actions: ActionSet, action: number, { state }: Choice, gold: GoldTree): number {
  const kind = actions.kinds[action] as number
  const top = stackNode(state, 0)
  const child = kind === LEFT ? top : kind === RIGHT ? state.next : -1
  const head = kind === LEFT ? state.next : top
  return child >= 0 && gold.heads[child] === head && gold.relations[child] !== actions.relations[action]
    ? 1
    : 0
}

interface Verdict {
  /** The best of the actions that cost least. */
  readonly right: number
  /** The best of the others, or -1. */
  readonly wrong: number
}

/** Parts the allowed actions by what they cost, and takes the strongest of each part. */
function judge(actions: ActionSet, choice: Choice, gold: GoldTree): Verdict {
  const { state, scores, kinds } = choice
  const costs = KINDS.map((kind) => ((kind & kinds) === 0 ? 0 : costOf(kind, state, gold)))
  const atRoot = state.next === state.size
  let least = Number.POSITIVE_INFINITY
  let right = -1
  let wrong = -1
  const stronger = (action: number, than: number): boolean =>
    than < 0 || (scores[action] as number) > (scores[than] as number)
  for (let action = 0; action < scores.length; action += 1) {
    if (!isAllowed(actions, action, kinds, atRoot)) continue
    const kindCost = costs[31 - Math.clz32(actions.kinds[action] as number)] as number
    const cost = kindCost + relationCost(actions, action, choice, gold)
    if (cost < least) {
      if (right >= 0 && (wrong < 0 || stronger(right, wrong))) wrong = right
      least = cost
      right = action
    } else if (cost === least) {
      if (stronger(action, right)) right = action
    } else if (stronger(action, wrong)) wrong = action
  }
  return { right, wrong }
}

/** Learns to parse with a dynamic oracle and exploration (Goldberg & Nivre 2012). */
export function trainParser(
  samples: readonly Sample[],
  tagSet: TagSet,
  actions: ActionSet,
  schedule: Exploration,
): Learner {
  const learner = createLearner(actions.names.length)
  const parser = createParser(learner, actions)
  const random: Random = createRandom(schedule.seed)
  for (let epoch = 0; epoch < schedule.epochs; epoch += 1) {
    for (const { words, tags, tree } of shuffled(samples, random)) {
      parser(createNodes(words, tags, tagSet), words.length, (choice) => {
        const { right, wrong } = judge(actions, choice, tree)
        const { hashes, scores } = choice
        learner.tick()
        if (wrong >= 0 && (scores[right] as number) - (scores[wrong] as number) <= schedule.margin) {
          learner.update(hashes, hashes.length, right, 1)
          learner.update(hashes, hashes.length, wrong, -1)
        }
        const own = epoch >= schedule.from && random() < schedule.rate
        return own ? bestAction(actions, choice) : right
      })
    }
  }
  return learner
}
