import type { Layered } from '@wiregraph/extract'
import type { Lexicon } from '@wiregraph/lexicon'
import { linkReports, partStories } from '@wiregraph/link'
import { groupBy, type ReportInContext } from '@wiregraph/schema'
import { contextOf } from './context-of.ts'
import { joinKin, type Kind } from './kinds-of-story.ts'
import { type Mention, placeOf } from './place-of.ts'
import { loadWordNet, type Part, type Senses, type WordNet } from './wordnet.ts'

/** A document as it was read, and where it tells of events. */
export interface ReadDocument {
  readonly id: string
  readonly layered: Layered
  readonly mentions: readonly Mention[]
}

/** A mention with what its word may stand for. */
interface Told {
  readonly context: ReportInContext
  readonly senses: Senses | null
}

const partOf: Readonly<Record<string, Part>> = { VERB: 'verb', NOUN: 'noun', PROPN: 'noun', ADJ: 'adj' }

function sensesOf(layered: Layered, mention: Mention, wordNet: WordNet): Senses | null {
  const place = placeOf(layered, mention)
  const token = place && layered.doc.sentences[place.sentence]?.tokens[place.token]
  const part = partOf[token?.upos ?? '']
  return token && part ? wordNet(token.lemma.toLowerCase(), part) : null
}

/** The kinds of happenings that a story tells of, the commonest word of English first. */
function kindsOf(story: readonly Told[], { words }: Lexicon): Kind[] {
  const byKey = groupBy(story, ({ context }) => context.report.triggerLemma)
  const kinds = [...byKey].map(([key, told]) => ({
    key,
    senses: [...new Set(told.flatMap(({ senses }) => senses ?? []))],
  }))
  return kinds.sort((a, b) => words.rarity(a.key) - words.rarity(b.key) || (a.key < b.key ? -1 : 1))
}

/** Event of each report: those of one story and kind are linked as those of one type would be. */
function clustersOf(all: readonly Told[], lexicon: Lexicon): ReadonlyMap<string, string> {
  const stories = partStories(all.map(({ context }) => context.article))
  const byStory = groupBy(all, ({ context }) => stories.get(context.article.id) ?? '')
  const blocks = [...byStory.values()].flatMap((story) => {
    const kinds = joinKin(kindsOf(story, lexicon))
    const contexts = story.map(({ context }) => {
      const triggerLemma = kinds.get(context.report.triggerLemma) ?? context.report.triggerLemma
      return { ...context, report: { ...context.report, triggerLemma } }
    })
    return [...groupBy(contexts, ({ report }) => report.triggerLemma).values()]
  })
  const events = blocks.flatMap((block) => linkReports(block, { stories }).flatMap((group) => group.events))
  return new Map(events.flatMap((ids) => ids.map((id) => [id, ids[0] ?? id] as const)))
}

/** Which mentions are of one event, in the scorer's format: a row a document. */
export function linkMentions(documents: readonly ReadDocument[], lexicon: Lexicon): object[] {
  const wordNet = loadWordNet()
  const read = documents.map(({ id, layered, mentions }) => ({
    id,
    told: mentions.map((mention) => ({
      context: contextOf(layered, mention, lexicon),
      senses: sensesOf(layered, mention, wordNet),
    })),
  }))
  const clusters = clustersOf(
    read.flatMap(({ told }) => told),
    lexicon,
  )
  return read.map(({ id, told }) => ({
    id,
    mentions: told.map(({ context: { report } }) => ({
      start: report.trigger.start,
      end: report.trigger.end,
      cluster: clusters.get(report.id) ?? report.id,
    })),
  }))
}
