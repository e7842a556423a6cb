import type { Scorer } from '../model/scorer.ts'
import { hashFeatures } from '../model/templates.ts'
import { type ActionSet, allowedKinds, apply, isAllowed } from './actions.ts'
import { createParseValues, fillParseValues, type Nodes, PARSE_TEMPLATES } from './features.ts'
import { createState, type State } from './state.ts'

export interface Choice {
  readonly state: State
  readonly hashes: Int32Array
  readonly scores: Float64Array
  /** Allowed kinds of moves, as bits. */
  readonly kinds: number
}

/** Decides the next action. */
export type ChooseAction = (choice: Choice) => number

/** Parses a sentence of `size` tokens; the heads of several roots are left to `oneRoot`. */
export type Parser = (nodes: Nodes, size: number, choose?: ChooseAction) => State

/** The allowed action with the highest score, the first of equals. */
export function bestAction(actions: ActionSet, { state, scores, kinds }: Choice): number {
  const atRoot = state.next === state.size
  let found = -1
  for (let action = 0; action < scores.length; action += 1) {
    if (found >= 0 && (scores[action] as number) <= (scores[found] as number)) continue
    if (isAllowed(actions, action, kinds, atRoot)) found = action
  }
  return found
}

/** Greedy arc-eager parsing: at most two actions a token. */
export function createParser(scorer: Scorer, actions: ActionSet): Parser {
  const values = createParseValues()
  const hashes = new Int32Array(PARSE_TEMPLATES.count)
  const scores = new Float64Array(scorer.classes)
  return (nodes, size, choose) => {
    const state = createState(size)
    for (let kinds = allowedKinds(state); kinds !== 0; kinds = allowedKinds(state)) {
      fillParseValues(values, nodes, state)
      hashFeatures(PARSE_TEMPLATES, values, hashes)
      scorer.score(hashes, hashes.length, scores)
      const choice = { state, hashes, scores, kinds }
      const action = choose ? choose(choice) : bestAction(actions, choice)
      apply(state, actions.kinds[action] as number, actions.relations[action] as number)
    }
    return state
  }
}
