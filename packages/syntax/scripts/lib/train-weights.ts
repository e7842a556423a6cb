import type { Weights } from '../../src/model/weights.ts'
import { createRelationSet } from '../../src/parse/relations.ts'
import { createTagSet } from '../../src/tag/labels.ts'
import { createWordBook } from '../../src/text/word-book.ts'
import { augment } from './augment.ts'
import { buildLemmas } from './build-lemmas.ts'
import { buildLexicon } from './build-lexicon.ts'
import type { GoldSentence } from './conllu.ts'
import { jackknife } from './jackknife.ts'
import { type Pruning, packModel } from './pack-model.ts'
import { createSample, jointTag, LONGEST } from './sample.ts'
import { type Exploration, trainParser } from './train-parser.ts'
import { type Schedule, trainTagger } from './train-tagger.ts'

export interface Plan {
  readonly tagger: Schedule
  readonly parser: Exploration
  /** Parts for the jack-knifed tags; 1 trains on gold tags. */
  readonly parts: number
  readonly prune: { readonly tagger: Pruning; readonly moves: Pruning; readonly labels: Pruning }
  /** Told what begins. */
  readonly report: (step: string) => void
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort()
}

/** Learns everything from gold sentences: the same sentences and plan give the same weights. */
export function trainWeights(gold: readonly GoldSentence[], plan: Plan): Weights {
  const sentences = gold.filter(({ tokens }) => tokens.length <= LONGEST)
  const tagSet = createTagSet(distinct(sentences.flatMap(({ tokens }) => tokens.map(jointTag))))
  const relations = createRelationSet([
    '',
    ...distinct(sentences.flatMap(({ tokens }) => tokens.map(({ deprel }) => deprel))),
  ])
  const lexicon = buildLexicon(sentences)
  const book = createWordBook(lexicon)
  const labels = { tags: tagSet.names, relations: relations.names }
  const samples = augment(sentences).map((sentence) => createSample(sentence, book, labels))
  plan.report('tagger')
  const tagger = packModel(trainTagger(samples, tagSet, plan.tagger), plan.prune.tagger)
  plan.report('jack-knife')
  const tagged = plan.parts > 1 ? jackknife(samples, tagSet, plan.parts, plan.tagger) : samples
  plan.report('parser')
  const parser = trainParser(tagged, tagSet, relations, plan.parser)
  return {
    tagSet,
    relations,
    lexicon,
    lemmas: buildLemmas(sentences),
    tagger,
    moves: packModel(parser.moves, plan.prune.moves),
    labels: packModel(parser.relations, plan.prune.labels),
  }
}
