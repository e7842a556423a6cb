import type { Issue } from '@wiregraph/schema'
import { readStamp, type Stamp } from '../dates/stamp.ts'
import type { Found } from '../found.ts'
import { withoutSite } from '../meta/title.ts'
import type { LinkedData } from './json-ld.ts'
import type { Page } from './page.ts'

const publishedKeys = [
  'article:published_time', 'og:article:published_time', 'datepublished', 'parsely-pub-date', 'sailthru.date', 'pubdate',
  'publishdate', 'publish-date', 'publish_date', 'published_time', 'publication_date', 'publication-date',
  'article.published', 'cxenseparse:recs:publishtime', 'bt:pubdate', 'originalpublicationdate', 'citation_publication_date',
  'citation_date', 'dc.date.issued', 'dcterms.issued', 'dcterms.created', 'dcterms.date', 'dc.date', 'datecreated', 'date',
] // biome-ignore format: a list
const updatedKeys = [
  'article:modified_time',
  'article.updated',
  'og:article:modified_time',
  'datemodified',
  'last-modified',
  'og:updated_time',
  'dcterms.modified',
]
const authorKeys = ['author', 'article:author_name', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl']
const siteKeys = ['og:site_name', 'application-name', 'publisher', 'dc.publisher']

const notUrl = (text: string | null | undefined) => (text && !/^https?:/i.test(text) ? text : null)

interface Dated {
  readonly stamp: Stamp | null
  readonly issues: readonly Issue[]
}

/** Seconds or milliseconds since 1970 as a date in words. */
const inWords = (value: string) =>
  /^\d{10}(?:\d{3})?$/.test(value.trim())
    ? new Date(Number(value.trim().padEnd(13, '0'))).toISOString()
    : value

/** The first value that is a date; what was wrong with those before it is kept. */
function firstDate(values: readonly (string | null | undefined)[]): Dated {
  const issues: Issue[] = []
  for (const value of values) {
    if (!value) continue
    const reading = readStamp(inWords(value))
    issues.push(...reading.issues)
    if (reading.stamp !== null) return { stamp: reading.stamp, issues }
  }
  return { stamp: null, issues }
}

function titleOf({ blocks, meta, title }: Page, data: LinkedData | null, site: string | null): string | null {
  const h1 = blocks.find((block) => block.tag === 'h1')?.text
  const found = data?.headline ?? meta.get('og:title') ?? h1 ?? title
  return found ? withoutSite(found, site) : null
}

/** Title, source, byline, address and times: linked data before meta tags before the visible page. */
export function readMetadata(page: Page, data: LinkedData | null): Omit<Found, 'body'> {
  const { meta, times } = page
  const every = (keys: readonly string[]) => keys.map((key) => meta.get(key))
  const site = every(siteKeys).find((name) => notUrl(name)) ?? null
  const visible = (updated: boolean) =>
    times.filter((time) => time.updated === updated).map((time) => time.value)
  const published = firstDate([data?.published, ...every(publishedKeys), ...visible(false)])
  const updated = firstDate([data?.modified, ...every(updatedKeys), ...visible(true)])
  const author = notUrl(data?.author) ?? every(authorKeys).find((name) => notUrl(name)) ?? page.byline
  return {
    where: null,
    title: titleOf(page, data, site ?? data?.publisher ?? null),
    source: data?.publisher ?? site,
    byline: author?.replace(/^by:?\s+/i, '') ?? null,
    url: meta.get('og:url') ?? data?.url ?? null,
    canonical: page.canonical,
    language: page.language ?? data?.language ?? null,
    published: published.stamp,
    updated: updated.stamp,
    place: null,
    issues: [...published.issues, ...updated.issues],
  }
}
