import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { extract } from '@wiregraph/extract'
import { loadLexicon } from '@wiregraph/lexicon'
import { linker } from '@wiregraph/link'
import { readArticles } from '@wiregraph/reader'
import type {
  Actor,
  Article,
  Event,
  EventRelation,
  Extraction,
  Place,
  Report,
  ReportInContext,
} from '@wiregraph/schema'
import { type Database, exportGraph, openDatabase, readRelated, writeArticles } from '@wiregraph/store'
import { createAnnotator } from '@wiregraph/syntax'

/** What the store holds once all articles of a set are in it. */
export interface Graph {
  /** By file name, as the gold has it. */
  readonly articles: ReadonlyMap<string, Article>
  readonly reports: readonly LinkedReport[]
  readonly events: ReadonlyMap<string, Event>
  /** Articles that are copies of a longer one, with the ids of those. */
  readonly copies: ReadonlyMap<string, readonly string[]>
  /** As the events of the graph are served: from one to another. */
  readonly relations: readonly GraphRelation[]
}

export interface GraphRelation {
  readonly from: string
  readonly to: string
  readonly relation: EventRelation
  readonly rule: string
}

/** A report as linking saw it, and the event it was put to. */
export interface LinkedReport {
  readonly context: ReportInContext
  readonly report: Report
  readonly event: string
}

/** An article as it was read; `file` is its name in the gold. */
export interface Reading {
  readonly file: string
  readonly extraction: Extraction
}

/** Through the real reader and the real extractor. Throws when a file is not one article. */
function readFiles(folder: string, files: readonly string[]): Reading[] {
  const tools = { lexicon: loadLexicon(), annotator: createAnnotator() }
  return files.map((file) => {
    const { articles } = readArticles(readFileSync(join(folder, file)), { fileName: file })
    const [first] = articles
    if (first === undefined || articles.length > 1) {
      throw new Error(`expected one article in ${file}, found ${articles.length}`)
    }
    return { file, extraction: extract(first.article, tools) }
  })
}

type Line =
  | {
      readonly kind: 'article'
      readonly id: string
      readonly copy_of: readonly { readonly article: string }[]
    }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'actor'; readonly actor: Actor }
  | { readonly kind: 'report'; readonly event: string; readonly data: Report }
  | { readonly kind: 'event'; readonly data: Event }

interface Stored {
  readonly lines: readonly Line[]
  readonly relations: readonly GraphRelation[]
}

async function relationsIn(db: Database, lines: readonly Line[]): Promise<GraphRelation[]> {
  const ids = lines.flatMap((line) => (line.kind === 'event' ? [line.data.id] : []))
  const related = await readRelated(db, ids, linker.relate)
  return ids.flatMap((from, at) =>
    (related[at] ?? []).map(({ event, relation, rule }) => ({ from, to: event, relation, rule })),
  )
}

/** The graph as it is exported from a store in memory, all articles written at once, and how its events are related. */
async function storeAndExport(extractions: readonly Extraction[]): Promise<Stored> {
  const db = await openDatabase({ memory: true })
  try {
    await writeArticles(db, { dropId: null, extractions, linker })
    const lines: Line[] = []
    for await (const line of exportGraph(db)) lines.push(JSON.parse(line))
    return { lines, relations: await relationsIn(db, lines) }
  } finally {
    await db.close()
  }
}

const copiesIn = (lines: readonly Line[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    lines.flatMap((line) =>
      line.kind === 'article' ? [[line.id, line.copy_of.map(({ article }) => article)] as const] : [],
    ),
  )

function contextsOf(lines: readonly Line[], readings: readonly Reading[]): LinkedReport[] {
  const stories = new Map(readings.map(({ extraction }) => [extraction.article.id, extraction.story]))
  const articles = new Map(readings.map(({ extraction: { article } }) => [article.id, article]))
  const copies = copiesIn(lines)
  const places = new Map(
    lines.flatMap((line) => (line.kind === 'place' ? [[line.place.id, line.place]] : [])),
  )
  const actors = new Map(
    lines.flatMap((line) => (line.kind === 'actor' ? [[line.actor.id, line.actor]] : [])),
  )
  return lines.flatMap((line) => {
    if (line.kind !== 'report') return []
    const { data: report, event } = line
    const { id, source = null, publishedAt = null } = articles.get(report.article) ?? { id: report.article }
    const place = report.place === null ? null : (places.get(report.place) ?? null)
    const story = stories.get(id) ?? []
    const copyOf = copies.get(id) ?? []
    return [
      {
        report,
        event,
        context: { report, article: { id, source, publishedAt, story, copyOf }, place, actors },
      },
    ]
  })
}

/** Reads, extracts and links the files of a set, as ingesting them would. `file` is the gold's path. */
export const buildGraph = async (file: string, files: readonly string[]): Promise<Graph> =>
  await graphOf(readFiles(dirname(file), files))

/** Links what was read, as ingesting it would. */
export async function graphOf(readings: readonly Reading[]): Promise<Graph> {
  const { lines, relations } = await storeAndExport(readings.map(({ extraction }) => extraction))
  return {
    articles: new Map(readings.map((reading) => [reading.file, reading.extraction.article])),
    reports: contextsOf(lines, readings),
    copies: copiesIn(lines),
    events: new Map(lines.flatMap((line) => (line.kind === 'event' ? [[line.data.id, line.data]] : []))),
    relations,
  }
}
