import type { Keeper } from '@wiregraph/store'

/** What was read for a request before it was asked for. */
export interface Kept extends Keeper {
  /** The node of the id, or the id itself: what a resolver of a node gives. */
  nodeOr(id: string): string
  /** undefined where it was not read. */
  valueOf<V>(key: string, id: string): V | undefined
  clear(): void
}

export function keepAhead(): Kept {
  const nodes = new Map<string, object>()
  const values = new Map<string, unknown>()
  return {
    node: (node) => void nodes.set(node.id, node),
    value: (key, id, value) => void values.set(`${key} ${id}`, value),
    // Pothos loads ids, and takes nodes as they are; its types know of ids alone.
    nodeOr: (id) => (nodes.get(id) ?? id) as string,
    valueOf: <V>(key: string, id: string) => values.get(`${key} ${id}`) as V | undefined,
    clear() {
      nodes.clear()
      values.clear()
    },
  }
}
