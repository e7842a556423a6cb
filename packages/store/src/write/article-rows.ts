import { bandsOf, type Stamps } from '@wiregraph/schema'
import { sql } from 'kysely'
import { deleteRows, insertRows, orUpdate, type Trx } from '../rows.ts'
import { foldSearch } from '../search.ts'
import type { StoredArticle } from './decide.ts'
import type { Reading } from './reading.ts'

export async function readStored(
  trx: Trx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredArticle>> {
  const { rows } = await sql<StoredArticle>`
    select id, rank, reading, linked_by, content_hash from articles where id = any(${ids})`.execute(trx)
  return new Map(rows.map((row) => [row.id, row]))
}

function rowOf({ extraction, rank, hash }: Reading, stamps: Stamps | null) {
  const { article, mentions, issues, story, fingerprint, datelinePlace } = extraction
  return {
    id: article.id,
    title: article.title,
    text: article.text,
    source: article.source,
    byline: article.byline,
    url: article.url,
    language: article.language,
    published_at: article.publishedAt,
    published_precision: article.publishedPrecision,
    published_zone: article.publishedZone,
    updated_at: article.updatedAt,
    dateline: article.dateline,
    dateline_place: datelinePlace,
    sections: article.sections,
    content_hash: article.contentHash,
    mentions,
    story,
    issues,
    ...fingerprint,
    bands: bandsOf(fingerprint),
    rank,
    reading: hash,
    read_by: stamps?.reading ?? null,
    linked_by: stamps?.linking ?? null,
    search: foldSearch(`${article.title}\n${article.text}`),
  }
}

/** Keeps the current texts of articles that get another one. */
export async function demoteArticles(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`
    insert into article_revisions (article_id, content_hash, ordered_at, rank, text, title, ingested_at)
    select id, content_hash, coalesce(updated_at, published_at), rank, text, title, ingested_at
    from articles where id = any(${ids})
    on conflict do nothing`.execute(trx)
}

/** A word of this weight names the story of an article. */
const weighty = 0.2

function wordRows({ extraction: { article, story } }: Reading) {
  if (article.publishedAt === null) return []
  return story
    .filter(({ weight }) => weight >= weighty)
    .map(({ term }) => ({ article_id: article.id, word: term, published_at: article.publishedAt }))
}

/** Notes with what articles were read, where the outcome was the same. */
export async function markRead(trx: Trx, ids: readonly string[], stamps: Stamps): Promise<void> {
  if (ids.length === 0) return
  await sql`
    update articles set read_by = ${stamps.reading}, linked_by = ${stamps.linking}
    where id = any(${ids})`.execute(trx)
}

/** The readings become current. A text that was a revision is one no more. */
export async function writeCurrent(
  trx: Trx,
  readings: readonly Reading[],
  stamps: Stamps | null,
): Promise<void> {
  const rows = readings.map((reading) => rowOf(reading, stamps))
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'id')
  const update = orUpdate(['id'], columns)
  // The time of arrival is that of the text.
  const arrival = sql`, changed_at = excluded.changed_at, ingested_at = case when articles.content_hash = excluded.content_hash
    then articles.ingested_at else excluded.ingested_at end`
  await insertRows(trx, 'articles', rows, sql`${update}${arrival}`)
  await sql`
    delete from article_revisions r using articles a
    where a.id = any(${rows.map((row) => row.id)}) and r.article_id = a.id and r.content_hash = a.content_hash`.execute(
    trx,
  )
  await deleteRows(
    trx,
    'article_words',
    'article_id',
    rows.map((row) => row.id),
  )
  await insertRows(trx, 'article_words', readings.flatMap(wordRows))
}

/** Texts that are not current; of one text sent twice, the greater reading counts. */
export async function writeRevisions(trx: Trx, readings: readonly Reading[]): Promise<void> {
  const rows = readings.map(({ extraction, rank, orderedAt }) => ({
    article_id: extraction.article.id,
    content_hash: extraction.article.contentHash,
    ordered_at: orderedAt,
    rank,
    text: extraction.article.text,
    title: extraction.article.title,
  }))
  const update = orUpdate(['article_id', 'content_hash'], ['ordered_at', 'rank', 'title'])
  await insertRows(
    trx,
    'article_revisions',
    rows,
    sql`${update} where excluded.rank > article_revisions.rank`,
  )
}

export async function deleteArticles(trx: Trx, ids: readonly string[]): Promise<void> {
  await deleteRows(trx, 'articles', 'id', ids)
}
