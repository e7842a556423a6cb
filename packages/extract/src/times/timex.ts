import type { TimeExtent, TimePrecision } from '@wiregraph/schema'
import { addDays, addMonths, daysIn, isDay, isoDay, mondayOfWeek, pad } from './calendar.ts'

/** First and last day, as of TimeSpan but for its words. */
export interface DaySpan {
  readonly start: string | null
  readonly end: string | null
  readonly precision: TimePrecision
  readonly extent: TimeExtent
}

const within = (start: string, end: string, precision: TimePrecision): DaySpan => ({
  start,
  end,
  precision,
  extent: 'WITHIN',
})

const years = (from: number, count: number, precision: TimePrecision) =>
  within(`${pad(from, 4)}-01-01`, `${pad(from + count - 1, 4)}-12-31`, precision)

/** First month and length; winter is that of the year in which it ends. */
const seasonMonths: Readonly<Record<string, number>> = { SP: 2, SU: 5, FA: 8, WI: -1 }

function season(year: number, code: string): DaySpan | null {
  const offset = seasonMonths[code]
  if (offset === undefined) return null
  const start = addMonths(`${pad(year, 4)}-01-01`, offset)
  return within(start, addDays(addMonths(start, 3), -1), 'INTERVAL')
}

const shape =
  /^(?<year>\d{2,4})(?:-(?:W(?<week>\d\d)(?<weekend>-WE)?|(?<season>SP|SU|FA|WI)|Q(?<quarter>[1-4])|H(?<half>[12])|(?<month>\d\d)(?:-(?<day>\d\d))?))?(?:T(?<clock>[\d:]{2,8}|[A-Z]{2}))?$/

/**
 * The days that a TIMEX3 value covers: 2014-06-23, 2014-W25, 2014-06, 2014, 199 (the 1990s), 2014-SU, 2014-06-23TNI.
 * Null for a duration, a value with open digits, or a day that is on no calendar.
 */
export function spanOfTimex(timex: string): DaySpan | null {
  const found = shape.exec(timex)?.groups
  if (!found?.year) return null
  const digits = found.year.length
  const year = Number(found.year)
  if (digits === 2) return years(year * 100 || 1, 100, 'INTERVAL')
  if (digits === 3) return years(year * 10 || 1, 10, 'INTERVAL')
  if (year === 0) return null
  const { week, month, day, clock } = found
  if (week) {
    const monday = mondayOfWeek(year, Number(week))
    if (found.weekend) return within(addDays(monday, 5), addDays(monday, 6), 'INTERVAL')
    return within(monday, addDays(monday, 6), 'WEEK')
  }
  if (found.season) return season(year, found.season)
  if (found.quarter) {
    const start = isoDay({ year, month: Number(found.quarter) * 3 - 2, day: 1 })
    return within(start, addDays(addMonths(start, 3), -1), 'INTERVAL')
  }
  if (found.half) {
    const start = isoDay({ year, month: Number(found.half) * 6 - 5, day: 1 })
    return within(start, addDays(addMonths(start, 6), -1), 'INTERVAL')
  }
  if (!month) return years(year, 1, 'YEAR')
  const at = { year, month: Number(month), day: Number(day ?? 1) }
  if (!isDay(at)) return null
  if (!day) return within(isoDay(at), isoDay({ ...at, day: daysIn(year, at.month) }), 'MONTH')
  const precision = !clock || /^[A-Z]/.test(clock) ? 'DAY' : clock.includes(':') ? 'MINUTE' : 'HOUR'
  return within(isoDay(at), isoDay(at), precision)
}
