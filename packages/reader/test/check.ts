import { Article, Issue, RefusedInput, sha256 } from '@wiregraph/schema'
import { expect } from 'vitest'
import { readArticles } from '../src/index.ts'

/** Either a refusal, or articles that keep every promise of the schema. */
export function check(bytes: Uint8Array, fileName: string | null): void {
  try {
    for (const { article, issues } of readArticles(bytes, { fileName }).articles) {
      expect(Article.parse(article)).toEqual(article)
      for (const issue of issues) Issue.parse(issue)
      const { text, dateline, sections } = article
      expect(article.contentHash).toBe(sha256(text))
      expect(text).not.toMatch(/\p{Cs}/u)
      expect(text).not.toMatch(/[\0\r\u2028]/)
      if (dateline?.span) expect(text.slice(dateline.span.start, dateline.span.end)).toBe(dateline.span.quote)
      for (const { heading, start, end } of sections)
        expect(text.slice(start, end).startsWith(heading ?? '')).toBe(true)
      expect(sections.map((section) => section.start)).toEqual(
        sections.map((s) => s.start).sort((a, b) => a - b),
      )
    }
  } catch (error) {
    if (!(error instanceof RefusedInput)) throw error
    expect(error.code).toMatch(/^[A-Z_]+$/)
  }
}
