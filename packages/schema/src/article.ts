import { z } from 'zod'
import { TimePrecision } from './enums.ts'
import { ArticleId } from './ids.ts'
import { Day, Instant, Sha256, Span } from './primitives.ts'

/** "AMMAN, Jordan (Levant Wire, May 23, 2016) —": where, by whom and on which day an article was filed. */
export const Dateline = z.object({
  /** The line's own words, in Article.text when it stands there. */
  text: z.string().min(1),
  /** Null when the line stands outside the text. */
  span: Span.nullable(),
  /** The place as it is written, e.g. "BAGHDAD, Iraq"; resolving it is extraction's work. */
  placeText: z.string().nullable(),
  date: Day.nullable(),
  agency: z.string().nullable(),
})
export type Dateline = z.infer<typeof Dateline>

/** A run of paragraphs under one heading; heading null before the first one. The span covers heading and body. */
export const Section = z.object({
  heading: z.string().nullable(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
export type Section = z.infer<typeof Section>

/** What a newsroom published, as the reader found it. */
export const Article = z.object({
  id: ArticleId,
  title: z.string().min(1),
  /**
   * The body: paragraphs on a line each, a blank line between; headings are paragraphs of their own. Title, stamps
   * and byline are not in it, the dateline is. No NUL, no lone surrogate, line ends are \n.
   */
  text: z.string(),
  source: z.string().nullable(),
  byline: z.string().nullable(),
  /** Canonical: no fragment, no tracking parameters. */
  url: z.string().nullable(),
  /** BCP 47, e.g. en; und where it cannot be told. */
  language: z.string().min(2),
  /** The stamp of publication, else the dateline's day, else the stamp of the last change. */
  publishedAt: Instant.nullable(),
  publishedPrecision: TimePrecision.nullable(),
  /** Offset that the stamp named, e.g. -04:00; null where it named none. */
  publishedZone: z.string().nullable(),
  updatedAt: Instant.nullable(),
  dateline: Dateline.nullable(),
  sections: z.array(Section),
  /** SHA-256 of text. */
  contentHash: Sha256,
})
export type Article = z.infer<typeof Article>

/** The day from which "Monday" and "overnight" count: the dateline's, else the day of publication in its own zone. */
export function writtenOn(
  article: Pick<Article, 'dateline' | 'publishedAt' | 'publishedZone'>,
): string | null {
  if (article.dateline?.date) return article.dateline.date
  return article.publishedAt === null ? null : dayIn(article.publishedAt, article.publishedZone)
}

/** The calendar day of an instant at a fixed offset such as -04:00; UTC when null. */
export function dayIn(instant: string, zone: string | null): string {
  const match = /^(?<sign>[+-])(?<hours>\d{2}):(?<minutes>\d{2})$/.exec(zone ?? '+00:00')
  const { sign, hours, minutes } = match?.groups ?? { sign: '+', hours: '0', minutes: '0' }
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
  return new Date(Date.parse(instant) + offset).toISOString().slice(0, 10)
}
