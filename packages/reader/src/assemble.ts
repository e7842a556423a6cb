import {
  Article,
  articleId,
  type Dateline,
  dayIn,
  type Given,
  type Issue,
  RefusedInput,
  sha256,
} from '@wiregraph/schema'
import { instantOf, precisionOf, readStamp, type Stamp, shareZone } from './dates/stamp.ts'
import { clean, findMojibake } from './decode/clean.ts'
import type { Found } from './found.ts'
import { note } from './issue.ts'
import { declaredLanguage, detectLanguage } from './meta/language.ts'
import { titleFrom } from './meta/title.ts'
import { canonicalUrl, chooseUrl } from './meta/url.ts'
import { readDateline } from './newswire/dateline.ts'
import { readTail } from './newswire/header-line.ts'
import { summaryLength } from './newswire/headings.ts'

export interface ReadArticle {
  readonly article: Article
  readonly issues: readonly Issue[]
}

/** Longest title that is kept; what is longer is no title. */
const longestTitle = 1000

interface Times {
  readonly published: Stamp | null
  readonly updated: Stamp | null
  readonly issues: readonly Issue[]
}

/** The stamps that count: the given one, else the page's, each lending the other its offset. */
function settleTimes(found: Found, given: Given): Times {
  const own = given.publishedAt === undefined ? null : readStamp(given.publishedAt).stamp
  const published = shareZone(own ?? found.published, found.updated)
  const updated = shareZone(found.updated, published)
  const open = [published, updated].some(
    (stamp) => stamp !== null && stamp.time !== null && stamp.zone === null,
  )
  const message =
    'expected a time with its offset, found none: took it as UTC; write it as 2016-05-23T07:41:00-04:00'
  return { published, updated, issues: open ? [note('ZONE_UNKNOWN', message, 'INFO')] : [] }
}

/** Offset of the paragraph under a list of highlights; null without one. */
function storyStart(text: string): number | null {
  const paragraphs = text.slice(0, 2000).split('\n\n')
  const skipped = summaryLength(paragraphs)
  return skipped === 0 ? null : paragraphs.slice(0, skipped).reduce((sum, { length }) => sum + length + 2, 0)
}

/** The dateline may stand after a heading or highlights: it is looked for where the first paragraph of prose begins. */
function findDateline(found: Found, published: string | null) {
  const { text, sections } = found.body
  const [first] = sections
  const under = storyStart(text) ?? (first?.heading ? text.indexOf('\n', first.start) + 1 : null)
  const starts = [0, ...(under === null ? [] : [under])]
  const readings = starts.map((start) => {
    const blank = /^\s{0,1000}/.exec(text.slice(start, start + 1000))?.[0].length ?? 0
    return readDateline(text, start + blank, published)
  })
  return readings.find((r) => r.dateline !== null) ?? readings[0] ?? { dateline: null, issues: [] }
}

/** The dateline of the text, else the place that a line above it names. */
function withPlace(dateline: Dateline | null, place: string | null): Dateline | null {
  if (place === null || dateline?.placeText) return dateline
  return dateline === null
    ? { text: place, span: null, placeText: place, date: null, agency: null }
    : { ...dateline, placeText: place }
}

function refuseEmpty(text: string): void {
  if (/\p{L}[^\p{L}]{0,1000}\p{L}[^\p{L}]{0,1000}\p{L}/u.test(text)) return
  throw new RefusedInput(
    'NO_ARTICLE_TEXT',
    'expected paragraphs of text, found none: give the body of the article',
  )
}

const mended = (text: string | null | undefined): string | null => {
  const line = clean(text ?? '')
    .text.replace(/\s+/g, ' ')
    .trim()
  return line === '' ? null : line
}

function titleOf(found: Found, given: Given): string {
  const title = mended(given.title) ?? mended(found.title)
  return title !== null && title.length <= longestTitle ? title : titleFrom(title ?? found.body.text)
}

function datedBy(dateline: Dateline | null): Stamp | null {
  return dateline?.date ? { day: dateline.date, time: null, zone: null } : null
}

/** "/2014/06/22/" in an address: the day under which a paper filed the article. */
function datedByUrl(url: string | null): Stamp | null {
  const path = /\/(?<y>(?:19|20)\d{2})\/(?<m>\d{1,2}|[a-z]{3})\/(?<d>\d{1,2})\//.exec(url ?? '')?.groups
  return path === undefined
    ? null
    : readStamp([path.y, path.m, path.d].join(/\d/.test(path.m ?? '') ? '-' : ' ')).stamp
}

/**
 * One article of what a format found and what was given with the file; given values win. Throws RefusedInput
 * NO_ARTICLE_TEXT when there is no text.
 */
export function assemble(found: Found, given: Given): ReadArticle {
  const { text, sections } = found.body
  refuseEmpty(text)
  const times = settleTimes(found, given)
  const canonical = canonicalUrl(found.canonical)
  const url = chooseUrl(canonicalUrl(given.url), canonical) ?? canonicalUrl(found.url)
  const atEnd = readTail(text) ?? datedByUrl(url)
  const day = (times.published ?? times.updated ?? atEnd)?.day ?? null
  const { dateline: inText, issues } = findDateline(found, day)
  const dateline = withPlace(inText, found.place)
  // a page that says only when it was changed was out, as it stands, at that moment
  const published = times.published ?? datedBy(dateline) ?? times.updated ?? atEnd
  const title = titleOf(found, given)
  const source = mended(given.source) ?? mended(found.source) ?? dateline?.agency ?? null
  const publishedAt = published && instantOf(published)
  const publishedZone = published?.zone ?? null
  const detected = detectLanguage(text)
  const article: Article = {
    id: articleId({ url, source, title, day: publishedAt && dayIn(publishedAt, publishedZone), text }),
    title,
    text,
    source,
    byline: mended(found.byline),
    url,
    language: detected === 'und' ? (declaredLanguage(found.language) ?? 'und') : detected,
    publishedAt,
    publishedPrecision: published && precisionOf(published),
    publishedZone,
    updatedAt: times.updated && instantOf(times.updated),
    dateline,
    sections: [...sections],
    contentHash: sha256(text),
  }
  return {
    article: Article.parse(article),
    issues: [...found.issues, ...times.issues, ...issues, ...findMojibake(text)],
  }
}
