import type { Tree } from '../sentences/sentence-of.ts'

/** Relations of an active verb and what they are called under a passive one. */
const PAIRS = [
  ['nsubj', 'nsubj:pass'],
  ['csubj', 'csubj:pass'],
] as const

/** Ids by relation: the active and the passive name of it; the relation itself where it has no voice. */
function voicesOf(names: readonly string[]): readonly Int32Array[] {
  const voices = [0, 1].map(() => Int32Array.from(names, (_, id) => id))
  for (const pair of PAIRS) {
    const ids = pair.map((name) => names.indexOf(name))
    if (ids.every((id) => id >= 0)) {
      voices.forEach((voice, side) => {
        for (const id of ids) voice[id] = ids[side] as number
      })
    }
  }
  return voices
}

/**
 * Subjects get the voice of their verb: passive exactly where it has an `aux:pass`.
 * `[Two soldiers] were [killed]`: when the subject is labelled, the parser has not seen the auxiliary's arc.
 */
export function createVoice(relations: readonly string[]): (tree: Tree) => Tree {
  const auxiliary = relations.indexOf('aux:pass')
  const [active, passive] = voicesOf(relations) as [Int32Array, Int32Array]
  return ({ heads, relations: found }) => {
    const isPassive = new Uint8Array(heads.length + 1)
    found.forEach((relation, at) => {
      if (relation === auxiliary) isPassive[(heads[at] as number) + 1] = 1
    })
    const renamed = found.map((relation, at) => {
      const voice = isPassive[(heads[at] as number) + 1] === 1 ? passive : active
      return voice[relation] as number
    })
    return { heads, relations: renamed }
  }
}
