import { attach, type State, stackNode } from './state.ts'

/** The four moves of arc-eager parsing. */
export const SHIFT = 0
export const REDUCE = 1
/** The top of the stack becomes a child of the next node. */
export const LEFT = 2
/** The next node becomes a child of the top of the stack. */
export const RIGHT = 3
export const MOVES: readonly number[] = [SHIFT, REDUCE, LEFT, RIGHT]

/** The moves that the state allows, as a sum of bits 1 << move; 0 when the sentence is parsed. */
export function allowedMoves(state: State): number {
  const top = stackNode(state, 0)
  const open = state.next < state.size
  if (top < 0) return open ? 1 << SHIFT : 0
  const headed = (state.heads[top] as number) >= 0
  return (headed ? 1 << REDUCE : 1 << LEFT) | (open ? (1 << SHIFT) | (1 << RIGHT) : 0)
}

/** Changes the state. */
export function applyMove(state: State, move: number, relation: number): void {
  const top = stackNode(state, 0)
  if (move === LEFT) attach(state, state.next, top, relation)
  if (move === RIGHT) attach(state, top, state.next, relation)
  if (move === LEFT || move === REDUCE) state.depth -= 1
  else {
    state.stack[state.depth] = state.next
    state.depth += 1
    state.next += 1
  }
}
