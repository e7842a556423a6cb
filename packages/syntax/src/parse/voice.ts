import type { Tree } from './one-root.ts'
import type { RelationSet } from './relations.ts'

/** Relations of an active verb and what they are called under a passive one. */
const PAIRS = [
  ['nsubj', 'nsubj:pass'],
  ['csubj', 'csubj:pass'],
] as const

/**
 * Subjects get the voice of their verb: passive exactly where it has an `aux:pass`.
 * `[Two soldiers] were [killed]`: when the subject is labelled, the parser has not seen the auxiliary's arc.
 */
export function agreeInVoice({ heads, relations }: Tree, { names }: RelationSet): Tree {
  const auxiliary = names.indexOf('aux:pass')
  const passive = new Set<number>()
  relations.forEach((relation, at) => {
    if (relation === auxiliary) passive.add(heads[at] as number)
  })
  const renamed = relations.map((relation, at) => {
    const pair = PAIRS.find(([active, other]) => names[relation] === active || names[relation] === other)
    const right = pair ? names.indexOf(pair[passive.has(heads[at] as number) ? 1 : 0]) : relation
    return right < 0 ? relation : right
  })
  return { heads, relations: renamed }
}
