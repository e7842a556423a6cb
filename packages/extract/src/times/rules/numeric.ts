import { isDay, isoDay, pad } from '../calendar.ts'
import { fullYear, year } from '../numbers.ts'
import { dated, type Groups, pattern, type Reading, ranged, type Setting, type TimeRule } from '../rule.ts'
import { spanOfTimex } from '../timex.ts'
import { month, monthOf, shortWeekday } from '../words.ts'
import { yearFor } from '../year-for.ts'

const months = '(?:0?[1-9]|1[0-2])'
const days = '(?:0?[1-9]|[12]\\d|3[01])'
/** No longer number, code or fraction on either side. */
const alone = { before: '(?<![\\d/.-])', after: '(?![/-]?\\d)(?!\\.\\d)' }

/** By the habit of the article, unless the numbers allow one order alone. */
function monthAndDay({ a, b }: Groups, { dayFirst }: Setting): readonly [month: number, day: number] {
  const [first, second] = [Number(a), Number(b)]
  return first > 12 || (dayFirst && second <= 12) ? [second, first] : [first, second]
}

function readNumeric(groups: Groups, setting: Setting): Reading | null {
  const [at, day] = monthAndDay(groups, setting)
  const date = { year: fullYear(Number(groups.year)), month: at, day }
  return isDay(date) ? dated(isoDay(date)) : null
}

/** "on 10/25": only where words make it a date, for most such pairs are fractions. */
function readWithoutYear(groups: Groups, setting: Setting): Reading | null {
  const [at, day] = monthAndDay(groups, setting)
  if (
    !groups.weekday &&
    !/(?:\b(?:on|until|since|from|to|by|between)\s|\d\/\d{1,2}(?:, | or | and |, or |, and ))$/i.test(
      setting.before,
    )
  )
    return null
  const year = yearFor(at, day, setting)
  if (year === null || !isDay({ year, month: at, day })) return null
  return dated(isoDay({ year, month: at, day }))
}

/** "5/1-5/7, 2020": the second day lends its year to the first. */
function readNumericDays(groups: Groups, setting: Setting): Reading | null {
  const led = /\b(?:from|between|of|is|on)\s$/i.test(setting.before)
  const [at, day] = monthAndDay(groups, setting)
  const [at2, day2] = monthAndDay({ a: groups.c, b: groups.d }, setting)
  const said = groups.last ?? groups.year
  const last = said === undefined ? yearFor(at2, day2, setting) : Number(said)
  if ((!led && said === undefined) || last === null) return null
  const first = groups.year === undefined ? last - (at > at2 ? 1 : 0) : Number(groups.year)
  const [from, to] = [
    { year: first, month: at, day },
    { year: last, month: at2, day: day2 },
  ]
  return isDay(from) && isDay(to) ? ranged(isoDay(from), isoDay(to)) : null
}

export const numericRules: readonly TimeRule[] = [
  {
    id: 'iso-day',
    example: '2014-06-23',
    pattern: pattern(`(?<value>${year}-[01]\\d-[0-3]\\d)(?:T\\d\\d:\\d\\d(?::\\d\\d)?Z?)?`),
    read: ({ value = '' }) => (spanOfTimex(value) ? dated(value) : null),
  },
  {
    id: 'year-first',
    example: '2014/06/23',
    pattern: pattern(
      `${alone.before}(?<year>${year})(?<sep>[-/.])(?<month>${months}|${month})\\k<sep>(?<day>${days})${alone.after}`,
    ),
    read: ({ year: y, month: m = '', day }) => {
      const date = { year: Number(y), month: Number(m) || monthOf(m), day: Number(day) }
      return isDay(date) ? dated(isoDay(date)) : null
    },
  },
  {
    id: 'compact-day',
    example: 'file 20140623',
    pattern: pattern('(?<y>(?:19|20)\\d\\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\\d|3[01])'),
    read: ({ y, m, d }) => (spanOfTimex(`${y}-${m}-${d}`) ? dated(`${y}-${m}-${d}`) : null),
  },
  {
    id: 'numeric-day',
    example: '06/23/2014',
    pattern: pattern(
      `${alone.before}(?<a>${days})(?<sep>[-/.])(?<b>${days})\\k<sep>(?<year>${year}|\\d\\d)${alone.after}`,
    ),
    read: readNumeric,
  },
  {
    id: 'numeric-day-without-year',
    example: 'on Friday 10/25',
    pattern: pattern(
      `(?:(?:this |next )?(?<weekday>${shortWeekday}),? )?${alone.before}(?<a>${days})/(?<b>${days})${alone.after}`,
    ),
    read: readWithoutYear,
  },
  {
    id: 'numeric-days',
    example: 'from [5/1-5/7/2020]',
    pattern: pattern(
      `${alone.before}(?<a>${days})/(?<b>${days})(?:/(?<year>${year}))?(?<gap> ?[-–—] ?)(?<c>${days})/(?<d>${days})(?:(?:/|, ?)(?<last>${year}))?${alone.after}`,
    ),
    read: readNumericDays,
  },
  {
    id: 'numeric-month',
    example: '12/2015',
    pattern: pattern(`${alone.before}(?<m>${months})[/-](?<y>${year})${alone.after}`),
    read: ({ m, y }) => dated(`${y}-${pad(Number(m))}`),
  },
  {
    id: 'year-month',
    example: '2015-03',
    pattern: pattern(`${alone.before}(?<y>${year})-(?<m>${months})${alone.after}`),
    read: ({ m, y }) => dated(`${y}-${pad(Number(m))}`),
  },
]

/** True where a date of the text can only be day, month, year, and none only month, day, year. */
export function writesDayFirst(text: string): boolean {
  const dates = [...text.matchAll(/(?<![\d/.-])(\d{1,2})[-/.](\d{1,2})[-/.](?:\d\d){1,2}(?!\d)/g)]
  const first = dates.some(([, a, b]) => Number(a) > 12 && Number(b) <= 12)
  return first && !dates.some(([, a, b]) => Number(b) > 12 && Number(a) <= 12)
}
