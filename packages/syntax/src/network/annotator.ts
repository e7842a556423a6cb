import { lemmatize } from '../lemma/lemmatize.ts'
import { createOneObject } from '../parse/one-object.ts'
import { createParticiples } from '../parse/participle.ts'
import { createRelationSet } from '../parse/relations.ts'
import { createVoice } from '../parse/voice.ts'
import { findSentences, slicesOf } from '../sentences/find.ts'
import { type Analysis, type Labels, sentenceOf } from '../sentences/sentence-of.ts'
import { createTagSet } from '../tag/labels.ts'
import { normalise } from '../text/normalise.ts'
import type { Annotator } from '../types.ts'
import { createNetwork, type Reading } from './network.ts'
import type { NetworkWeights } from './weights.ts'

/** What is made to agree after the network. */
export interface Agreement {
  /** Subjects get the voice of their verb. */
  readonly voice?: boolean
  /** A verb has one object. */
  readonly objects?: boolean
  /** Past tenses and participles agree with the tree. */
  readonly participles?: boolean
}

/** Analyses sentences, given as their tokens; neither empty tokens nor empty sentences are expected. */
export interface NeuralAnalyser {
  readonly labels: Labels
  analyse(sentences: readonly (readonly string[])[]): readonly Analysis[]
}

function createAgree(
  { tagSet, relations }: Labels,
  { voice, objects, participles }: Agreement,
): (reading: Reading) => Omit<Analysis, 'lemmas'> {
  const agreeInVoice = createVoice(relations)
  const shareObjects = createOneObject(relations)
  const setParticiples = createParticiples(tagSet, relations)
  return ({ tags, ...read }) => {
    const isVerb = (at: number): boolean => tagSet.upos[tags[at] as number] === 'VERB'
    const voiced = voice ? agreeInVoice(read) : read
    const tree = objects ? shareObjects(voiced, isVerb) : voiced
    if (participles) setParticiples(tags, tree)
    return { tags, tree }
  }
}

/** The network, agreement and base forms over ready tokens. */
export function createNeuralAnalyser(weights: NetworkWeights, agreement: Agreement = {}): NeuralAnalyser {
  const labels = { tagSet: createTagSet(weights.tags), relations: createRelationSet(weights.relations) }
  const read = createNetwork(weights)
  const agree = createAgree(labels, agreement)
  const { xpos } = labels.tagSet
  const lemmaOf = (token: string, tag: number): string => {
    const plain = normalise(token)
    return lemmatize({ plain, lower: plain.toLowerCase() }, xpos[tag] ?? '', weights.lemmas)
  }
  return {
    labels,
    analyse: (sentences) =>
      read(sentences).map((reading, at) => {
        const { tags, tree } = agree(reading)
        const tokens = sentences[at] as readonly string[]
        return { tags, tree, lemmas: tokens.map((token, word) => lemmaOf(token, tags[word] as number)) }
      }),
  }
}

/** An annotator over given weights; `id` should change with the weights. */
export function createNeuralAnnotator(
  weights: NetworkWeights,
  id: string,
  agreement: Agreement = {},
): Annotator {
  const { labels, analyse } = createNeuralAnalyser(weights, agreement)
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
