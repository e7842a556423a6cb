import type { Harm } from '@wiregraph/schema'
import { childrenOf, type Tree, tokenAt } from '../document/tree.ts'
import { harmOfVerb, stateOf } from './harm.ts'

const passed =
  /^(?:were|was|are|is|been|be|being|have|has|had|also|reportedly|feared|then|all|believed|confirmed|left|found|shot|still|so|far|got|,)$/

const hasObject = (tree: Tree, verb: number) =>
  tokenAt(tree, verb).xpos === 'VBD' &&
  childrenOf(tree, verb).some((c) => c > verb && tokenAt(tree, c).deprel === 'obj')

/** "34 people were [also] killed", "12 people dead": the state right behind the noun, over auxiliaries. */
export function harmBehind(tree: Tree, last: number): Harm | null {
  for (let i = last + 1; i <= last + 4; i++) {
    const text = tokenAt(tree, i).text.toLowerCase()
    const harm = stateOf(tree, i)
    // "a gunman killed nine people": the verb does harm to what follows
    if (harm !== null && hasObject(tree, i)) return null
    if (harm !== null && !/^(?:VBD|VBZ|VBP|VB|VBG)$/.test(i === last + 1 ? '' : tokenAt(tree, i).xpos))
      return harm
    if (text === ',' || !passed.test(text)) return null
  }
  return null
}

const isAuxiliary = (text: string) => /^(?:was|were|been|being|be|is|are|got)$/.test(text)

/** "killed [10 people]", "wounding [three]": the verb right before, when it is not passive. */
export function harmBefore(tree: Tree, first: number): Harm | null {
  const at = first - 1
  const harm = harmOfVerb(tree, at)
  if (harm === null) return null
  const before = [at - 1, at - 2].map((i) => tokenAt(tree, i).text.toLowerCase())
  return before.some(isAuxiliary) ? null : harm
}
