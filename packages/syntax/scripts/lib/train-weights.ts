import type { Weights } from '../../src/model/weights.ts'
import { createActionSet } from '../../src/parse/actions.ts'
import { createTagSet } from '../../src/tag/labels.ts'
import { createWordBook } from '../../src/text/word-book.ts'
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
  readonly prune: { readonly tagger: Pruning; readonly parser: Pruning }
  /** Told what begins. */
  readonly report: (step: string) => void
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort()
}

function actionNames(sentences: readonly GoldSentence[]): string[] {
  const names = sentences.flatMap(({ tokens }) =>
    tokens.map(({ head, deprel }, at) => (head < 0 || head > at ? `L:${deprel}` : `A:${deprel}`)),
  )
  return ['S', 'R', ...distinct(names)]
}

/** Learns everything from gold sentences: the same sentences and plan give the same weights. */
export function trainWeights(gold: readonly GoldSentence[], plan: Plan): Weights {
  const sentences = gold.filter(({ tokens }) => tokens.length <= LONGEST)
  const tagSet = createTagSet(distinct(sentences.flatMap(({ tokens }) => tokens.map(jointTag))))
  const actions = createActionSet(actionNames(sentences))
  const lexicon = buildLexicon(sentences, new Map())
  const book = createWordBook(lexicon)
  const labels = { tags: tagSet.names, relations: actions.relationNames }
  const samples = sentences.map((sentence) => createSample(sentence, book, labels))
  plan.report('tagger')
  const tagger = packModel(trainTagger(samples, tagSet, plan.tagger), plan.prune.tagger)
  plan.report('jack-knife')
  const tagged = plan.parts > 1 ? jackknife(samples, tagSet, plan.parts, plan.tagger) : samples
  plan.report('parser')
  const parser = packModel(trainParser(tagged, tagSet, actions, plan.parser), plan.prune.parser)
  return { tagSet, actions, lexicon, lemmas: buildLemmas(sentences), tagger, parser }
}
