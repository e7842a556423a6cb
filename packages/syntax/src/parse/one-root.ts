import type { State } from './state.ts'
import type { Tree } from './tree.ts'

/**
 * Keeps one root: the first token that was attached to the root node, or a later verb when the first is none.
 * The others become its children under `relation`.
 */
export function oneRoot(
  state: State,
  isVerb: (at: number) => boolean,
  relation: (at: number) => number,
): Tree {
  const { size } = state
  const heads = state.heads.slice(0, size)
  const relations = state.relations.slice(0, size)
  const roots: number[] = []
  for (let at = 0; at < size; at += 1) if (heads[at] === size) roots.push(at)
  const main = roots.find(isVerb) ?? roots[0] ?? 0
  for (const root of roots) {
    heads[root] = root === main ? -1 : main
    if (root !== main) relations[root] = relation(root)
  }
  return { heads, relations }
}
