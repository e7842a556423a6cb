import type { Sentence, Token } from '../types.ts'
import type { TagSet } from './tag-set.ts'

/** A dependency tree: head index of each token (-1 at the root) and its relation's place in the list of relations. */
export interface Tree {
  readonly heads: Int32Array
  readonly relations: Int32Array
}

/** Tags, tree and base forms of the tokens of one sentence. */
export interface Analysis {
  /** Places in the tag set. */
  readonly tags: Int32Array
  readonly tree: Tree
  readonly lemmas: readonly string[]
}

/** What the numbers of an analysis stand for. */
export interface Labels {
  readonly tagSet: TagSet
  readonly relations: readonly string[]
}

/** Puts together a sentence from its tokens, their offsets (two numbers a token) and their analysis. */
export function sentenceOf(
  slices: readonly string[],
  offsets: readonly number[],
  { tags, tree, lemmas }: Analysis,
  { tagSet, relations }: Labels,
): Sentence {
  const tokens = slices.map((text, at): Token => {
    const tag = tags[at] as number
    return {
      text,
      start: offsets[at * 2] ?? 0,
      end: offsets[at * 2 + 1] ?? 0,
      upos: tagSet.upos[tag] ?? 'X',
      xpos: tagSet.xpos[tag] ?? '',
      lemma: lemmas[at] ?? '',
      head: tree.heads[at] ?? -1,
      deprel: relations[tree.relations[at] as number] ?? 'dep',
    }
  })
  return { start: offsets[0] ?? 0, end: offsets[offsets.length - 1] ?? 0, tokens }
}
