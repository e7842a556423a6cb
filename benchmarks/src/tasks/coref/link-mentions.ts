import type { Layered } from '@wiregraph/extract'
import type { Lexicon } from '@wiregraph/lexicon'
import { linkReports, partStories } from '@wiregraph/link'
import { groupBy, type ReportInContext } from '@wiregraph/schema'
import { contextOf } from './context-of.ts'
import type { Mention } from './place-of.ts'

/** A document as it was read, and where it tells of events. */
export interface ReadDocument {
  readonly id: string
  readonly layered: Layered
  readonly mentions: readonly Mention[]
}

/** Event of each report: those of one trigger key are linked as a type would be. */
function clustersOf(contexts: readonly ReportInContext[]): ReadonlyMap<string, string> {
  const blocks = groupBy(contexts, ({ report }) => report.triggerLemma)
  const stories = partStories(contexts.map(({ article }) => article))
  const events = [...blocks.values()].flatMap((block) =>
    linkReports(block, { stories }).flatMap((group) => group.events),
  )
  return new Map(events.flatMap((ids) => ids.map((id) => [id, ids[0] ?? id] as const)))
}

/** Which mentions are of one event, in the scorer's format: a row a document. */
export function linkMentions(documents: readonly ReadDocument[], lexicon: Lexicon): object[] {
  const read = documents.map(({ id, layered, mentions }) => ({
    id,
    contexts: mentions.map((mention) => contextOf(layered, mention, lexicon)),
  }))
  const clusters = clustersOf(read.flatMap(({ contexts }) => contexts))
  return read.map(({ id, contexts }) => ({
    id,
    mentions: contexts.map(({ report }) => ({
      start: report.trigger.start,
      end: report.trigger.end,
      cluster: clusters.get(report.id) ?? report.id,
    })),
  }))
}
