import { RefusedInput } from '@wiregraph/schema'
import { parseJson } from '../formats/parse-json.ts'

/** What schema.org data says of the article of a page. */
export interface LinkedData {
  readonly headline: string | null
  readonly publisher: string | null
  readonly author: string | null
  readonly url: string | null
  readonly language: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly articleBody: string | null
}

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const articleType = /(?:Article|BlogPosting|Report)$/

/** Every object in the data, outer ones first; at most a thousand. */
function listObjects(value: unknown): readonly Fields[] {
  const queue = [value]
  const objects: Fields[] = []
  for (let i = 0; i < queue.length && objects.length < 1000; i++) {
    const item = queue[i]
    if (Array.isArray(item)) queue.push(...item.slice(0, 1000))
    else if (isObject(item)) {
      objects.push(item)
      queue.push(...Object.values(item).filter((inner) => typeof inner === 'object'))
    }
  }
  return objects
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null

/** "Reuters", {"name": "Reuters"}, or a list of either. */
function nameOf(value: unknown): string | null {
  if (Array.isArray(value))
    return (
      value
        .slice(0, 10)
        .map(nameOf)
        .filter((name) => name !== null)
        .join(', ') || null
    )
  return isObject(value) ? text(value.name) : text(value)
}

function isArticle(fields: Fields): boolean {
  const types: readonly unknown[] = Array.isArray(fields['@type']) ? fields['@type'] : [fields['@type']]
  return types.some((type) => typeof type === 'string' && articleType.test(type))
}

function parseQuietly(json: string): unknown {
  try {
    return parseJson(json.trim())
  } catch (error) {
    // Broken data beside a page that can be read is no reason to refuse it; its markup is read instead.
    if (error instanceof RefusedInput) return null
    throw error
  }
}

/** The first article that the JSON-LD of a page describes; null without one. */
export function readLinkedData(scripts: readonly string[]): LinkedData | null {
  const article = scripts.flatMap((script) => listObjects(parseQuietly(script))).find(isArticle)
  if (article === undefined) return null
  const page = article.mainEntityOfPage
  return {
    headline: text(article.headline) ?? text(article.name),
    publisher: nameOf(article.publisher),
    author: nameOf(article.author),
    url: text(article.url) ?? (isObject(page) ? text(page['@id']) : text(page)),
    language: text(article.inLanguage),
    published: text(article.datePublished) ?? text(article.dateCreated) ?? text(article.uploadDate),
    modified: text(article.dateModified),
    articleBody: text(article.articleBody),
  }
}
