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
import { instantOf, inZoneOf, precisionOf, readStamp, type Stamp, shareZone } from './dates/stamp.ts'
import { countryOf } from './dates/zones.ts'
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

/** The stamp given with the file, else the page's. */
const publishedIn = (found: Found, given: Given): Stamp | null =>
  (given.publishedAt === undefined ? null : readStamp(given.publishedAt).stamp) ?? found.published

/** The stamps that count, in the zones of the places that the article is from, each lending the other its offset. */
function settleTimes(found: Found, given: Given, places: readonly string[]): Times {
  const changed = inZoneOf(found.updated, places)
  const published = shareZone(inZoneOf(publishedIn(found, given), places), changed)
  const updated = shareZone(changed, published)
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

/** Where it was filed, and the country of the outlet's address. */
function placesOf(dateline: Dateline | null, url: string | null): readonly string[] {
  const country = url === null ? null : countryOf(url)
  return [
    ...(dateline?.placeText?.split(/[,/]/) ?? []).map((part) => part.trim()),
    ...(country ? [country] : []),
  ]
}

/** What was wrong with a zone is no matter once a place has settled it. */
const withoutSettled = (issues: readonly Issue[], { published, updated }: Times) =>
  [published, updated].some((stamp) => stamp?.named !== undefined && stamp.zone === null)
    ? issues
    : issues.filter(({ code }) => code !== 'ZONE_NOT_READ')

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
  const canonical = canonicalUrl(found.canonical)
  const url = chooseUrl(canonicalUrl(given.url), canonical) ?? canonicalUrl(found.url)
  const atEnd = readTail(text) ?? datedByUrl(url)
  const day = (publishedIn(found, given) ?? found.updated ?? atEnd)?.day ?? null
  const { dateline: inText, issues } = findDateline(found, day)
  const dateline = withPlace(inText, found.place)
  const times = settleTimes(found, given, placesOf(dateline, url))
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
    issues: [...withoutSettled(found.issues, times), ...times.issues, ...issues, ...findMojibake(text)],
  }
}
