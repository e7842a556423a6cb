import { attach, type State, stackNode } from './state.ts'

/** The four moves of arc-eager parsing, as bits. */
export const SHIFT = 1
export const REDUCE = 2
/** The top of the stack becomes a child of the next node. */
export const LEFT = 4
/** The next node becomes a child of the top of the stack. */
export const RIGHT = 8

/** The parser's classes: `S`, `R`, `L:nsubj`, `A:obj` … */
export interface ActionSet {
  readonly names: readonly string[]
  readonly kinds: Int32Array
  /** Relation id of each class, 0 for SHIFT and REDUCE. */
  readonly relations: Int32Array
  /** Names by relation id; the first is empty. */
  readonly relationNames: readonly string[]
  /** The id of `root`. */
  readonly root: number
}

const KIND: Readonly<Record<string, number>> = { S: SHIFT, R: REDUCE, L: LEFT, A: RIGHT }

export function createActionSet(names: readonly string[]): ActionSet {
  const relationOf = names.map((name) => name.slice(2))
  const relationNames = ['', ...[...new Set(relationOf)].filter((name) => name !== '').sort()]
  return {
    names,
    kinds: Int32Array.from(names, (name) => KIND[name.charAt(0)] ?? 0),
    relations: Int32Array.from(relationOf, (name) => relationNames.indexOf(name)),
    relationNames,
    root: relationNames.indexOf('root'),
  }
}

/** The kinds of moves that the state allows, as a sum of bits; 0 when the sentence is parsed. */
export function allowedKinds(state: State): number {
  const top = stackNode(state, 0)
  const open = state.next < state.size
  if (top < 0) return open ? SHIFT : 0
  const headed = (state.heads[top] as number) >= 0
  return (headed ? REDUCE : LEFT) | (open ? SHIFT | RIGHT : 0)
}

/** Only the node after the last token gives the relation `root`, and it gives no other. */
export function isAllowed(actions: ActionSet, action: number, kinds: number, atRoot: boolean): boolean {
  const kind = actions.kinds[action] as number
  if ((kind & kinds) === 0) return false
  return kind <= REDUCE || (actions.relations[action] === actions.root) === atRoot
}

/** Changes the state. */
export function apply(state: State, kind: number, relation: number): void {
  const top = stackNode(state, 0)
  if (kind === LEFT) attach(state, state.next, top, relation)
  if (kind === RIGHT) attach(state, top, state.next, relation)
  if (kind === LEFT || kind === REDUCE) state.depth -= 1
  else {
    state.stack[state.depth] = state.next
    state.depth += 1
    state.next += 1
  }
}
