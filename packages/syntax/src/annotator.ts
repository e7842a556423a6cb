import { readFileSync } from 'node:fs'
import { lemmatize } from './lemma/lemmatize.ts'
import { freeze } from './model/frozen.ts'
import { freezeSmall } from './model/frozen-small.ts'
import { unpackWeights, type Weights } from './model/weights.ts'
import { createNodes } from './parse/nodes.ts'
import { createOneObject } from './parse/one-object.ts'
import { oneRoot, type Tree } from './parse/one-root.ts'
import { createParser, type Search } from './parse/parse.ts'
import { createParticiples } from './parse/participle.ts'
import { createVoice } from './parse/voice.ts'
import { splitSentences } from './sentences/split.ts'
import { createTagger } from './tag/tag.ts'
import { isLineBreak } from './text/characters.ts'
import type { Word } from './text/word.ts'
import { createWordBook } from './text/word-book.ts'
import { tokenize } from './tokenize/tokenize.ts'
import type { Annotator, Sentence, Token } from './types.ts'

const WEIGHTS = new URL('../weights/english.bin', import.meta.url)

/** Chosen on the development parts: four branches gain 0.5 LAS, twice as many no more. */
const SEARCH: Search = { branches: 4, lead: 1, scale: 3_000_000 }

/** Tags, tree and base forms of the tokens of one sentence. */
export interface Analysis {
  /** Classes of the tag set. */
  readonly tags: Int32Array
  readonly tree: Tree
  readonly lemmas: readonly string[]
}

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

/** Offsets of the tokens of each sentence of a text, two numbers a token. No sentence crosses a line break. */
export function findSentences(text: string): readonly (readonly number[])[] {
  const found: (readonly number[])[] = []
  let from = 0
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isLineBreak(text.charCodeAt(at))) continue
    const offsets = tokenize(text, from, at)
    let first = 0
    for (const end of splitSentences(text, offsets)) {
      found.push(offsets.slice(first * 2, end * 2))
      first = end
    }
    from = at + 1
  }
  return found
}

function sentenceOf(text: string, offsets: readonly number[], weights: Weights, analyse: Analyser): Sentence {
  const { tagSet, relations } = weights
  const spans = Array.from(
    { length: offsets.length / 2 },
    (_, at) => [offsets[at * 2] ?? 0, offsets[at * 2 + 1] ?? 0] as const,
  )
  const slices = spans.map(([start, end]) => text.slice(start, end))
  const { tags, tree, lemmas } = analyse(slices)
  const tokens = spans.map(([start, end], at): Token => {
    const tag = tags[at] as number
    return {
      text: slices[at] ?? '',
      start,
      end,
      upos: tagSet.upos[tag] ?? 'X',
      xpos: tagSet.xpos[tag] ?? '',
      lemma: lemmas[at] ?? '',
      head: tree.heads[at] ?? -1,
      deprel: relations.names[tree.relations[at] as number] ?? 'dep',
    }
  })
  return { start: offsets[0] ?? 0, end: offsets[offsets.length - 1] ?? 0, tokens }
}

/** An annotator over given weights; `id` should change with the weights. */
export function createAnnotatorFrom(weights: Weights, id: string): Annotator {
  const analyse = createAnalyser(weights)
  return {
    id,
    annotate: (text) => findSentences(text).map((offsets) => sentenceOf(text, offsets, weights, analyse)),
  }
}

/**
 * The English annotator with the weights of this package: reads one file, then works in memory. Same text, same trees.
 * Throws when the weights file is missing or of another version.
 */
export function createAnnotator(): Annotator {
  return createAnnotatorFrom(unpackWeights(readFileSync(WEIGHTS)), 'perceptron-2')
}
