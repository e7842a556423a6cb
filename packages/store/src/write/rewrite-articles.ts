import type { Extraction, KeptApart, Linker, Stamps } from '@wiregraph/schema'
import { areKeptApart } from '../corrections/kept-apart.ts'
import type { Database } from '../database.ts'
import type { Trx } from '../rows.ts'
import { replaceContent, takeTurn } from './apply.ts'
import { markRead, readStored, writeCurrent } from './article-rows.ts'
import { type EventChange, noteArticles } from './changes.ts'
import { checkExtraction } from './check.ts'
import { writeCopies } from './copies.ts'
import { type Reading, readingOf } from './reading.ts'

/** What is read in a stored text now. */
export interface Rereading {
  readonly extraction: Extraction
  /** The rank that the text had when it was taken from the store. */
  readonly rank: string
}

export interface ArticlesToRewrite {
  /** Each article once. */
  readonly rereadings: readonly Rereading[]
  readonly stamps: Stamps
  readonly linker: Linker
  /** The names that were kept apart in reading them. */
  readonly keptApart?: readonly KeptApart[]
}

export interface Rewritten {
  /** Ids of articles that say something else now, or were linked by other rules. */
  readonly written: readonly string[]
  readonly unchanged: readonly string[]
  /** Taken out, or sent again with another text, since they were read; all, where other names are kept apart by now. */
  readonly gone: readonly string[]
  readonly changes: readonly EventChange[]
}

type Fate = 'written' | 'unchanged' | 'gone'

async function decideFates(trx: Trx, { rereadings, stamps, keptApart }: ArticlesToRewrite) {
  const isCurrent = await areKeptApart(trx, [keptApart])
  const readings = rereadings.map(({ extraction, rank }) => ({ ...readingOf(extraction), asOf: rank }))
  const stored = await readStored(
    trx,
    readings.map(({ extraction }) => extraction.article.id),
  )
  const fateOf = ({ extraction, asOf, hash }: (typeof readings)[number]): Fate => {
    const known = stored.get(extraction.article.id)
    if (known === undefined || known.rank !== asOf || !isCurrent) return 'gone'
    return known.reading === hash && known.linked_by === stamps.linking ? 'unchanged' : 'written'
  }
  const fates = new Map(readings.map((reading): [Reading, Fate] => [reading, fateOf(reading)]))
  return (fate: Fate) => readings.filter((reading) => fates.get(reading) === fate)
}

const idsOf = (readings: readonly Reading[]) => readings.map(({ extraction }) => extraction.article.id)

/**
 * Puts what is read in stored texts now in the place of what was read in them before: all of it or nothing. The texts
 * stay, so that no revision is made; events that change are told of as ever. Nothing is written of an article of which the
 * same was read and linked by the same rules, nor of one that has another text by now. Throws as writeArticles does.
 */
export async function rewriteArticles(db: Database, rewrite: ArticlesToRewrite): Promise<Rewritten> {
  const { rereadings, stamps, linker } = rewrite
  for (const { extraction } of rereadings) checkExtraction(extraction)
  return await db.sql.transaction().execute(async (trx) => {
    await takeTurn(trx)
    const those = await decideFates(trx, rewrite)
    const [written, unchanged] = [those('written'), idsOf(those('unchanged'))]
    const [articles, added] = [idsOf(written), written.map(({ extraction }) => extraction)]
    await markRead(trx, unchanged, stamps)
    if (written.length > 0) await writeCurrent(trx, written, stamps)
    await noteArticles(
      trx,
      articles.map((article) => ({ kind: 'CHANGED', article })),
    )
    await writeCopies(trx, articles)
    const changes = written.length === 0 ? [] : await replaceContent(trx, { articles, added, linker })
    return { written: articles, unchanged, gone: idsOf(those('gone')), changes }
  })
}
