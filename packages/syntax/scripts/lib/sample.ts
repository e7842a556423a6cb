import type { Word } from '../../src/text/word.ts'
import type { WordBook } from '../../src/text/word-book.ts'
import type { GoldSentence } from './conllu.ts'
import type { GoldTree } from './oracle.ts'

/** A sentence ready to be learned from. */
export interface Sample {
  readonly words: readonly Word[]
  /** Index of each joint label. */
  readonly tags: Int32Array
  readonly tree: GoldTree
}

export interface Labels {
  readonly tags: readonly string[]
  readonly relations: readonly string[]
}

/** Longer sentences are left out of training: the annotator never makes them. */
export const LONGEST = 200

export function jointTag({ upos, xpos }: { readonly upos: string; readonly xpos: string }): string {
  return `${upos}|${xpos}`
}

function treeOf({ tokens }: GoldSentence, relations: readonly string[]): GoldTree {
  const size = tokens.length
  const heads = new Int32Array(size + 1).fill(-1)
  const children: number[][] = Array.from({ length: size + 1 }, () => [])
  tokens.forEach(({ head }, at) => {
    const node = head < 0 ? size : head
    heads[at] = node
    children[node]?.push(at)
  })
  const ids = Int32Array.from([...tokens.map(({ deprel }) => relations.indexOf(deprel)), 0])
  return { heads, relations: ids, children }
}

/** `relations` are the names by id, as the parser's action set has them. */
export function createSample(sentence: GoldSentence, book: WordBook, labels: Labels): Sample {
  return {
    words: sentence.tokens.map(({ form }) => book(form)),
    tags: Int32Array.from(sentence.tokens, (token) => labels.tags.indexOf(jointTag(token))),
    tree: treeOf(sentence, labels.relations),
  }
}
