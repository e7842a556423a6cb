import type { LemmaTable } from '../lemma/lemmatize.ts'
import { MOVES } from '../parse/moves.ts'
import { createRelationSet, type RelationSet } from '../parse/relations.ts'
import { createTagSet, type TagSet } from '../tag/labels.ts'
import { packClasses, unpackClasses, type WordClasses } from '../text/classes.ts'
import { packLexicon, unpackLexicon } from '../text/packed-lexicon.ts'
import type { Lexicon } from '../text/word-book.ts'
import { packSections, section, unpackSections } from './container.ts'
import type { PackedModel } from './frozen.ts'
import { modelSections, readModel } from './packed.ts'

/** Everything that was learned. */
export interface Weights {
  readonly tagSet: TagSet
  readonly relations: RelationSet
  readonly lexicon: Lexicon
  readonly classes: WordClasses
  readonly lemmas: LemmaTable
  readonly tagger: PackedModel
  readonly moves: PackedModel
  readonly labels: PackedModel
}

const text = new TextEncoder()

function packLines(lines: readonly string[]): Uint8Array {
  return text.encode(lines.join('\n'))
}

function unpackLines(bytes: Uint8Array): string[] {
  return bytes.length === 0 ? [] : new TextDecoder().decode(bytes).split('\n')
}

/** The bytes of the weights file: the same weights give the same bytes. */
export function packWeights(weights: Weights): Uint8Array {
  const lemmas = [...weights.lemmas].map(([key, lemma]) => `${key}\t${lemma}`).sort()
  return packSections(
    new Map([
      ['tags', packLines(weights.tagSet.names)],
      ['relations', packLines(weights.relations.names)],
      ['lexicon', packLexicon(weights.lexicon)],
      ['classes', packClasses(weights.classes)],
      ['lemmas', packLines(lemmas)],
      ...modelSections('tagger', weights.tagger),
      ...modelSections('moves', weights.moves),
      ...modelSections('labels', weights.labels),
    ]),
  )
}

/** Throws when the bytes are not a weights file of this version. */
export function unpackWeights(bytes: Uint8Array): Weights {
  const sections = unpackSections(bytes)
  const tagSet = createTagSet(unpackLines(section(sections, 'tags')))
  const relations = createRelationSet(unpackLines(section(sections, 'relations')))
  const lemmas = unpackLines(section(sections, 'lemmas')).map((line) => line.split('\t'))
  return {
    tagSet,
    relations,
    lexicon: unpackLexicon(section(sections, 'lexicon')),
    classes: unpackClasses(section(sections, 'classes')),
    lemmas: new Map(lemmas.map(([key = '', lemma = '']) => [key, lemma])),
    tagger: readModel(sections, 'tagger', tagSet.names.length),
    moves: readModel(sections, 'moves', MOVES.length),
    labels: readModel(sections, 'labels', relations.names.length),
  }
}
