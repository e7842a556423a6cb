import { addDays, daysIn, isDay, isoDay, partsOf, type Ymd } from './calendar.ts'
import { anyYear, yearOf } from './numbers.ts'
import { originOf, type Setting, toldOf } from './rule.ts'
import { dayNumber, month, monthOf } from './words.ts'

/** "March and [April 2015]", "June 26 – [August 4, 1952]": the second lends its year to the first. */
const lender = new RegExp(
  `^,?\\s?(?:-|–|—|to|and|or|until|till|through|,)\\s?(?:the |early |late |mid-)?(?:${dayNumber} )?(?<month>${month})(?: ${dayNumber})?,? (?<year>${anyYear})`,
  'iu',
)

function lentYear(at: number, after: string): number | null {
  const lent = lender.exec(after)?.groups
  if (!lent?.year) return null
  return yearOf(lent.year) - (at > monthOf(lent.month ?? '') ? 1 : 0)
}

/** Days ahead for which a date without a year is taken to be still to come. */
const SOON = 30

const isSoon = (origin: string, date: Ymd, days: number) =>
  isDay(date) && isoDay(date) <= addDays(origin, days) && isoDay(date) >= origin

/**
 * The year of a day or month without one: in a narrative that of the last date, or the next where a winter was passed;
 * in news the latest that is not after the writing day, or the earliest that is not before it when the verb is future.
 */
export function yearFor(at: number, day: number | null, setting: Setting): number | null {
  const year = nearYear(at, day, setting)
  const isLeapDay = at === 2 && day === 29 && year !== null
  return isLeapDay ? leapYearBy(year, setting.tense === 'future') : year
}

/** 29 February is of the last leap year, or of the next. */
const leapYearBy = (year: number, ahead: boolean) => {
  const steps = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => year + (ahead ? n : -n))
  return steps.find((at) => daysIn(at, 2) === 29) ?? year
}

function nearYear(at: number, day: number | null, setting: Setting): number | null {
  const lent = lentYear(at, setting.after)
  if (lent !== null) return lent
  const origin = originOf(setting)
  if (origin === null) return null
  const from = partsOf(origin)
  if (setting.narrative) return from.month >= 10 && at <= 3 ? from.year + 1 : from.year
  // "the July 3 vote": soon, whatever the verb; a day of a year ago is seldom told without its year
  // "until June 30" reaches further ahead
  const ahead = /\b(?:until|till) $/i.test(setting.before) ? 4 * SOON : SOON
  if (day !== null && isSoon(origin, { year: from.year, month: at, day }, ahead)) return from.year
  const later = at > from.month || (at === from.month && day !== null && day > from.day)
  if (setting.tense === 'future') return later || at === from.month ? from.year : from.year + 1
  return later ? from.year - 1 : from.year
}

/** "of that year", "of last year". */
export const ofYear =
  ' (?:of|in) (?<whose>that|the same|this|last|next|the following|the previous|the preceding) year'

/** The year that the words before "year" stand for; null where nothing was told. */
export function yearOfWhose(whose: string, setting: Setting): number | null {
  const told = /that|same|following|previous|preceding/i.test(whose)
  const origin = told ? toldOf(setting) : originOf(setting)
  if (origin === null) return null
  const step = /next|following/i.test(whose) ? 1 : /last|previous|preceding/i.test(whose) ? -1 : 0
  return partsOf(origin).year + step
}

/** The year said, or pointed at, or left to the reader. */
export function saidYear(
  groups: Readonly<Record<string, string | undefined>>,
  at: number,
  day: number | null,
  setting: Setting,
): number | null {
  if (groups.year) return yearOf(groups.year)
  return groups.whose ? yearOfWhose(groups.whose, setting) : yearFor(at, day, setting)
}
