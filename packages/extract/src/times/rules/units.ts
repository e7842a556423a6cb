import { amountOf, calendarUnit, durationOf } from '../amounts.ts'
import { addDays, mondayOfWeek, pad, partsOf, shift, unitOf, weekOf } from '../calendar.ts'
import { ordinal, ordinalOf, year } from '../numbers.ts'
import {
  dated,
  type Groups,
  lasting,
  originOf,
  pattern,
  type Reading,
  type Setting,
  sometime,
  type TimeRule,
  unplaced,
} from '../rule.ts'
import { spanOfTimex } from '../timex.ts'
import { isMonthName, month, monthOf, part } from '../words.ts'
import { ofYear, saidYear, yearOfWhose } from '../year-for.ts'

const codes: Readonly<Record<string, string>> = {
  week: 'W',
  month: 'M',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
}

/** A calendar unit some steps from a day, as TIMEX3. */
function unitAt(day: string, unitWord: string, steps: number): string {
  const code = codes[unitWord.toLowerCase()] ?? 'D'
  return unitOf(shift(day, code, steps), code)
}

export const stepsOf = (which: string) =>
  /next|following|coming|upcoming|subsequent/i.test(which)
    ? 1
    : /last|past|previous|preceding/i.test(which)
      ? -1
      : 0

/** "the previous day" counts from a day told, "that year" from any date told, "this week" from the writing day. */
export function originFor(which: string, unitWord: string, setting: Setting): string | null {
  if (!/previous|following|that|same|preceding|the next|subsequent/i.test(which)) return originOf(setting)
  const told = /day|week/i.test(unitWord) ? setting.anchor : (setting.told ?? setting.anchor)
  return told ?? (/that|same/i.test(which) ? null : setting.today)
}

/** What came earlier came before the day of writing, unless the month or week has only begun. */
function dayBefore(today: string, start: string | null): string {
  const yesterday = addDays(today, -1)
  return start !== null && yesterday < start ? today : yesterday
}

function readUnit(groups: Groups, setting: Setting): Reading {
  const which = groups.which ?? ''
  // "the last month of the war"
  if (/^the (?:last|next)$/i.test(which) && /^ of\b/.test(setting.after))
    return lasting(durationOf(amountOf('one', groups.unit ?? 'day')))
  const origin = originFor(which, groups.unit ?? '', setting)
  if (origin === null) return unplaced()
  const timex = unitAt(origin, groups.unit ?? '', stepsOf(which))
  const edge = (groups.edge ?? '').toLowerCase()
  const whole = dated(timex)
  if (whole.span === null || stepsOf(which) !== 0 || origin !== setting.today || edge === '') return whole
  if (edge === 'earlier') return dated(timex, sometime(whole.span.start, dayBefore(origin, whole.span.start)))
  return edge === 'later' ? dated(timex, sometime(setting.today, whole.span.end)) : whole
}

/** "the week after next", "the year before last" */
function readTwoAway(groups: Groups, setting: Setting): Reading {
  const origin = originOf(setting)
  const steps = /next/i.test(groups.away ?? '') ? 2 : -2
  return origin === null ? unplaced() : dated(unitAt(origin, groups.unit ?? '', steps))
}

/** "week 10", of a year said, pointed at, or that of writing. */
function readWeekNumber(groups: Groups, setting: Setting): Reading | null {
  const week = Number(groups.week)
  const of =
    groups.year ?? (groups.whose ? yearOfWhose(groups.whose, setting) : originOf(setting)?.slice(0, 4))
  if (week < 1 || week > 53) return null
  return of ? dated(`${pad(Number(of), 4)}-W${pad(week)}`) : unplaced()
}

/** "the first week of 2015" (28 December is always of the last), "the last week of September": the week of its first or last day, and those between. */
function readNthWeek(groups: Groups, setting: Setting): Reading {
  const at = monthOf(groups.month ?? '')
  const said = groups.which
    ? unitAtOrigin(groups.which, groups.unit ?? 'month', setting)
    : groups.month
      ? saidYear(groups, at, null, setting)
      : (groups.year ?? null)
  const whole = said === null ? null : spanOfTimex(at > 0 ? `${said}-${pad(at)}` : String(said))
  if (!whole?.start || !whole.end) return unplaced()
  const lastDay = at > 0 || groups.unit ? whole.end : `${whole.end.slice(0, 4)}-12-28`
  if (/last|final/i.test(groups.nth ?? '')) return dated(weekOf(lastDay))
  const first = at > 0 || groups.unit ? whole.start : mondayOfWeek(partsOf(whole.start).year, 1)
  return dated(weekOf(addDays(first, (ordinalOf(groups.nth ?? '') - 1) * 7)))
}

function unitAtOrigin(which: string, unitWord: string, setting: Setting): string | null {
  const origin = originFor(which, unitWord, setting)
  return origin === null ? null : unitAt(origin, unitWord, stepsOf(which))
}

function readMonthAway(groups: Groups, setting: Setting): Reading | null {
  const at = monthOf(groups.month ?? '')
  const origin = originFor(groups.which ?? '', 'month', setting)
  if (!isMonthName(groups.month ?? '')) return null
  if (origin === null) return unplaced(`XXXX-${pad(at)}`)
  const from = partsOf(origin)
  const steps = stepsOf(groups.which ?? '')
  const passed = steps < 0 && at >= from.month ? -1 : steps > 0 && at <= from.month ? 1 : 0
  return dated(`${pad(from.year + passed, 4)}-${pad(at)}`)
}

const which =
  '(?<which>this|last|next|past|that|previous|following|the same|that same|this same|the previous|the preceding|the following|the subsequent|the next|the last|the coming|the upcoming|this past|this coming|the current|the present|same|current)'
/** "the end of the year": in news this one, in a narrative the one told of. */
const here = ({ narrative }: Setting) => (narrative ? 'that' : 'this')
/** "the month" is this one only where it closes a phrase. */
const closes = '(?=[.,;?)]|$)'

export const unitRules: readonly TimeRule[] = [
  {
    id: 'calendar-unit',
    example: '[earlier this month]',
    pattern: pattern(
      `(?:(?<edge>earlier|later|late|early)(?: on| in)? )?(?:${part})?${which} (?:calendar |working |business )?(?<unit>${calendarUnit}|workweek)`,
    ),
    read: (groups, setting) => readUnit({ ...groups, unit: groups.unit?.replace(/^work/i, '') }, setting),
  },
  {
    id: 'edge-of-unit',
    example: '[later in the year]',
    pattern: pattern(`(?<edge>earlier|later|late|early) in the (?<unit>day|week|month|year|decade|century)`),
    read: (groups, setting) =>
      groups.unit === 'day' && setting.anchor !== null
        ? dated(setting.anchor)
        : readUnit({ ...groups, which: here(setting) }, setting),
  },
  {
    id: 'end-of-unit',
    example: 'by [the end of the month]',
    pattern: pattern(
      `(?:(?:the )?(?:end|start|beginning|middle|close|rest|remainder|latter part|early part) of (?:the )?(?<unit>week|month|year|decade|century)|(?<whole>week|month|year)['’]s end|(?<ended>year)-end)`,
    ),
    read: ({ unit, whole, ended }, setting) =>
      readUnit({ unit: unit ?? whole ?? ended, which: here(setting) }, setting),
  },
  {
    id: 'two-units-away',
    example: '[the week after next]',
    pattern: pattern(`the (?<unit>week|month|year) (?<away>after next|before last)`),
    read: readTwoAway,
  },
  {
    id: 'unit-of-now',
    example: 'the worst storm of [the year].',
    pattern: pattern(
      `(?:(?<=\\b(?:of|for|in) )the (?<unit>week|month|year)${closes}|(?<date>year)[- ]to[- ]date)`,
    ),
    read: ({ unit, date }, setting) => readUnit({ unit: unit ?? date, which: here(setting) }, setting),
  },
  {
    id: 'day-beside',
    example: 'he died [the day before]',
    pattern: pattern(
      'the (?<unit>day|week|month|year) (?<way>before|after|following)(?=[,.;:?]|$| when | that )',
    ),
    read: ({ unit = '', way = '' }, setting) =>
      readUnit({ unit, which: way === 'before' ? 'the previous' : 'the following' }, setting),
  },
  {
    id: 'week-number',
    example: '[week 10]',
    pattern: pattern(
      `(?:the )?week (?:number )?(?<week>\\d{1,2})(?:(?:,? (?:of |in )?)(?<year>${year})|${ofYear})?`,
    ),
    read: readWeekNumber,
  },
  {
    id: 'nth-week',
    example: '[the last week of September]',
    pattern: pattern(
      `(?:the )?(?<nth>${ordinal}|last|final) week (?:of|in) (?:(?:early |late )?(?<month>${month})(?:,? (?<year>${year}))?|(?<only>${year})|(?<which>this|last|next|that|the same) (?<unit>month|year))`,
    ),
    read: (groups, setting) => readNthWeek({ ...groups, year: groups.year ?? groups.only }, setting),
  },
  {
    id: 'nth-month',
    example: '[the third month of 2021]',
    pattern: pattern(
      `(?:the )?(?<nth>${ordinal}) month of (?:(?<year>${year})|(?<whose>this|that|last|next) year)`,
    ),
    read: ({ nth = '', year: said, whose = '' }, setting) => {
      const of = said ?? yearOfWhose(whose, setting)
      const at = ordinalOf(nth)
      return at < 1 || at > 12 ? null : of === null ? unplaced() : dated(`${of}-${pad(at)}`)
    },
  },
  {
    id: 'month-away',
    example: '[last June]',
    pattern: pattern(
      `(?<which>last|next|this|this past|this coming|the previous|the following) (?<month>${month})(?! \\d)`,
    ),
    read: readMonthAway,
  },
]
