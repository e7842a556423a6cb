import type { Tree } from '../sentences/sentence-of.ts'
import type { TagSet } from '../sentences/tag-set.ts'

/** Bits for what a verb has among its children. */
const SUBJECT = 1
const AUXILIARY = 2
const ARTICLE = 4

/**
 * Tells past tense and participle apart by the tree, which the tagger could not see: a subject and no auxiliary make a past
 * tense (`militants [controlled] most of the town`), an auxiliary makes a participle. A form in -ing with an article of its own is
 * a noun (`halted the [fighting]`). Changes `tags`.
 */
export function createParticiples(
  tagSet: TagSet,
  names: readonly string[],
): (tags: Int32Array, tree: Tree) => void {
  const past = tagSet.names.indexOf('VERB|VBD')
  const participle = tagSet.names.indexOf('VERB|VBN')
  const gerund = tagSet.names.indexOf('VERB|VBG')
  const noun = tagSet.names.indexOf('NOUN|NN')
  const bits = names.map((name) =>
    name === 'nsubj' ? SUBJECT : name === 'det' ? ARTICLE : name.startsWith('aux') ? AUXILIARY : 0,
  )
  return (tags, { heads, relations }) => {
    if (past < 0 || participle < 0) return
    const found = new Uint8Array(heads.length + 1)
    relations.forEach((relation, at) => {
      const head = (heads[at] as number) + 1
      found[head] = (found[head] as number) | (bits[relation] as number)
    })
    tags.forEach((tag, at) => {
      const has = found[at + 1] as number
      if (tag === participle && has === SUBJECT) tags[at] = past
      if (tag === past && (has & AUXILIARY) !== 0) tags[at] = participle
      if (tag === gerund && has === ARTICLE && noun >= 0) tags[at] = noun
    })
  }
}
