import { z } from 'zod'

/** ISO 8601 calendar day, e.g. 2016-05-23. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** An instant in UTC, e.g. 2016-05-23T11:41:00.000Z. A day without a time is midnight UTC of that day. */
export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>

/** ISO 3166-1 alpha-2, upper case. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/)
export type CountryCode = z.infer<typeof CountryCode>

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** Offsets are UTF-16 code units into Article.text, end exclusive; `quote` is exactly that slice. */
export const Span = z
  .object({ start: z.int().nonnegative(), end: z.int().positive(), quote: z.string().min(1) })
  .refine((s) => s.end - s.start === s.quote.length, { error: 'quote must be as long as its span' })
export type Span = z.infer<typeof Span>

/** The span of `text` between two offsets. Throws a RangeError when they do not lie in it. */
export function spanOf(text: string, start: number, end: number): Span {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`span ${start}-${end} does not lie in a text of ${text.length}`)
  }
  return { start, end, quote: text.slice(start, end) }
}
