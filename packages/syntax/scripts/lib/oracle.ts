import { LEFT, REDUCE, RIGHT, SHIFT } from '../../src/parse/moves.ts'
import { type State, stackNode } from '../../src/parse/state.ts'

/** Gold heads of the nodes (the root node's own is -1; the sentence's root has the root node as head) and their children. */
export interface GoldTree {
  readonly heads: Int32Array
  readonly relations: Int32Array
  readonly children: readonly (readonly number[])[]
}

function childrenFrom(gold: GoldTree, node: number, first: number): number {
  let count = 0
  for (const child of gold.children[node] ?? []) if (child >= first) count += 1
  return count
}

/** Children of `node` that wait on the stack for a head. */
function waitingChildren(state: State, gold: GoldTree, node: number): number {
  let count = 0
  for (let below = 0; below < state.depth; below += 1) {
    const child = stackNode(state, below)
    if (gold.heads[child] === node && (state.heads[child] as number) < 0) count += 1
  }
  return count
}

function isOnStack(state: State, node: number): boolean {
  for (let below = 0; below < state.depth; below += 1) if (stackNode(state, below) === node) return true
  return false
}

/** How many gold arcs a move puts out of reach (Goldberg & Nivre 2012, "A dynamic oracle for arc-eager parsing"). */
export function costOf(move: number, state: State, gold: GoldTree): number {
  const { next } = state
  const top = stackNode(state, 0)
  const head = gold.heads[next] as number
  if (move === LEFT) {
    const topHead = gold.heads[top] as number
    return (topHead !== next && topHead > next ? 1 : 0) + childrenFrom(gold, top, next)
  }
  if (move === REDUCE) return childrenFrom(gold, top, next)
  const waiting = waitingChildren(state, gold, next)
  if (move === SHIFT) return waiting + (isOnStack(state, head) ? 1 : 0)
  return move === RIGHT ? waiting + (head !== top && (head > next || isOnStack(state, head)) ? 1 : 0) : 0
}
