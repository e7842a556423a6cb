import { z } from 'zod'
import { TimeExtent, TimeKind, TimePrecision } from './enums.ts'
import { Day } from './primitives.ts'

/** First and last day on which it can have happened; null is open. Never null on both sides. */
export const TimeSpan = z
  .object({
    start: Day.nullable(),
    end: Day.nullable(),
    precision: TimePrecision,
    extent: TimeExtent,
    /** The words it was read from; null where it was inferred. */
    text: z.string().nullable(),
    /** The day that the words count from ("Monday", "two days later"); null where they name the day themselves. */
    anchor: Day.nullable(),
  })
  .refine((t) => t.start !== null || t.end !== null, { error: 'a time needs a start or an end' })
  .refine((t) => t.start === null || t.end === null || t.start <= t.end, { error: 'start is after end' })
export type TimeSpan = z.infer<typeof TimeSpan>

/** What a time expression stands for: also one that is no day, such as "for three days" or "every Friday". */
export const TimeValue = z.object({
  kind: TimeKind,
  /** TIMEX3, e.g. 2014-06-23, 2014-W25, P3D, XXXX-WXX-5; null where the words cannot be placed. */
  timex: z.string().nullable(),
  /** Null for a duration, a set, an age, and where the words cannot be placed on the calendar. */
  span: TimeSpan.nullable(),
})
export type TimeValue = z.infer<typeof TimeValue>

/** True when the two spans share a day; an open side reaches on for ever. */
export function overlaps(a: Pick<TimeSpan, 'start' | 'end'>, b: Pick<TimeSpan, 'start' | 'end'>): boolean {
  const startsIn = a.start === null || b.end === null || a.start <= b.end
  const endsIn = a.end === null || b.start === null || b.start <= a.end
  return startsIn && endsIn
}
