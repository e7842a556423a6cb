/** Days are ISO 8601 strings, e.g. 2014-06-23; all arithmetic is in UTC. */

const msOfDay = 86_400_000

export interface Ymd {
  readonly year: number
  readonly month: number
  readonly day: number
}

export const pad = (n: number, width = 2) => String(n).padStart(width, '0')
export const isoDay = ({ year, month, day }: Ymd) => `${pad(year, 4)}-${pad(month)}-${pad(day)}`
const fromMs = (ms: number) => new Date(ms).toISOString().slice(0, 10)

export function partsOf(day: string): Ymd {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}

export function addDays(day: string, count: number): string {
  return fromMs(Date.parse(day) + count * msOfDay)
}

/** 28 to 31. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The same day of another month, or its last one: a month after 31 January is 28 February. */
export function addMonths(day: string, count: number): string {
  const { year, month, day: date } = partsOf(day)
  const index = year * 12 + month - 1 + count
  const to = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
  return isoDay({ ...to, day: Math.min(date, daysIn(to.year, to.month)) })
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay() || 7
}

export const mondayOf = (day: string) => addDays(day, 1 - weekdayOf(day))

/** ISO 8601 week, e.g. 2014-W26. */
export function weekOf(day: string): string {
  const thursday = addDays(mondayOf(day), 3)
  const { year } = partsOf(thursday)
  const week = Math.floor((Date.parse(thursday) - Date.UTC(year, 0, 1)) / (7 * msOfDay)) + 1
  return `${pad(year, 4)}-W${pad(week)}`
}

/** The Monday of an ISO week. */
export function mondayOfWeek(year: number, week: number): string {
  return addDays(mondayOf(isoDay({ year, month: 1, day: 4 })), (week - 1) * 7)
}

/** False for 31 June and the like. */
export function isDay({ year, month, day }: Ymd): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** A day some units away: D days, W weeks, M months, Y years, DE decades, CE centuries, TH hours to the nearest day. */
export function shift(day: string, code: string, count: number): string {
  const months = { M: 1, Y: 12, DE: 120, CE: 1200 }[code]
  if (months !== undefined) return addMonths(day, Math.round(count * months))
  const days = { D: 1, W: 7, TH: 1 / 24 }[code]
  return addDays(day, Math.round(count * (days ?? 0)))
}

/** A calendar unit as precise as its code says: 2014-06-23 as a W is 2014-W26, as a DE 201. */
export function unitOf(day: string, code: string): string {
  const digits = { CE: 2, DE: 3, Y: 4, M: 7 }[code]
  return code === 'W' ? weekOf(day) : day.slice(0, digits ?? 10)
}

/** The nth weekday (1 Monday to 7 Sunday) of the month that begins on a day; 0 for its last. */
export function nthWeekday(first: string, weekday: number, nth: number): string {
  const from = nth === 0 ? addDays(addMonths(first, 1), -7) : addDays(first, (nth - 1) * 7)
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7)
}
