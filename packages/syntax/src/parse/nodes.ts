import { hashText } from '../model/hash.ts'
import type { TagSet } from '../tag/labels.ts'
import type { Word } from '../text/word.ts'
import type { Nodes } from './features.ts'

const ROOT_WORD = hashText('<root>')
const ROOT_TAG = 1000

function countBefore(size: number, isCounted: (at: number) => boolean): Int32Array {
  const counts = new Int32Array(size + 2)
  for (let at = 0; at < size; at += 1) counts[at + 1] = (counts[at] as number) + (isCounted(at) ? 1 : 0)
  counts[size + 1] = counts[size] as number
  return counts
}

/** The parser's view of tagged words. */
export function createNodes(words: readonly Word[], tags: Int32Array, tagSet: TagSet): Nodes {
  const size = words.length
  const { upos, uposIds } = tagSet
  const kind = (at: number): string => upos[tags[at] as number] ?? ''
  const nodes = {
    words: new Int32Array(size + 1).fill(ROOT_WORD),
    tags: new Int32Array(size + 1).fill(ROOT_TAG),
    upos: new Int32Array(size + 1).fill(ROOT_TAG),
    clusters: new Int32Array(size + 1),
    verbs: countBefore(size, (at) => kind(at) === 'VERB' || kind(at) === 'AUX'),
    marks: countBefore(size, (at) => kind(at) === 'PUNCT'),
    conjunctions: countBefore(size, (at) => kind(at) === 'CCONJ' || kind(at) === 'SCONJ'),
  }
  words.forEach(({ atoms }, at) => {
    const tag = tags[at] as number
    nodes.words[at] = atoms[1] as number
    nodes.tags[at] = tag + 1
    nodes.upos[at] = uposIds[tag] as number
    nodes.clusters[at] = atoms[15] as number
  })
  return nodes
}
