import type { Labels, Tree } from '../sentences/sentence-of.ts'
import { createOneObject } from './one-object.ts'
import { createParticiples } from './participle.ts'
import { createVoice } from './voice.ts'

/** What is made to agree after the network. */
export interface Agreement {
  /** Subjects get the voice of their verb. */
  readonly voice?: boolean
  /** A verb has one object. */
  readonly objects?: boolean
  /** Past tenses and participles agree with the tree. */
  readonly participles?: boolean
}

/** A function that makes a tree and its tags agree; it may change `tags`. */
export function createAgree(
  { tagSet, relations }: Labels,
  { voice, objects, participles }: Agreement,
): (tags: Int32Array, tree: Tree) => Tree {
  const agreeInVoice = createVoice(relations)
  const shareObjects = createOneObject(relations)
  const setParticiples = createParticiples(tagSet, relations)
  return (tags, read) => {
    const isVerb = (at: number): boolean => tagSet.upos[tags[at] as number] === 'VERB'
    const voiced = voice ? agreeInVoice(read) : read
    const tree = objects ? shareObjects(voiced, isVerb) : voiced
    if (participles) setParticiples(tags, tree)
    return tree
  }
}
