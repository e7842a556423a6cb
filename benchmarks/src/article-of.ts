import { type Article, articleId, sha256 } from '@wiregraph/schema'
import type { Input } from './task.ts'

/** The calendar day that a stamp in whatever form names; null where it names none. */
function dayOf(stamp: string | undefined): string | null {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(stamp ?? '')?.[0]
  if (iso !== undefined) return iso
  const instant = Date.parse(stamp ?? '')
  return Number.isNaN(instant) ? null : new Date(instant).toISOString().slice(0, 10)
}

/** The document as an article: its text untouched, so that offsets are the test set's own. */
export function articleOf(input: Input): Article {
  const { text } = input
  const day = dayOf(input.dct ?? input.date)
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
