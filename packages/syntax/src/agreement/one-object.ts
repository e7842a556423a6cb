import type { Tree } from '../sentences/sentence-of.ts'

/** The verb joined to `head` before `at` that lacks an object while `head` has one before it; -1 when there is none. */
function lackingVerb(
  heads: Int32Array,
  isObject: (at: number) => boolean,
  verbs: readonly number[],
  at: number,
): number {
  const head = heads[at] as number
  const verb = verbs.findLast((one) => one < at && heads[one] === head) ?? -1
  if (verb < 0) return -1
  let first = false
  for (let other = 0; other < heads.length; other += 1) {
    if (!isObject(other)) continue
    if (heads[other] === verb) return -1
    if (heads[other] === head && other < verb) first = true
  }
  return first ? verb : -1
}

/**
 * A verb has one object: the second, behind a verb that was joined to it, is the object of that verb
 * (`killing ten people and [wounding] [dozens]`).
 */
export function createOneObject(
  names: readonly string[],
): (tree: Tree, isVerb: (at: number) => boolean) => Tree {
  const object = names.indexOf('obj')
  const joined = names.indexOf('conj')
  return ({ heads, relations }, isVerb) => {
    const isObject = (at: number): boolean => relations[at] === object
    const verbs = Array.from(heads.keys()).filter((at) => relations[at] === joined && isVerb(at))
    if (verbs.length === 0) return { heads, relations }
    const moved = heads.map((head, at) => {
      const verb = isObject(at) ? lackingVerb(heads, isObject, verbs, at) : -1
      return verb < 0 ? head : verb
    })
    return { heads: moved, relations }
  }
}
