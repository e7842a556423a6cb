import { hashText } from '../model/hash.ts'
import type { TagSet } from '../tag/labels.ts'
import { AMBIGUITY, COARSE, FINE, LOW, SUFFIX3, type Word } from '../text/word.ts'
import { NODE_FIELDS, type Nodes } from './features.ts'

const ROOT_WORD = hashText('<root>')
const ROOT_TAG = 1000

function countBefore(kinds: readonly string[], first: string, second = first): Int32Array {
  const counts = new Int32Array(kinds.length + 2)
  kinds.forEach((kind, at) => {
    counts[at + 1] = (counts[at] as number) + (kind === first || kind === second ? 1 : 0)
  })
  counts[kinds.length + 1] = counts[kinds.length] as number
  return counts
}

function fieldsOf(words: readonly Word[], tags: Int32Array, uposIds: Int32Array): Int32Array {
  const fields = new Int32Array((words.length + 2) * NODE_FIELDS)
  words.forEach(({ atoms }, at) => {
    const tag = tags[at] as number
    const row = at * NODE_FIELDS
    fields[row] = atoms[LOW] as number
    fields[row + 1] = tag + 1
    fields[row + 2] = uposIds[tag] as number
    fields[row + 3] = (atoms[AMBIGUITY] as number) || (atoms[SUFFIX3] as number)
    fields[row + 4] = (atoms[FINE] as number) || (atoms[SUFFIX3] as number)
    fields[row + 5] = atoms[COARSE] as number
  })
  fields.set([ROOT_WORD, ROOT_TAG, ROOT_TAG, 0, ROOT_TAG * 4, ROOT_TAG], words.length * NODE_FIELDS)
  return fields
}

/** The parser's view of tagged words. */
export function createNodes(words: readonly Word[], tags: Int32Array, { upos, uposIds }: TagSet): Nodes {
  const kinds = Array.from(words, (_, at) => upos[tags[at] as number] ?? '')
  return {
    fields: fieldsOf(words, tags, uposIds),
    verbs: countBefore(kinds, 'VERB', 'AUX'),
    marks: countBefore(kinds, 'PUNCT'),
    conjunctions: countBefore(kinds, 'CCONJ', 'SCONJ'),
  }
}
