import type { Scorer } from '../model/scorer.ts'
import { hashFeatures } from '../model/templates.ts'
import {
  createParseValues,
  fillParseValues,
  LABEL_TEMPLATES,
  type Nodes,
  PARSE_TEMPLATES,
} from './features.ts'
import { applyMove, LEFT, MOVES, RIGHT } from './moves.ts'
import { bestRelation, type RelationSet } from './relations.ts'
import type { State } from './state.ts'

/** A decision to be taken, with what it rests on; its arrays hold until the next decision. */
export interface Choice {
  readonly state: State
  readonly hashes: Int32Array
  readonly scores: Float64Array
  /** Allowed moves as bits, or the move whose relation is asked for. */
  readonly moves: number
}

/** In training these decide, and learn. */
export interface Teacher {
  chooseMove(choice: Choice): number
  chooseRelation(choice: Choice): number
}

/** Two linear models: one for the moves, one for the relations of the arcs they draw. */
export interface ParserModels {
  readonly moves: Scorer
  readonly relations: Scorer
}

/** Looks at a state and changes it, one move at a time. */
export interface Stepper {
  look(nodes: Nodes, state: State, moves: number): Choice
  /** Takes a move; an arc gets its relation from what `look` saw last. */
  take(state: State, move: number, teacher?: Teacher): void
}

/** The allowed move with the highest score but for `other`, the first of equals; -1 when there is none. */
export function bestMove({ scores, moves }: Choice, other = -1): number {
  let found = -1
  for (const move of MOVES) {
    const allowed = (moves & (1 << move)) !== 0 && move !== other
    if (allowed && (found < 0 || (scores[move] as number) > (scores[found] as number))) found = move
  }
  return found
}

export function createStepper(models: ParserModels, relations: RelationSet): Stepper {
  const values = createParseValues()
  const moveHashes = new Int32Array(PARSE_TEMPLATES.count)
  const labelHashes = new Int32Array(LABEL_TEMPLATES.count)
  const moveScores = new Float64Array(models.moves.classes)
  const labelScores = new Float64Array(models.relations.classes)

  function relationOf(state: State, move: number, teacher: Teacher | undefined): number {
    if (state.next === state.size) return relations.root
    hashFeatures(LABEL_TEMPLATES, values, labelHashes, move)
    models.relations.score(labelHashes, labelHashes.length, labelScores)
    if (!teacher) return bestRelation(relations, labelScores)
    return teacher.chooseRelation({ state, hashes: labelHashes, scores: labelScores, moves: move })
  }

  return {
    look(nodes, state, moves) {
      fillParseValues(values, nodes, state)
      hashFeatures(PARSE_TEMPLATES, values, moveHashes, 0)
      models.moves.score(moveHashes, moveHashes.length, moveScores)
      return { state, hashes: moveHashes, scores: moveScores, moves }
    },
    take(state, move, teacher) {
      applyMove(state, move, move === LEFT || move === RIGHT ? relationOf(state, move, teacher) : 0)
    },
  }
}
