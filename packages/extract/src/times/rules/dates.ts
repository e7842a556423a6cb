import { addMonths, isDay, isoDay, nthWeekday, pad, partsOf } from '../calendar.ts'
import { nearestDay } from '../nearest-day.ts'
import { anyYear, numberOf, ordinal, ordinalOf, wordNumber, wordOrdinal } from '../numbers.ts'
import {
  dated,
  type Groups,
  originOf,
  pattern,
  type Reading,
  ranged,
  type Setting,
  type TimeRule,
  toldOf,
  unplaced,
} from '../rule.ts'
import { dayNumber, month, monthOf, shortWeekday, weekday, weekdayNumber } from '../words.ts'
import { ofYear, saidYear } from '../year-for.ts'

/** "this Friday, June 15", "Friday (June 15)", "next 6 April": the weekday and the way add nothing to a date. */
const weekdayThen = `(?:(?:(?:this|next|last|past|this past|this coming) )?(?<weekday>${shortWeekday})(?:,? the |, ?| ?\\(| ?[-–—] ?| )?)?`
const day = `(?<day>${dayNumber}|${wordOrdinal})`
const endingYear = `(?:(?: ?,? ?(?:of |in )?| ?[-/])(?<year>${anyYear})|${ofYear})?`
const dash = ' ?(?:-|–|—|to|through|until|till) ?(?:the )?'
/** What stands behind an ordinal that is a day: "the 12th floor" has none of it. */
const ends = '(?=[.,;:)!?]|$|\\s(?:in|at|on|when|were|was|but|as|with|that|for|of|and|or|to|until|till)\\b)'
/** As ends, behind a bare number: "May 4 and 5" but "May 4 and 5 were killed". */
const closes = '(?=[.,;:)!?]|$|\\s(?:in|at|on|when|but)\\b)'

/** "may 5" is a verb, "may 5th" a day; "march" wants as much. */
const isDate = ({ month: name = '', day: at = '', year, whose, weekday: named }: Groups) =>
  !/^(?:may|mar)/.test(name) || Boolean(year || whose || named) || /\p{L}/u.test(at)

const cardinal = new RegExp(`^${wordNumber}$`, 'i')
const dayOf = (text: string) =>
  Number.parseInt(text, 10) || (cardinal.test(text) ? (numberOf(text) ?? 0) : ordinalOf(text))

function readDay(groups: Groups, setting: Setting): Reading | null {
  const at = monthOf(groups.month ?? '')
  const from = dayOf(groups.day ?? '')
  const last = groups.last === undefined ? from : dayOf(groups.last)
  if (at === 0 || !isDate(groups) || /[$€£#]\s?$/.test(setting.before)) return null
  const said = saidYear(groups, at, last, setting)
  if (said === null) return unplaced(`XXXX-${pad(at)}-${pad(from)}`)
  const [first, then] = [
    { year: said, month: at, day: from },
    { year: said, month: at, day: last },
  ]
  if (!isDay(first) || !isDay(then)) return null
  return groups.last === undefined ? dated(isoDay(first)) : ranged(isoDay(first), isoDay(then))
}

/** "in May first prizes": an ordinal in words that counts something else. */
const countsOn = ({ day: at = '', year, whose }: Groups, { after }: Setting) =>
  !year &&
  !whose &&
  /^\p{L}/u.test(at) &&
  /^ (?!(?:in|at|on|and|or|to|but|when|we|I|he|she|they|the|with|for|from|was|is)\b)\p{L}/iu.test(after)

/** "in May twenty men": a number that counts something. */
const isCounted = ({ after }: Setting) => !/^(?:[.,;:)!?]|$| (?:at|in|on|and|to|when)\b)/.test(after)

const withClock = (day: Reading | null, clock: string): Reading | null =>
  day?.timex && day.span ? dated(`${day.timex}T${clock}`, { ...day.span, precision: 'MINUTE' }) : day

/** "on the 20th", "Friday the 13th", "Sunday 31": of this month, or of the nearest that has such a weekday. */
function readDayAlone(groups: Groups, setting: Setting): Reading | null {
  const at = dayOf(groups.day ?? '')
  const origin = originOf(setting)
  if (at < 1 || at > 31) return null
  if (origin === null) return unplaced()
  const found = nearestDay({ origin, day: at, weekday: weekdayNumber(groups.weekday ?? ''), ...setting })
  return found === null ? unplaced() : dated(found)
}

function readDayOfMonth(groups: Groups, setting: Setting): Reading | null {
  const which = groups.which ?? ''
  const origin = /that|same|following|the/i.test(which) ? toldOf(setting) : originOf(setting)
  if (origin === null) return unplaced()
  const steps = /next|following/i.test(which) ? 1 : /last|previous/i.test(which) ? -1 : 0
  const { year, month: at } = partsOf(addMonths(`${origin.slice(0, 7)}-01`, steps))
  const date = { year, month: at, day: dayOf(groups.day ?? '') }
  return isDay(date) ? dated(isoDay(date)) : null
}

export const dateRules: readonly TimeRule[] = [
  {
    id: 'month-day-year',
    example: 'Monday, June 23, 2014',
    pattern: pattern(
      `${weekdayThen}(?<month>${month})(?:[ /-]|, ?|(?=\\d))(?:the )?${day}(?:(?<gap>${dash}|,? (?:and|or) (?=${dayNumber}${closes}))(?<last>${dayNumber}))?${endingYear}`,
    ),
    read: (groups, setting) => (countsOn(groups, setting) ? null : readDay(groups, setting)),
  },
  {
    id: 'day-month-year',
    example: 'the 23rd of June 2014',
    pattern: pattern(
      `${weekdayThen}(?:the )?${day}(?:(?<gap>${dash}|,? (?:and|or) (?:the )?)(?<last>${dayNumber}|${wordOrdinal}))?(?: | day of | of |-|/)(?<month>${month})${endingYear}`,
    ),
    read: readDay,
  },
  {
    id: 'spoken-day',
    example: 'on [May twenty-nine]',
    pattern: pattern(`${weekdayThen}(?<month>${month}) (?<day>${wordNumber})${endingYear}`),
    read: (groups, setting) =>
      countsOn(groups, setting) || isCounted(setting) ? null : readDay(groups, setting),
  },
  {
    id: 'spoken-day-first',
    example: '[fifteen August nineteen ninety-three]',
    pattern: pattern(`(?<day>${wordNumber}) (?<month>${month}),? (?<year>${anyYear})`),
    read: readDay,
  },
  {
    id: 'stamp-day',
    example: '[Wed Oct 26 15:50:06 2016]',
    pattern: pattern(
      `${shortWeekday} (?<month>${month}) (?<day>\\d{1,2}) (?<clock>\\d\\d:\\d\\d(?::\\d\\d)?)(?: [A-Z]{3,4})? (?<year>${anyYear})`,
    ),
    read: (groups, setting) => withClock(readDay(groups, setting), groups.clock ?? ''),
  },
  {
    id: 'weekday-day',
    example: '[Friday the 13th]',
    pattern: pattern(
      `(?<weekday>${shortWeekday}),? (?:the (?<day>\\d{1,2}(?:st|nd|rd|th)|${wordOrdinal}(?:${ends}|(?= (?:around|${wordNumber})\\b)))|(?<digits>${dayNumber})${closes})`,
    ),
    read: (groups, setting) => readDayAlone({ ...groups, day: groups.day ?? groups.digits }, setting),
  },
  {
    id: 'day-alone',
    example: 'they left on [the 12th].',
    pattern: pattern(`(?<=\\b(?:on|from|since|until|to) )the (?<day>\\d{1,2}(?:st|nd|rd|th))${ends}`),
    read: (groups, setting) => (/^ of\b/.test(setting.after) ? null : readDayAlone(groups, setting)),
  },
  {
    id: 'day-of-month',
    example: '[the 15th day of this month]',
    pattern: pattern(
      `the (?<day>${ordinal})(?: day)?(?: of)? (?<which>this|that|next|last|the same|the following|the) month`,
    ),
    read: readDayOfMonth,
  },
  {
    id: 'weekday-of-month',
    example: '[the first Monday of June 2014]',
    pattern: pattern(
      `(?:the )?(?<nth>first|second|third|fourth|last) (?<weekday>${weekday}) (?:of|in) (?:(?<month>${month})(?:,? (?<year>${anyYear}))?|(?<which>this|that|next|last|the) month)`,
    ),
    read: readWeekdayOfMonth,
  },
]

/** The nth such weekday of a month; 0 asks for the last. */
function readWeekdayOfMonth(groups: Groups, setting: Setting): Reading | null {
  const first = groups.month
    ? firstOfMonth(groups, setting)
    : readDayOfMonth({ ...groups, day: '1' }, setting)?.timex
  if (!first) return unplaced()
  const nth = /last/i.test(groups.nth ?? '') ? 0 : ordinalOf(groups.nth ?? '')
  return dated(nthWeekday(first, weekdayNumber(groups.weekday ?? ''), nth))
}

function firstOfMonth(groups: Groups, setting: Setting): string | null {
  const at = monthOf(groups.month ?? '')
  const year = saidYear(groups, at, null, setting)
  return year === null ? null : isoDay({ year, month: at, day: 1 })
}
