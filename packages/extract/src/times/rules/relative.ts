import { addDays, addMonths, isoDay, pad, partsOf, weekOf } from '../calendar.ts'
import {
  dated,
  type Groups,
  originOf,
  pattern,
  type Reading,
  type Setting,
  sometime,
  type TimeRule,
  through,
  unplaced,
} from '../rule.ts'
import {
  amountOf,
  calendarUnit,
  month,
  monthOf,
  number,
  part,
  season,
  seasonOf,
  unit,
  vague,
} from '../words.ts'

/** A calendar unit some steps from a day, as TIMEX3. */
function unitAt(day: string, unitWord: string, steps: number): string {
  switch (unitWord.toLowerCase()) {
    case 'week':
      return weekOf(addDays(day, steps * 7))
    case 'month':
      return addMonths(day, steps).slice(0, 7)
    case 'year':
      return addMonths(day, steps * 12).slice(0, 4)
    case 'decade':
      return pad(Math.floor(partsOf(day).year / 10) + steps, 3)
    case 'century':
      return pad(Math.floor(partsOf(day).year / 100) + steps)
    default:
      return addDays(day, steps)
  }
}

const stepsOf = (which: string) =>
  /next|following|coming|upcoming/i.test(which) ? 1 : /last|past|previous|preceding/i.test(which) ? -1 : 0

/** "the previous day", "that year", "the same month" count from what was told, "this week" from the writing day. */
function originFor(which: string, setting: Setting): string | null {
  return /previous|following|that|same|preceding|the next/i.test(which)
    ? (setting.anchor ?? setting.today)
    : originOf(setting)
}

function readUnit(groups: Groups, setting: Setting): Reading {
  const which = groups.which ?? ''
  const origin = originFor(which, setting)
  if (origin === null) return unplaced()
  const timex = unitAt(origin, groups.unit ?? '', stepsOf(which))
  const edge = (groups.edge ?? '').toLowerCase()
  const whole = dated(timex)
  if (whole.span === null || stepsOf(which) !== 0 || origin !== setting.today || edge === '') return whole
  if (edge === 'earlier') return dated(timex, sometime(whole.span.start, setting.today))
  return edge === 'later' ? dated(timex, sometime(setting.today, whole.span.end)) : whole
}

/** "over the last week" is the seven days up to now, not the calendar's week before. */
function readPastSpan(groups: Groups, setting: Setting): Reading {
  const amount = amountOf(groups.count ?? 'a', groups.unit ?? 'day')
  const origin = originOf(setting)
  const ahead = /next|coming/i.test(groups.which ?? '')
  const code = amount.unit.startsWith('T')
    ? `PT${amount.count ?? 'X'}${amount.unit.slice(1)}`
    : `P${amount.count ?? 'X'}${amount.unit}`
  if (origin === null) return { kind: 'duration', timex: code, span: null }
  const other = shift(origin, amount.unit, (amount.count ?? vagueCount(amount.unit)) * (ahead ? 1 : -1))
  const span = ahead ? through(origin, other) : through(other, origin)
  return { kind: 'date', timex: code, span }
}

/** How far back "recent weeks" reach, in units. */
const vagueCount = (code: string) => (code === 'D' ? 7 : code === 'W' ? 6 : code === 'M' ? 6 : 5)

function shift(day: string, code: string, count: number): string {
  if (code === 'Y') return addMonths(day, Math.round(count * 12))
  if (code === 'M') return addMonths(day, Math.round(count))
  if (code === 'W') return addDays(day, Math.round(count * 7))
  if (code === 'TH') return addDays(day, Math.round(count / 24))
  return code === 'D' ? addDays(day, Math.round(count)) : day
}

/** A point some units away is as precise as its unit: "two years ago" is a year, "three days earlier" a day. */
function pointAt(origin: string, code: string, count: number): string {
  const day = shift(origin, code, count)
  if (code === 'Y') return day.slice(0, 4)
  if (code === 'M') return day.slice(0, 7)
  return code === 'W' ? weekOf(day) : day
}

function readDistance(groups: Groups, setting: Setting): Reading {
  const amount = amountOf(groups.count ?? 'a', groups.unit ?? 'day')
  const way = (groups.way ?? '').toLowerCase()
  const fromNow = /ago|from now|from today/.test(way)
  const origin = fromNow ? originOf(setting) : (setting.anchor ?? null)
  if (origin === null) return unplaced()
  if (amount.count === null) return unplaced(/ago|earlier|before/.test(way) ? 'PAST_REF' : 'FUTURE_REF')
  if (amount.unit.startsWith('T')) return dated(origin)
  const back = /ago|earlier|before|previously/.test(way)
  return dated(pointAt(origin, amount.unit, amount.count * (back ? -1 : 1)))
}

function readIn(groups: Groups, setting: Setting): Reading | null {
  const origin = originOf(setting)
  const amount = amountOf(groups.count ?? '', groups.unit ?? 'day')
  if (setting.tense !== 'future' || origin === null || amount.count === null || amount.unit.startsWith('T'))
    return null
  return dated(pointAt(origin, amount.unit, amount.count))
}

function yearOfSeason(groups: Groups, setting: Setting): number | null {
  if (groups.year) return Number(groups.year)
  const origin = originFor(groups.which ?? '', setting)
  if (origin === null) return null
  const { year, month: at } = partsOf(origin)
  const first = { SP: 3, SU: 6, FA: 9, WI: 0 }[seasonOf(groups.season ?? '')] ?? 6
  if (/last|past|previous/i.test(groups.which ?? '')) return at >= first + 3 ? year : year - 1
  if (/next|coming/i.test(groups.which ?? '')) return at >= first ? year + 1 : year
  return setting.narrative || setting.tense === 'future' || /this|that/i.test(groups.which ?? '')
    ? year
    : at >= first
      ? year
      : year - 1
}

/** "the fall of the town", "in the fall of the regime": no season. */
function isDownfall({ season, which = '', year }: Groups, { after }: Setting): boolean {
  if (!/^fall$/i.test(season ?? '') || year) return false
  return /^(?:|the|in)$/i.test(which.trim()) || /^ of\b/.test(after)
}

function readSeason(groups: Groups, setting: Setting): Reading | null {
  if (isDownfall(groups, setting)) return null
  const year = yearOfSeason(groups, setting)
  return year === null ? unplaced() : dated(`${pad(year, 4)}-${seasonOf(groups.season ?? '')}`)
}

function readMonthAway(groups: Groups, setting: Setting): Reading | null {
  const at = monthOf(groups.month ?? '')
  const origin = originOf(setting)
  if (at === 0) return null
  if (origin === null) return unplaced(`XXXX-${pad(at)}`)
  const from = partsOf(origin)
  const steps = stepsOf(groups.which ?? '')
  const year =
    steps < 0
      ? at >= from.month
        ? from.year - 1
        : from.year
      : steps > 0
        ? at <= from.month
          ? from.year + 1
          : from.year
        : from.year
  return dated(isoDay({ year, month: at, day: 1 }).slice(0, 7))
}

const which =
  '(?<which>this|last|next|past|that|the same|the previous|the preceding|the following|the next|the past|the last|the coming|the upcoming|this past|this coming|the current|same)'

export const relativeRules: readonly TimeRule[] = [
  {
    id: 'calendar-unit',
    example: '[earlier this month]',
    pattern: pattern(
      `(?:(?<edge>earlier|later|late|early)(?: on| in)? )?(?:${part})?${which} (?<unit>${calendarUnit})`,
    ),
    read: readUnit,
  },
  {
    id: 'end-of-unit',
    example: 'by [the end of the month]',
    pattern: pattern(
      `(?:the )?(?:end|start|beginning|middle|close) of (?:the )?(?<unit>week|month|year|decade|century)`,
    ),
    read: (groups, setting) => readUnit({ ...groups, which: 'that' }, setting),
  },
  {
    id: 'day-beside',
    example: 'he died [the day before]',
    pattern: pattern('the day (?<way>before|after)(?=[,.;:]| when | that |$)'),
    read: ({ way = '' }, { anchor }) =>
      anchor === null ? unplaced() : dated(addDays(anchor, way === 'after' ? 1 : -1)),
  },
  {
    id: 'now',
    example: 'they [now] hold the town',
    pattern: pattern('right now|just now|now|currently|at present|presently|at the moment'),
    read: () => unplaced('PRESENT_REF'),
  },
  {
    id: 'past-span',
    example: '[over the past five days]',
    pattern: pattern(
      `(?:(?:over|in|during|for|within|throughout) )?(?:the )?(?<which>past|last|next|coming|previous) (?:(?<count>${number}|${vague}) )?(?<unit>${unit})s`,
    ),
    read: readPastSpan,
  },
  {
    id: 'span-of-one',
    example: '[over the last week]',
    pattern: pattern(
      `(?:over|during|throughout|within) the (?<which>past|last) (?<unit>hour|day|week|month|year|decade)`,
    ),
    read: readPastSpan,
  },
  {
    id: 'recent',
    example: '[in recent weeks]',
    pattern: pattern(
      `(?:(?:over|in|during|for) )?(?:the )?(?<which>recent|coming) (?<unit>day|week|month|year|decade)s`,
    ),
    read: (groups, setting) => readPastSpan({ ...groups, count: 'some' }, setting),
  },
  {
    id: 'distance',
    example: '[two days later]',
    pattern: pattern(
      `(?:(?:about|almost|nearly|over|more than|less than|just|only|some|around|at least) )?(?<count>${number}|an?|${vague})(?: |-)(?:short |long |full )?(?<unit>${unit})s? (?<way>ago|earlier|before|later|afterwards?|previously|after that|from now|from today|hence)`,
    ),
    read: readDistance,
  },
  {
    id: 'vague-distance',
    example: '[years ago]',
    pattern: pattern(`(?<unit>${unit})s (?<way>ago|earlier|later)`),
    read: (groups, setting) => readDistance({ ...groups, count: 'some' }, setting),
  },
  {
    id: 'in-days',
    example: 'will leave [in two weeks]',
    pattern: pattern(`in (?:about )?(?<count>${number}|an?) (?<unit>${unit})s?(?:['’] time)?`),
    read: readIn,
  },
  {
    id: 'season',
    example: '[the summer of 2014]',
    pattern: pattern(
      `(?:${part})?(?:(?<which>this|last|next|that|this past|this coming|the following|the previous|the coming|the|in|in the|during the) )(?:${part})?(?<season>${season})(?:(?:,? | of )(?<year>1[5-9]\\d\\d|20\\d\\d))?`,
    ),
    read: readSeason,
  },
  {
    id: 'season-year',
    example: 'spring 1945',
    pattern: pattern(`(?:${part})?(?<season>${season})(?:,? | of )(?<year>1[5-9]\\d\\d|20\\d\\d)`),
    read: readSeason,
  },
  {
    id: 'month-away',
    example: '[last June]',
    pattern: pattern(`(?<which>last|next|this|this past|this coming) (?<month>${month})`),
    read: readMonthAway,
  },
]
