import { type Article, articleId, sha256 } from '@wiregraph/schema'
import type { Input } from './task.ts'

/** The document as an article: its text untouched, so that offsets are the test set's own. */
export function articleOf(input: Input): Article {
  const { text } = input
  const day = (input.dct ?? input.date)?.slice(0, 10) ?? null
  const title = input.title?.trim() || text.trim().slice(0, 80) || input.id
  const source = input.publisher ?? input.source ?? null
  return {
    id: articleId({ url: null, source, title, day, text }),
    title,
    text,
    source,
    byline: null,
    url: null,
    language: 'en',
    publishedAt: day === null ? null : `${day}T00:00:00.000Z`,
    publishedPrecision: day === null ? null : 'DAY',
    publishedZone: null,
    updatedAt: null,
    dateline: null,
    sections: [{ heading: null, start: 0, end: text.length }],
    contentHash: sha256(text),
  }
}
