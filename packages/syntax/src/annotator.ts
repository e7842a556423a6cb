import { readFileSync } from 'node:fs'
import { lemmatize } from './lemma/lemmatize.ts'
import { createNetwork } from './network/network.ts'
import { type NetworkWeights, unpackNetwork } from './network/weights.ts'
import { findSentences, slicesOf } from './sentences/find.ts'
import { type Analysis, type Labels, sentenceOf } from './sentences/sentence-of.ts'
import { createTagSet } from './sentences/tag-set.ts'
import { normalise } from './text/normalise.ts'
import type { Annotator } from './types.ts'

const WEIGHTS = new URL('../weights/english.bin', import.meta.url)

/** Analyses sentences, given as their tokens; neither empty tokens nor empty sentences are expected. */
export interface Analyser {
  readonly labels: Labels
  /** A sentence's analysis does not depend on the others; many at once are faster than one by one. */
  analyse(sentences: readonly (readonly string[])[]): readonly Analysis[]
}

/** The network and base forms over ready tokens. */
export function createAnalyser(weights: NetworkWeights): Analyser {
  const labels = { tagSet: createTagSet(weights.tags), relations: weights.relations }
  const read = createNetwork(weights)
  const { xpos } = labels.tagSet
  const lemmaOf = (token: string, tag: number): string => {
    const plain = normalise(token)
    return lemmatize({ plain, lower: plain.toLowerCase() }, xpos[tag] ?? '', weights.lemmas)
  }
  return {
    labels,
    analyse: (sentences) =>
      read(sentences).map(({ tags, ...tree }, at) => {
        const tokens = sentences[at] as readonly string[]
        return { tags, tree, lemmas: tokens.map((token, word) => lemmaOf(token, tags[word] as number)) }
      }),
  }
}

/** An annotator over given weights; `id` should change with the weights. */
export function createAnnotatorFrom(weights: NetworkWeights, id: string): Annotator {
  const { labels, analyse } = createAnalyser(weights)
  return {
    id,
    annotate: (text) => {
      const offsets = findSentences(text)
      const slices = offsets.map((one) => slicesOf(text, one))
      return analyse(slices).map((analysis, at) =>
        sentenceOf(slices[at] as readonly string[], offsets[at] as readonly number[], analysis, labels),
      )
    },
  }
}

/**
 * The English annotator with the weights of this package: reads two files, then works in memory. Same text, same trees.
 * Throws when a file is missing or of another version.
 */
export function createAnnotator(): Annotator {
  return createAnnotatorFrom(unpackNetwork(readFileSync(WEIGHTS)), 'network-1')
}
