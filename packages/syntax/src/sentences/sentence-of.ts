import type { RelationSet } from '../parse/relations.ts'
import type { Tree } from '../parse/tree.ts'
import type { TagSet } from '../tag/labels.ts'
import type { Sentence, Token } from '../types.ts'

/** Tags, tree and base forms of the tokens of one sentence. */
export interface Analysis {
  /** Classes of the tag set. */
  readonly tags: Int32Array
  readonly tree: Tree
  readonly lemmas: readonly string[]
}

/** What the numbers of an analysis stand for. */
export interface Labels {
  readonly tagSet: TagSet
  readonly relations: RelationSet
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
      deprel: relations.names[tree.relations[at] as number] ?? 'dep',
    }
  })
  return { start: offsets[0] ?? 0, end: offsets[offsets.length - 1] ?? 0, tokens }
}
