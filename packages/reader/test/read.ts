import { readFileSync } from 'node:fs'
import { Article, type Given, RefusedInput } from '@wiregraph/schema'
import iconv from 'iconv-lite'
import { type ReadArticle, readArticles } from '../src/index.ts'

/** The only article of a text, and its issues' codes. */
export function readOne(text: string, fileName: string | null = 'a.txt', given: Given = {}) {
  return only(readArticles(iconv.encode(text, 'utf8'), { fileName, given }).articles)
}

export function readFixture(name: string) {
  return only(
    readArticles(readFileSync(new URL(`fixtures/${name}`, import.meta.url)), { fileName: name }).articles,
  )
}

export function readAll(text: string | Uint8Array, fileName: string | null) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  return readArticles(bytes, { fileName }).articles
}

function only(articles: readonly ReadArticle[]) {
  const [first] = articles
  if (first === undefined || articles.length !== 1)
    throw new Error(`expected one article, found ${articles.length}`)
  const { article, issues } = first
  return { ...Article.parse(article), codes: issues.map((issue) => issue.code), issues }
}

/** The code with which an input is refused; "read" when it is not. */
export function refusalOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof RefusedInput) return error.code
    throw error
  }
  return 'read'
}
