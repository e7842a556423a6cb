import { groupBy } from '@wiregraph/schema'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { InvalidQuery } from './errors.ts'
import { run } from './run.ts'

/** Another article of the same text. */
export interface ArticleCopy {
  readonly article: string
  /** Which share of the shorter text stands in the longer one, .5 to 1. */
  readonly similarity: number
}

export const mostCopies = 100

/** The articles that are copies of each one, the most similar first, ties by id. `first` is 1 to 100. One statement. */
export async function readCopies(
  db: Database,
  articles: readonly string[],
  first: number,
): Promise<readonly (readonly ArticleCopy[])[]> {
  if (!(Number.isInteger(first) && first >= 1 && first <= mostCopies)) {
    throw new InvalidQuery(`Expected first from 1 to ${mostCopies}, found ${first}.`, {
      limit: mostCopies,
      found: first,
    })
  }
  const rows = await run(
    db,
    sql<ArticleCopy & { id: string }>`
      select k.id, x.* from unnest(${articles}::text[]) k(id), lateral (
        select c.longer_id as article, c.similarity from article_copies c where c.shorter_id = k.id
        union all select c.shorter_id, c.similarity from article_copies c where c.longer_id = k.id
        order by 2 desc, 1 limit ${sql.lit(first)}
      ) x order by k.id, x.similarity desc, x.article`,
  )
  const byArticle = groupBy(rows, (row) => row.id)
  return articles.map((id) =>
    (byArticle.get(id) ?? []).map(({ article, similarity }) => ({ article, similarity })),
  )
}
