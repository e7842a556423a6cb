import type { Article, Issue, Stamps } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { type ArticleRow, articleColumns, articleOf } from './nodes.ts'
import { run } from './run.ts'

/** An article as it was stored, to be read again. */
export interface StoredText {
  readonly article: Article
  /** Of reading its file and of reading its text. */
  readonly issues: readonly Issue[]
  /** Orders the texts of the article. */
  readonly rank: string
}

const isStale = ({ reading, linking }: Stamps) => sql<boolean>`
  (a.read_by is distinct from ${reading} or a.linked_by is distinct from ${linking})`

/** How many articles were read or linked with anything else than this. */
export async function countStale(db: Database, stamps: Stamps): Promise<number> {
  const [row] = await run(
    db,
    sql<{ count: number }>`select count(*)::int as count from articles a where ${isStale(stamps)}`,
  )
  return row?.count ?? 0
}

/** Those articles with ids above `after`, by id, at most `limit`. */
export async function readStale(
  db: Database,
  stamps: Stamps,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly StoredText[]> {
  const rows = await run(
    db,
    sql<ArticleRow & Omit<StoredText, 'article'> & { text: string }>`
      select ${articleColumns}, a.text, a.issues, a.rank from articles a
      where a.id collate "C" > ${after} and ${isStale(stamps)} order by a.id collate "C" limit ${limit}`,
  )
  return rows.map(({ text, issues, rank, ...row }) => {
    const { datelinePlace: _place, ingestedAt: _at, ...article } = articleOf(row)
    return { article: { ...article, text }, issues, rank }
  })
}
