import { RefusedInput } from '@wiregraph/schema'
import { z } from 'zod'
import { readStamp, type Stamp } from '../dates/stamp.ts'
import type { Found } from '../found.ts'
import { note } from '../issue.ts'

const Text = z.string().max(5_000_000)
/** "Reuters", {"name": "Reuters"}, or a list of either. */
const Name = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
const Names = z.union([
  Name,
  z
    .array(Name)
    .max(50)
    .transform((names) => names.join(', ')),
])
/** A date in words or digits, or seconds or milliseconds since 1970. */
const Moment = z.union([z.string().max(200), z.number().nonnegative().max(1e14)])

const opt = <T extends z.ZodType>(schema: T) => schema.nullish()

/** Spellings of the time of publication and of the last change, the surest first. */
const publishedKeys = [
  'publishedAt', 'published_at', 'published', 'datePublished', 'date_published', 'publishedDate', 'published_date',
  'publishDate', 'publish_date', 'pubDate', 'pubdate', 'pub_date', 'publicationDate', 'publication_date',
  'webPublicationDate', 'firstPublished', 'first_published', 'published_time', 'date', 'dct', 'dateCreated', 'createdAt',
  'created_at', 'timestamp',
] as const // biome-ignore format: a list
const updatedKeys = [
  'updatedAt', 'updated_at', 'updated', 'dateModified', 'date_modified', 'modifiedAt', 'modified', 'lastModified',
  'last_modified', 'lastUpdated', 'last_updated',
] as const // biome-ignore format: a list

/** A field for each of the spellings. */
const moments = <K extends string>(keys: readonly K[]) => {
  const field = opt(Moment)
  return Object.fromEntries(keys.map((key) => [key, field])) as Record<K, typeof field>
}

/** The fields of an article in JSON or in front matter; the first spelling of a field that holds something counts. */
export const Row = z.looseObject({
  title: opt(Text),
  headline: opt(Text),
  text: opt(z.union([Text, z.array(Text).max(10_000)])),
  body: opt(z.union([Text, z.array(Text).max(10_000)])),
  content: opt(z.union([Text, z.array(Text).max(10_000)])),
  source: opt(Names),
  publisher: opt(Names),
  domain: opt(Name),
  byline: opt(Names),
  author: opt(Names),
  authors: opt(Names),
  url: opt(Text),
  link: opt(Text),
  language: opt(z.string().max(35)),
  lang: opt(z.string().max(35)),
  ...moments(publishedKeys),
  ...moments(updatedKeys),
})
export type Row = z.infer<typeof Row>

const isUrl = (text: string) => /^https?:\/\/\S{3,}$/i.test(text.trim())

const first = (...values: readonly (string | null | undefined)[]): string | null =>
  values.find((value) => value !== null && value !== undefined && value.trim() !== '') ?? null

function readMoment(moment: string | number | null | undefined) {
  if (moment === null || moment === undefined || moment === '') return { stamp: null, issues: [] }
  if (typeof moment === 'string' && !/^\d{10}(?:\d{3})?$/.test(moment)) {
    const reading = readStamp(moment)
    if (reading.stamp !== null || reading.issues.length > 0) return reading
    const message = `expected a date such as 2016-05-23, found ${JSON.stringify(moment.slice(0, 40))}: left it out`
    return { stamp: null, issues: [note('DATE_NOT_READ', message)] }
  }
  const count = Number(moment)
  return readStamp(new Date(count < 1e11 ? count * 1000 : count).toISOString())
}

/** The first of several spellings that holds a date, and what was wrong with those that do not. */
function readMoments(...moments: readonly (string | number | null | undefined)[]) {
  const readings = moments.map(readMoment)
  const stamp: Stamp | null = readings.find((reading) => reading.stamp !== null)?.stamp ?? null
  return { stamp, issues: readings.flatMap((reading) => reading.issues) }
}

/** Checks a value against the fields of an article. Throws RefusedInput BAD_ARTICLE with the paths that are wrong. */
export function parseRow(value: unknown): Row {
  const parsed = Row.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = issue?.path.join('.') || 'the value'
  throw new RefusedInput(
    'BAD_ARTICLE',
    `expected an article object, found at ${path}: ${issue?.message ?? 'a wrong type'}`,
  )
}

/** The text of a row: a string, or a list of paragraphs. Null without one. */
export function textOf(row: Row): string | null {
  const texts = [row.text, row.body, row.content].map((t) => (Array.isArray(t) ? t.join('\n\n') : t))
  return first(...texts)
}

/** What a row says of its article beside the text. A source that is an address is the article's url, and its host the source. */
export function metadataOf(row: Row): Omit<Found, 'body'> {
  const source = first(row.source, row.publisher)
  const address = source !== null && isUrl(source) ? source : null
  const published = readMoments(...publishedKeys.map((key) => row[key]))
  const updated = readMoments(...updatedKeys.map((key) => row[key]))
  const host =
    address !== null && URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : null
  return {
    where: null,
    title: first(row.title, row.headline),
    source: address === null ? (source ?? first(row.domain)) : (first(row.domain) ?? host),
    byline: first(row.byline, row.author, row.authors),
    url: first(row.url, row.link, address),
    canonical: null,
    language: first(row.language, row.lang),
    published: published.stamp,
    updated: updated.stamp,
    place: null,
    issues: [...published.issues, ...updated.issues],
  }
}
