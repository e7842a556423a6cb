import { isDay, isoDay, pad, partsOf } from '../calendar.ts'
import { dated, type Groups, originOf, pattern, type Reading, type Setting, type TimeRule } from '../rule.ts'
import { spanOfTimex } from '../timex.ts'
import { centuryNumber, dayNumber, month, monthOf, ordinalOf, part, shortWeekday, year } from '../words.ts'

/** Two digits after an apostrophe: '44 is 1944, '14 is 2014. */
const fullYear = (text: string) => {
  const digits = Number(text.replace(/\D/g, ''))
  return text.length > 2 && digits > 99 ? digits : digits > 40 ? 1900 + digits : 2000 + digits
}

/**
 * The year of a day or month without one: in a narrative that of the last date, or the next where a winter was passed;
 * in news the latest that is not after the writing day, or the earliest that is not before it when the verb is future.
 */
function yearFor(month: number, day: number | null, setting: Setting): number | null {
  const origin = originOf(setting)
  if (origin === null) return null
  const from = partsOf(origin)
  if (setting.narrative) return from.month >= 10 && month <= 3 ? from.year + 1 : from.year
  const later = month > from.month || (month === from.month && day !== null && day > from.day)
  if (setting.tense === 'future') return later || month === from.month ? from.year : from.year + 1
  return later ? from.year - 1 : from.year
}

const weekdayThen = `(?:${shortWeekday}(?:,| the)? )?`

function readDay(groups: Groups, setting: Setting): Reading | null {
  const at = monthOf(groups.month ?? '')
  const day = Number.parseInt(groups.day ?? '', 10)
  const said = groups.year ? fullYear(groups.year) : yearFor(at, day, setting)
  if (at === 0) return null
  if (said === null) return { kind: 'date', timex: `XXXX-${pad(at)}-${pad(day)}`, span: null }
  if (!isDay({ year: said, month: at, day })) return null
  const timex = isoDay({ year: said, month: at, day })
  const last = Number.parseInt(groups.last ?? '', 10)
  if (!(last > day && isDay({ year: said, month: at, day: last }))) return dated(timex)
  const end = isoDay({ year: said, month: at, day: last })
  return dated(timex, { start: timex, end, precision: 'INTERVAL', extent: 'THROUGHOUT' })
}

function readMonth(groups: Groups, setting: Setting): Reading | null {
  const at = monthOf(groups.month ?? '')
  if (at === 0) return null
  const said = groups.year ? fullYear(groups.year) : yearFor(at, null, setting)
  if (said === null) return { kind: 'date', timex: `XXXX-${pad(at)}`, span: null }
  return dated(`${pad(said, 4)}-${pad(at)}`)
}

/** "may" and "march" the verbs, and names such as "March Air Base", want words before them that no verb has. */
const beforeMonth =
  /(?:^|[\s(])(?:in|of|since|until|till|by|during|from|to|and|early|late|mid|last|this|next|that|before|after|through|between|around|past|every|for|late in|or)[\s-]+(?:the )?$/i

function readBareMonth(groups: Groups, setting: Setting): Reading | null {
  const word = groups.month ?? ''
  const sure = !/^(?:may|march|mar|jun|jan|dec|sep|nov|oct|apr|aug|jul|feb|august|april|june)/i.test(word)
  const preceded = beforeMonth.test(setting.before) || Boolean(groups.part)
  if (!sure && !preceded) return null
  return readMonth(groups, setting)
}

function readYear(groups: Groups, setting: Setting): Reading | null {
  const said = Number(groups.year)
  const preceded =
    /(?:^|[\s(])(?:in|since|until|till|by|during|from|to|and|of|early|late|mid|before|after|through|between|year|around|circa|for|spring|summer|autumn|fall|winter|or|the)[\s-]+$/i
  if (
    /[$€£#.,:/]\s?$|\b(?:about|nearly|almost|some|least|than|over|No\.?|number|flight|route|highway)\s$/i.test(
      setting.before,
    )
  )
    return null
  const counted =
    /^\s(?:\p{Ll}+(?<!s)\s)?(?:\p{Ll}{2,}s|people|men|women|dollars|troops|km|kilometers|miles|meters|metres|feet|percent)\b/u.test(
      setting.after,
    )
  if (/^[.,]\d|^%|^-?(?:year|day|strong|foot|mile)/.test(setting.after)) return null
  if (groups.part || /[(–-]$/.test(setting.before)) return dated(String(said))
  if (!preceded.test(setting.before))
    return counted || said < 1500 || said > 2050 || !/^(?:\s\p{L}|[,.;:)]|$|['’]s)/u.test(setting.after)
      ? null
      : dated(String(said))
  return counted &&
    !/^\s(?:elections|events|talks|riots|protests|attacks|polls|olympics|floods|was|has|troubles)/i.test(
      setting.after,
    )
    ? null
    : dated(String(said))
}

function readYears(groups: Groups): Reading | null {
  const first = Number(groups.year)
  const text = groups.last ?? ''
  const last = text.length === 2 ? Math.floor(first / 100) * 100 + Number(text) : Number(text)
  if (last <= first) return null
  return dated(String(first), {
    start: `${first}-01-01`,
    end: `${last}-12-31`,
    precision: 'INTERVAL',
    extent: 'THROUGHOUT',
  })
}

/** Month first, as in American news, unless it cannot be one. */
function readNumeric(groups: Groups): Reading | null {
  const [a, b] = [Number(groups.a), Number(groups.b)]
  const y = fullYear(groups.year ?? '')
  const at = a <= 12 ? { year: y, month: a, day: b } : { year: y, month: b, day: a }
  return isDay(at) ? dated(isoDay(at)) : null
}

export const absoluteRules: readonly TimeRule[] = [
  {
    id: 'iso-day',
    example: '2014-06-23',
    pattern: pattern(`(?<value>${year}-[01]\\d-[0-3]\\d)(?:T\\d\\d:\\d\\d(?::\\d\\d)?Z?)?`),
    read: ({ value = '' }) => (spanOfTimex(value) ? dated(value) : null),
  },
  {
    id: 'month-day-year',
    example: 'Monday, June 23, 2014',
    pattern: pattern(
      `${weekdayThen}(?<month>${month}) (?:the )?(?<day>${dayNumber})(?: ?(?:-|–|to) ?(?<last>${dayNumber}))?(?: ?,? (?:of )?(?<year>${year}))?`,
    ),
    read: readDay,
  },
  {
    id: 'day-month-year',
    example: 'the 23rd of June 2014',
    pattern: pattern(
      `${weekdayThen}(?:the )?(?<day>${dayNumber})(?: ?(?:-|–|to) ?(?<last>${dayNumber}))?(?: | of |-)(?<month>${month})(?:(?:,? |-)(?:of )?(?<year>${year}))?`,
    ),
    read: readDay,
  },
  {
    id: 'month-year',
    example: 'early June 2014',
    pattern: pattern(
      `(?<part>${part})?(?<month>${month}),? (?:of )?(?:the year )?(?<year>${year}|['’]\\d\\d)`,
    ),
    read: readMonth,
  },
  {
    id: 'month',
    example: 'fighting since [January]',
    pattern: pattern(`(?<part>${part})?(?<month>${month})`),
    read: readBareMonth,
  },
  {
    id: 'numeric-day',
    example: '06/23/2014',
    pattern: pattern(`(?<a>[0-3]?\\d)(?:/|\\.|-)(?<b>[0-3]?\\d)(?:/|\\.|-)(?<year>${year}|\\d\\d)`),
    read: readNumeric,
  },
  {
    id: 'decade',
    example: 'the early 1990s',
    pattern: pattern(`(?:the )?(?:${part})?(?<value>(?:1[5-9]|20)\\d)0['’]?s`),
    read: ({ value = '' }) => dated(value),
  },
  {
    id: 'short-decade',
    example: 'the 90s',
    pattern: pattern(`the (?:${part})?['’]?(?<value>[2-9])0['’]?s`),
    read: ({ value = '' }) => dated(`19${value}`),
  },
  {
    id: 'century',
    example: 'the late 19th century',
    pattern: pattern(`(?:the )?(?:${part})?(?<value>${centuryNumber})[- ]century`),
    read: ({ value = '' }) => {
      const ordinal = ordinalOf(value)
      return ordinal > 1 && ordinal < 22 ? dated(pad(ordinal - 1)) : null
    },
  },
  {
    id: 'years',
    example: 'the war of [1980-88]',
    pattern: pattern(`(?<year>${year}) ?(?:-|–|—|/) ?(?<last>${year}|\\d\\d)`),
    read: readYears,
  },
  {
    id: 'year',
    example: 'in [1979]',
    pattern: pattern(`(?<part>${part})?(?:the year )?(?<year>${year})`),
    read: readYear,
  },
  {
    id: 'holiday',
    example: 'on [Christmas Day]',
    pattern: pattern(
      `(?<name>Christmas Eve|Christmas(?: Day)?|Boxing Day|New Year['’]s Eve|New Year['’]s Day|Valentine['’]s Day|Halloween|May Day|9/11|Sept\\.? 11)(?:,? (?<year>${year}))?`,
    ),
    read: readHoliday,
  },
]

const holidays: Readonly<Record<string, readonly [month: number, day: number]>> = {
  'christmas eve': [12, 24],
  christmas: [12, 25],
  'christmas day': [12, 25],
  'boxing day': [12, 26],
  'new years eve': [12, 31],
  'new years day': [1, 1],
  'valentines day': [2, 14],
  halloween: [10, 31],
  'may day': [5, 1],
}

function readHoliday(groups: Groups, setting: Setting): Reading | null {
  const name = (groups.name ?? '').toLowerCase().replace(/['’]/g, '')
  if (/11/.test(name) && !groups.year) return dated('2001-09-11')
  const [at, day] = holidays[name] ?? [9, 11]
  const said = groups.year ? Number(groups.year) : yearFor(at, day, setting)
  return said === null ? null : dated(isoDay({ year: said, month: at, day }))
}
