import { addMonths, isDay, isoDay, partsOf, weekdayOf } from './calendar.ts'
import type { Setting } from './rule.ts'

interface Asked extends Pick<Setting, 'tense' | 'narrative'> {
  readonly origin: string
  /** Day of the month. */
  readonly day: number
  /** 1 Monday to 7 Sunday; 0 for any. */
  readonly weekday: number
}

/** Months from that of the origin: forward, backward, or to both sides by turns. */
const forward = Array.from({ length: 24 }, (_, i) => i)
const backward = forward.map((months) => -months)
const around = forward.flatMap((months) => (months === 0 ? [0] : [months, -months]))

/**
 * The nearest month that has such a day. Where a weekday is said, it decides; else the latest up to the origin, or the
 * next one where the verb is future; in a narrative the next one. Null where two years hold none.
 */
export function nearestDay({ origin, day, weekday, tense, narrative }: Asked): string | null {
  const ahead = narrative || tense === 'future'
  for (const months of weekday > 0 ? around : ahead ? forward : backward) {
    const { year, month } = partsOf(addMonths(`${origin.slice(0, 7)}-01`, months))
    const date = { year, month, day }
    if (!isDay(date)) continue
    const found = isoDay(date)
    if (weekday > 0 ? weekdayOf(found) === weekday : ahead ? found >= origin : found <= origin) return found
  }
  return null
}
