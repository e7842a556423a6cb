import type { Scorer } from '../model/scorer.ts'
import { hashFeatures } from '../model/templates.ts'
import type { Word } from '../text/word.ts'
import { createTagValues, fillTagValues, lookAhead, TAG_TEMPLATES } from './features.ts'
import type { TagSet } from './labels.ts'
import { isPastOnly } from './past-only.ts'

/** Decides the label of word `at` from its features and the scores of all labels. */
export type ChooseTag = (at: number, hashes: Int32Array, scores: Float64Array) => number

/** Writes the label of each word into `tags`. */
export type Tagger = (words: readonly Word[], tags: Int32Array, choose?: ChooseTag) => void

export function best(scores: Float64Array): number {
  let label = 0
  for (let at = 1; at < scores.length; at += 1)
    if ((scores[at] as number) > (scores[label] as number)) label = at
  return label
}

/** Greedy, from left to right. In training `choose` decides and learns. */
export function createTagger(scorer: Scorer, { names, uposIds, finite }: TagSet): Tagger {
  const past = names.indexOf('VERB|VBD')
  const nouns = new Set(['NOUN|NN', 'NOUN|NNS', 'ADJ|JJ'].map((name) => names.indexOf(name)))
  const values = createTagValues()
  const hashes = new Int32Array(TAG_TEMPLATES.count)
  const scores = new Float64Array(scorer.classes)
  return (words, tags, choose) => {
    const outlook = lookAhead(words)
    const history = { tag1: 0, tag2: 0, upos1: 0, upos2: 0, done: 0 }
    for (let at = 0; at < words.length; at += 1) {
      fillTagValues(values, words, at, history, outlook)
      hashFeatures(TAG_TEMPLATES, values, hashes, 0)
      scorer.score(hashes, hashes.length, scores)
      const found = choose ? choose(at, hashes, scores) : best(scores)
      const isLost = !choose && nouns.has(found) && past >= 0 && isPastOnly(words[at]?.plain ?? '')
      const label = isLost ? past : found
      tags[at] = label
      history.tag2 = history.tag1
      history.upos2 = history.upos1
      history.tag1 = label + 1
      history.upos1 = uposIds[label] as number
      history.done += finite[label] as number
    }
  }
}
