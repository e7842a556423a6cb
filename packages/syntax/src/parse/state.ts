/** The configuration of an arc-eager parser (Nivre 2003), with the root as a node after the last token. */
export interface State {
  /** Number of tokens; also the index of the root node. */
  readonly size: number
  readonly stack: Int32Array
  depth: number
  /** First node of the buffer. */
  next: number
  /** Head of each node, -1 while it has none. */
  readonly heads: Int32Array
  /** Relation of each node, as an id above 0. */
  readonly relations: Int32Array
  /** Outermost child and the one before it, on each side; -1 for none. */
  readonly left1: Int32Array
  readonly left2: Int32Array
  readonly right1: Int32Array
  readonly right2: Int32Array
  readonly leftCount: Int32Array
  readonly rightCount: Int32Array
  /** Relations of the children, one bit each (modulo 31). */
  readonly leftSet: Int32Array
  readonly rightSet: Int32Array
}

export function createState(size: number): State {
  const none = (): Int32Array => new Int32Array(size + 1).fill(-1)
  const zero = (): Int32Array => new Int32Array(size + 1)
  return {
    size,
    stack: zero(),
    depth: 0,
    next: 0,
    heads: none(),
    relations: zero(),
    left1: none(),
    left2: none(),
    right1: none(),
    right2: none(),
    leftCount: zero(),
    rightCount: zero(),
    leftSet: zero(),
    rightSet: zero(),
  }
}

/** The node at `depth` below the top of the stack, or -1. */
export function stackNode(state: State, below: number): number {
  return below < state.depth ? (state.stack[state.depth - 1 - below] as number) : -1
}

/** Makes `head` the head of `child`, under the relation with this id. */
export function attach(state: State, head: number, child: number, relation: number): void {
  state.heads[child] = head
  state.relations[child] = relation
  const bit = 1 << (relation % 31)
  if (child < head) {
    state.left2[head] = state.left1[head] as number
    state.left1[head] = child
    state.leftCount[head] = (state.leftCount[head] as number) + 1
    state.leftSet[head] = (state.leftSet[head] as number) | bit
  } else {
    state.right2[head] = state.right1[head] as number
    state.right1[head] = child
    state.rightCount[head] = (state.rightCount[head] as number) + 1
    state.rightSet[head] = (state.rightSet[head] as number) | bit
  }
}

/** A copy that can be changed by itself. */
export function cloneState(state: State): State {
  return {
    ...state,
    stack: state.stack.slice(),
    heads: state.heads.slice(),
    relations: state.relations.slice(),
    left1: state.left1.slice(),
    left2: state.left2.slice(),
    right1: state.right1.slice(),
    right2: state.right2.slice(),
    leftCount: state.leftCount.slice(),
    rightCount: state.rightCount.slice(),
    leftSet: state.leftSet.slice(),
    rightSet: state.rightSet.slice(),
  }
}
