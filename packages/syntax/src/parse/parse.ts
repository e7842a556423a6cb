import { type Branch, createBranches } from './branches.ts'
import type { Nodes } from './features.ts'
import { allowedMoves } from './moves.ts'
import type { RelationSet } from './relations.ts'
import { cloneState, createState, type State } from './state.ts'
import { bestMove, createStepper, type ParserModels, type Stepper, type Teacher } from './stepper.ts'

/** Parses a sentence of `size` tokens; several roots are left to `oneRoot`. */
export type Parser = (nodes: Nodes, size: number, teacher?: Teacher) => State

/** How far the parser looks beyond its first choice. */
export interface Search {
  /** How many second choices are followed to the end. */
  readonly branches: number
  /** Second choices within this lead, in units of `scale`, are considered. */
  readonly lead: number
  /** Score difference that makes a move e times as likely. */
  readonly scale: number
}

interface Run {
  readonly nodes: Nodes
  readonly state: State
  /** Take the second choice first. */
  readonly second: boolean
  readonly scale: number
  /** Told of each choice. */
  readonly seen?: (branch: Branch) => void
}

/** The logarithm of how likely the better of two moves is that lie `lead` apart; of the worse one with -lead. */
function logLikelihood(lead: number): number {
  return -Math.log1p(Math.exp(-lead))
}

/** Runs to the end, always by the best move, and returns the log-likelihood of the moves. */
function runToEnd(stepper: Stepper, { nodes, state, second, scale, seen }: Run): number {
  let total = 0
  let isSecond = second
  for (let moves = allowedMoves(state); moves !== 0; moves = allowedMoves(state)) {
    // With one move left there is nothing to weigh.
    if ((moves & (moves - 1)) === 0) {
      stepper.take(state, 31 - Math.clz32(moves))
      continue
    }
    const choice = stepper.look(nodes, state, moves)
    const first = bestMove(choice)
    const other = bestMove(choice, first)
    const lead = ((choice.scores[first] as number) - (choice.scores[other] as number)) / scale
    seen?.({ state, lead, before: total })
    total += logLikelihood(isSecond ? -lead : lead)
    stepper.take(state, isSecond ? other : first)
    isSecond = false
  }
  return total
}

function runTaught(stepper: Stepper, nodes: Nodes, state: State, teacher: Teacher): State {
  for (let moves = allowedMoves(state); moves !== 0; moves = allowedMoves(state)) {
    stepper.take(state, teacher.chooseMove(stepper.look(nodes, state, moves)), teacher)
  }
  return state
}

function searchBest(stepper: Stepper, nodes: Nodes, state: State, { branches, lead, scale }: Search): State {
  const points = createBranches(branches, lead)
  let best = { state, total: runToEnd(stepper, { nodes, state, second: false, scale, seen: points.offer }) }
  for (const point of points.kept()) {
    const other = cloneState(point.state)
    const total = point.before + runToEnd(stepper, { nodes, state: other, second: true, scale })
    if (total > best.total) best = { state: other, total }
  }
  return best.state
}

/**
 * Arc-eager parsing: at most two moves a token, and one relation. After a first greedy parse, the least certain moves
 * are taken back one by one and their second choices followed; the likeliest tree is kept ("selectional branching",
 * Choi & McCallum 2013).
 */
export function createParser(models: ParserModels, relations: RelationSet, search?: Search): Parser {
  const stepper = createStepper(models, relations)
  return (nodes, size, teacher) => {
    const state = createState(size)
    if (teacher) return runTaught(stepper, nodes, state, teacher)
    if (search) return searchBest(stepper, nodes, state, search)
    runToEnd(stepper, { nodes, state, second: false, scale: 1 })
    return state
  }
}
