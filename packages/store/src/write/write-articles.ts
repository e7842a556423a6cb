import type { Extraction, KeptApart, Linker, Stamps } from '@wiregraph/schema'
import { areKeptApart } from '../corrections/kept-apart.ts'
import type { Database } from '../database.ts'
import { completeDrops } from '../drops/run-drop.ts'
import type { Trx } from '../rows.ts'
import { replaceContent, takeTurn } from './apply.ts'
import { demoteArticles, readStored, writeCurrent, writeRevisions } from './article-rows.ts'
import { type EventChange, noteArticles } from './changes.ts'
import { checkExtraction } from './check.ts'
import { writeCopies } from './copies.ts'
import { decide } from './decide.ts'
import { type Reading, readingOf } from './reading.ts'

/** The articles that were read from one drop, which is completed with them; null where they come from none. */
export interface DropToWrite {
  readonly dropId: string | null
  readonly extractions: readonly Extraction[]
  /** The names that were kept apart in reading them; where others are by now, relinking reads them again. */
  readonly keptApart?: readonly KeptApart[]
}

interface With {
  readonly linker: Linker
  /** With what they were read and are linked; where it is left out, relinking reads them again. */
  readonly stamps?: Stamps | undefined
}

export interface DropsToWrite extends With {
  readonly drops: readonly DropToWrite[]
}

export interface ArticlesToWrite extends DropToWrite, With {}

export interface WrittenDrops {
  /** Of each drop, in their order, the ids of its articles, each once. */
  readonly articles: readonly (readonly string[])[]
  /** What became of events; empty where the same was sent again. */
  readonly changes: readonly EventChange[]
}

export interface Written {
  /** Ids of the articles of the drop, each once. */
  readonly articles: readonly string[]
  readonly changes: WrittenDrops['changes']
}

function byArticle(readings: readonly Reading[]): ReadonlyMap<string, readonly Reading[]> {
  const groups = new Map<string, Reading[]>()
  for (const reading of readings) {
    const { id } = reading.extraction.article
    groups.set(id, [...(groups.get(id) ?? []), reading])
  }
  return groups
}

/** Keeps current texts and revisions; gives the readings that are now current and were not before. */
async function writeTexts(
  trx: Trx,
  readings: readonly Reading[],
  stamps: Stamps | null,
): Promise<readonly Extraction[]> {
  const groups = byArticle(readings)
  const stored = await readStored(trx, [...groups.keys()])
  const decisions = [...groups].map(([id, group]) => ({ id, ...decide(stored.get(id), group) }))
  const current = decisions.flatMap((decision) => decision.current ?? [])
  await demoteArticles(
    trx,
    decisions.flatMap(({ id, demotes }) => (demotes ? [id] : [])),
  )
  if (current.length > 0) await writeCurrent(trx, current, stamps)
  const written = current.map((reading) => reading.extraction.article.id)
  await noteArticles(
    trx,
    written.map((article) => ({ kind: stored.has(article) ? 'CHANGED' : 'ADDED', article })),
  )
  await writeRevisions(
    trx,
    decisions.flatMap((decision) => decision.revisions),
  )
  return current.map((reading) => reading.extraction)
}

/**
 * Writes the articles of some drops, assembles anew what they touch and completes the drops: all of it or nothing.
 * Writers take turns. Neither order nor repetition changes the graph: of one article the reading of the greatest rank
 * (see reading.ts) is current, other texts are its revisions, and their reports are not used. Throws RefusedInput
 * where a text cannot be stored, and an Error on an extraction that points to what it does not hold.
 */
export async function writeDrops(
  db: Database,
  { drops, linker, stamps }: DropsToWrite,
): Promise<WrittenDrops> {
  const extractions = drops.flatMap((drop) => drop.extractions)
  for (const extraction of extractions) checkExtraction(extraction)
  const readings = extractions.map(readingOf)
  const articles = drops.map((drop) => [...new Set(drop.extractions.map(({ article }) => article.id))])
  return await db.sql.transaction().execute(async (trx) => {
    await takeTurn(trx)
    const isCurrent = await areKeptApart(
      trx,
      drops.map(({ keptApart }) => keptApart),
    )
    const added = await writeTexts(trx, readings, (isCurrent ? stamps : null) ?? null)
    const ids = added.map((extraction) => extraction.article.id)
    await writeCopies(trx, ids)
    const changes = added.length === 0 ? [] : await replaceContent(trx, { articles: ids, added, linker })
    const read = drops.map(({ dropId }, i) => ({ id: dropId, articles: articles[i] ?? [] }))
    await completeDrops(
      trx,
      read.flatMap(({ id, ...rest }) => (id === null ? [] : { id, ...rest })),
    )
    return { articles, changes }
  })
}

/** writeDrops of one. */
export async function writeArticles(
  db: Database,
  { linker, stamps, ...drop }: ArticlesToWrite,
): Promise<Written> {
  const { articles, changes } = await writeDrops(db, { drops: [drop], linker, stamps })
  return { articles: articles[0] ?? [], changes }
}
