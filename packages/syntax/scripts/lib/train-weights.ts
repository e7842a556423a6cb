import type { Weights } from '../../src/model/weights.ts'
import { createRelationSet, type RelationSet } from '../../src/parse/relations.ts'
import { createTagSet, type TagSet } from '../../src/tag/labels.ts'
import type { WordClasses } from '../../src/text/classes.ts'
import { createWordBook } from '../../src/text/word-book.ts'
import { augment } from './augment.ts'
import { buildLemmas } from './build-lemmas.ts'
import { buildLexicon } from './build-lexicon.ts'
import type { GoldSentence } from './conllu.ts'
import { jackknife } from './jackknife.ts'
import type { Learner } from './learner.ts'
import { packModel } from './pack-model.ts'
import { createSample, jointTag, LONGEST, type Sample } from './sample.ts'
import { type Selection, strongestFeatures } from './strongest.ts'
import { type Exploration, type ParserLearners, trainParser } from './train-parser.ts'
import { type Schedule, trainTagger } from './train-tagger.ts'

export interface Plan {
  readonly tagger: Schedule
  readonly parser: Exploration
  /** Parts for the jack-knifed tags, and epochs of their taggers; 1 part trains on gold tags. */
  readonly parts: number
  readonly jackknife: number
  /** Epochs of the first run, which finds the features worth keeping. */
  readonly scout: number
  readonly keep: { readonly tagger: Selection; readonly moves: Selection; readonly labels: Selection }
  /** Weights of a smaller code are left out. */
  readonly minCode: number
  /** Told what begins. */
  readonly report: (step: string) => void
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort()
}

/** Learns briefly with all features, then anew with the strongest: what is left out is not missed, as it is after pruning. */
function trainTaggerTwice(
  samples: readonly Sample[],
  tagSet: TagSet,
  { tagger, scout, keep }: Plan,
): Learner {
  const first = trainTagger(samples, tagSet, { ...tagger, epochs: scout })
  return trainTagger(samples, tagSet, tagger, strongestFeatures(first, keep.tagger))
}

function trainParserTwice(
  samples: readonly Sample[],
  tagSet: TagSet,
  relations: RelationSet,
  { parser, scout, keep }: Plan,
): ParserLearners {
  const first = trainParser(samples, tagSet, relations, { ...parser, epochs: scout })
  const features = {
    moves: strongestFeatures(first.moves, keep.moves),
    relations: strongestFeatures(first.relations, keep.labels),
  }
  return trainParser(samples, tagSet, relations, parser, features)
}

/** Learns everything from gold sentences: the same sentences and plan give the same weights. */
export function trainWeights(gold: readonly GoldSentence[], classes: WordClasses, plan: Plan): Weights {
  const sentences = gold.filter(({ tokens }) => tokens.length <= LONGEST)
  const tagSet = createTagSet(distinct(sentences.flatMap(({ tokens }) => tokens.map(jointTag))))
  const relations = createRelationSet([
    '',
    ...distinct(sentences.flatMap(({ tokens }) => tokens.map(({ deprel }) => deprel))),
  ])
  const lexicon = buildLexicon(sentences)
  const book = createWordBook(lexicon, classes)
  const labels = { tags: tagSet.names, relations: relations.names }
  const samples = augment(sentences).map((sentence) => createSample(sentence, book, labels))
  plan.report('tagger')
  const tagger = packModel(trainTaggerTwice(samples, tagSet, plan), plan.minCode)
  plan.report('jack-knife')
  const tagged =
    plan.parts > 1
      ? jackknife(samples, tagSet, plan.parts, { ...plan.tagger, epochs: plan.jackknife })
      : samples
  plan.report('parser')
  const parser = trainParserTwice(tagged, tagSet, relations, plan)
  return {
    tagSet,
    relations,
    lexicon,
    classes,
    lemmas: buildLemmas(sentences),
    tagger,
    moves: packModel(parser.moves, plan.minCode),
    labels: packModel(parser.relations, plan.minCode),
  }
}
