import { LEFT, MOVES } from '../../src/parse/moves.ts'
import { createNodes } from '../../src/parse/nodes.ts'
import { createParser } from '../../src/parse/parse.ts'
import { bestRelation, type RelationSet } from '../../src/parse/relations.ts'
import { stackNode } from '../../src/parse/state.ts'
import { bestMove, type Choice } from '../../src/parse/stepper.ts'
import type { TagSet } from '../../src/tag/labels.ts'
import { createLearner, type Learner } from './learner.ts'
import { costOf, type GoldTree } from './oracle.ts'
import { createRandom, shuffled } from './random.ts'
import type { Sample } from './sample.ts'
import { type Schedule, strongestOther } from './train-tagger.ts'

export interface Exploration extends Schedule {
  /** From this epoch on (0 first) the parser follows its own choice … */
  readonly from: number
  /** … with this probability. */
  readonly rate: number
}

export interface ParserLearners {
  readonly moves: Learner
  readonly relations: Learner
}

/** The features that each model may use (see createLearner). */
export interface ParserFeatures {
  readonly moves: Int32Array
  readonly relations: Int32Array
}

/** Rewards `right` and blames `wrong` when the lead of the one over the other is not more than `margin`. */
function correct(
  learner: Learner,
  { hashes, scores }: Choice,
  right: number,
  wrong: number,
  margin: number,
): void {
  learner.tick()
  if (wrong < 0 || (scores[right] as number) - (scores[wrong] as number) > margin) return
  learner.update(hashes, hashes.length, right, 1)
  learner.update(hashes, hashes.length, wrong, -1)
}

interface Verdict {
  /** The strongest of the moves that cost least. */
  readonly right: number
  /** The strongest of the others, or -1. */
  readonly wrong: number
}

function judge({ state, scores, moves }: Choice, gold: GoldTree): Verdict {
  const open = MOVES.filter((move) => (moves & (1 << move)) !== 0)
  const costs = open.map((move) => costOf(move, state, gold))
  const least = Math.min(...costs)
  let right = -1
  let wrong = -1
  open.forEach((move, at) => {
    const score = scores[move] as number
    if (costs[at] === least) right = right < 0 || score > (scores[right] as number) ? move : right
    else wrong = wrong < 0 || score > (scores[wrong] as number) ? move : wrong
  })
  return { right, wrong }
}

/** The gold relation of the arc that is being drawn, or -1 when the arc itself is wrong. */
function goldRelation({ state, moves }: Choice, gold: GoldTree): number {
  const top = stackNode(state, 0)
  const child = moves === LEFT ? top : state.next
  const head = moves === LEFT ? state.next : top
  return gold.heads[child] === head ? (gold.relations[child] as number) : -1
}

/** Learns to parse with a dynamic oracle and exploration (Goldberg & Nivre 2012). */
export function trainParser(
  samples: readonly Sample[],
  tagSet: TagSet,
  relations: RelationSet,
  { epochs, seed, margin, from, rate }: Exploration,
  features?: ParserFeatures,
): ParserLearners {
  const models = {
    moves: createLearner(MOVES.length, features?.moves),
    relations: createLearner(relations.names.length, features?.relations),
  }
  const parser = createParser(models, relations)
  const random = createRandom(seed)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const isOwn = (): boolean => epoch >= from && random() < rate
    for (const { words, tags, tree } of shuffled(samples, random)) {
      parser(createNodes(words, tags, tagSet), words.length, {
        chooseMove(choice) {
          const { right, wrong } = judge(choice, tree)
          correct(models.moves, choice, right, wrong, margin)
          return isOwn() ? bestMove(choice) : right
        },
        chooseRelation(choice) {
          const found = bestRelation(relations, choice.scores)
          const gold = goldRelation(choice, tree)
          if (gold < 0) return found
          correct(models.relations, choice, gold, strongestOther(choice.scores, gold), margin)
          return isOwn() ? found : gold
        },
      })
    }
  }
  return models
}
