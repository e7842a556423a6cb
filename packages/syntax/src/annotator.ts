import { readFileSync } from 'node:fs'
import { lemmatize } from './lemma/lemmatize.ts'
import { freeze } from './model/frozen.ts'
import { freezeSmall } from './model/frozen-small.ts'
import { unpackWeights, type Weights } from './model/weights.ts'
import { createNodes } from './parse/nodes.ts'
import { createOneObject } from './parse/one-object.ts'
import { oneRoot } from './parse/one-root.ts'
import { createParser, type Search } from './parse/parse.ts'
import { createParticiples } from './parse/participle.ts'
import { createVoice } from './parse/voice.ts'
import { findSentences, slicesOf } from './sentences/find.ts'
import { type Analysis, sentenceOf } from './sentences/sentence-of.ts'
import { createTagger } from './tag/tag.ts'
import type { Word } from './text/word.ts'
import { createWordBook } from './text/word-book.ts'
import type { Annotator } from './types.ts'

const WEIGHTS = new URL('../weights/english.bin', import.meta.url)

/** Chosen on the development parts: four branches gain 0.5 LAS, twice as many no more. */
const SEARCH: Search = { branches: 4, lead: 1, scale: 3_000_000 }

/** Analyses one sentence, given as its tokens; neither empty tokens nor empty sentences are expected. */
export type Analyser = (tokens: readonly string[]) => Analysis

function relationUnderRoot(weights: Weights): (upos: string) => number {
  const relationNames = weights.relations.names
  const known = (name: string): number => Math.max(1, relationNames.indexOf(name))
  const mark = known('punct')
  const other = known('parataxis')
  return (upos) => (upos === 'PUNCT' ? mark : other)
}

/** Tagger, parser and lemmatizer over ready tokens. */
export function createAnalyser(weights: Weights, search: Search | undefined = SEARCH): Analyser {
  const { tagSet, relations } = weights
  const book = createWordBook(weights.lexicon, weights.classes)
  const tagger = createTagger(freeze(weights.tagger), tagSet)
  const parser = createParser(
    { moves: freezeSmall(weights.moves), relations: freeze(weights.labels) },
    relations,
    search,
  )
  const extra = relationUnderRoot(weights)
  const agreeInVoice = createVoice(relations)
  const shareObjects = createOneObject(relations)
  const setParticiples = createParticiples(tagSet, relations)
  return (tokens) => {
    const words: Word[] = tokens.map(book)
    const tags = new Int32Array(words.length)
    tagger(words, tags)
    const upos = (at: number): string => tagSet.upos[tags[at] as number] ?? ''
    const state = parser(createNodes(words, tags, tagSet), words.length)
    const isVerb = (at: number): boolean => upos(at) === 'VERB'
    const rooted = oneRoot(state, isVerb, (at) => extra(upos(at)))
    const tree = shareObjects(agreeInVoice(rooted), isVerb)
    setParticiples(tags, tree)
    const lemmas = words.map((word, at) =>
      lemmatize(word, tagSet.xpos[tags[at] as number] ?? '', weights.lemmas),
    )
    return { tags, tree, lemmas }
  }
}

/** An annotator over given weights; `id` should change with the weights. */
export function createAnnotatorFrom(weights: Weights, id: string): Annotator {
  const analyse = createAnalyser(weights)
  return {
    id,
    annotate: (text) =>
      findSentences(text).map((offsets) => {
        const slices = slicesOf(text, offsets)
        return sentenceOf(slices, offsets, analyse(slices), weights)
      }),
  }
}

/**
 * The English annotator with the weights of this package: reads one file, then works in memory. Same text, same trees.
 * Throws when the weights file is missing or of another version.
 */
export function createAnnotator(): Annotator {
  return createAnnotatorFrom(unpackWeights(readFileSync(WEIGHTS)), 'perceptron-2')
}
