import { linker } from '@wiregraph/link'
import {
  type Article,
  articleId,
  fingerprintOf,
  RefusedInput,
  schemaVersion,
  sha256,
} from '@wiregraph/schema'
import type { Pipeline } from '../src/index.ts'

/** One article a text file: its first line is the title. No reports, so that only the way is tested. */
export const fakePipeline: Pipeline = {
  read(bytes) {
    if (bytes.includes(0)) throw new RefusedInput('NOT_TEXT', 'The file holds bytes that no text has.')
    const [title = '', ...rest] = new TextDecoder().decode(bytes).split('\n')
    return { articles: [{ article: articleOf(title, rest.join('\n').trim()), issues: [] }] }
  },
  extract: (article) => ({
    schemaVersion,
    article,
    reports: [],
    actors: [],
    places: [],
    datelinePlace: null,
    mentions: [],
    story: [],
    fingerprint: fingerprintOf(article.text),
    issues: [],
  }),
  linker,
}

function articleOf(title: string, text: string): Article {
  return {
    id: articleId({ url: null, source: null, title, day: null, text }),
    title,
    text,
    source: null,
    byline: null,
    url: null,
    language: 'en',
    publishedAt: null,
    publishedPrecision: null,
    publishedZone: null,
    updatedAt: null,
    dateline: null,
    sections: [],
    contentHash: sha256(text),
  }
}
