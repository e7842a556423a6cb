import { anyName, months, weekdays } from './names.ts'

const month = anyName(months)

/** A date as it is written. `year` null where none stands; `fault` says why it cannot be a date of the calendar. */
export interface FoundDate {
  readonly year: number | null
  readonly month: number
  readonly day: number
  readonly start: number
  readonly end: number
  readonly fault: 'IMPOSSIBLE' | 'AMBIGUOUS' | null
}

/** A year, and not the hours of "March 3, 1015 GMT"; pages lose the space in "June 22, 20146:04 PM". */
const year = String.raw`(?<y>(?:19|20)\d{2}(?=\d{1,2}:\d{2}\s?[AP]M)|\d{4}(?!\d|:|\s?(?:GMT|UTC|hrs|hours)))`

/** In this order; a form that leaves day and month open comes last. */
const forms: readonly RegExp[] = [
  // 2016-05-23, 2016/05/23, 2016.05.23, 2016年5月23日, 2016-05-23T
  /(?<![\d-])(?<y>\d{4})(?:[-/.年])\s?(?<m>\d{1,2})(?:[-/.月])\s?(?<d>\d{1,2})(?!\d)(?:日|T(?=\d))?/i,
  // 20160523
  /(?<!\d)(?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2})(?!\d)/,
  // 2016 May 23
  new RegExp(String.raw`(?<!\d)(?<y>(?:19|20)\d{2}),?\s(?<m>${month})\s(?<d>\d{1,2})(?![\d:])`, 'iu'),
  // March 3, 2021; Jun 23 2014; March 3rd
  new RegExp(
    String.raw`(?<m>${month})\.?\s{0,3}(?<d>\d{1,2})(?![\d:])(?:st|nd|rd|th)?(?:(?:\s?,?\s{1,3}|,)${year})?`,
    'iu',
  ),
  // 17 Jun 2014; 17th of June, 2014; 7 JUL 89; 23-Jun-2014
  new RegExp(
    String.raw`(?<![\d:.])(?<d>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]{1,3}(?:(?:of|de)\s)?(?<m>${month})\.?(?:(?:,?[\s-]{1,3}(?:del?\s)?|,)(?:${year}|'?(?<y2>\d{2})(?![\d:])))?`,
    'iu',
  ),
  // 23.05.2016
  /(?<!\d)(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4})(?!\d)/,
  // 05/23/2016, 23/05/2016
  /(?<!\d)(?<a>\d{1,2})[/-](?<b>\d{1,2})[/-](?<y>\d{4})(?!\d)/,
  // 23.05.16, 05/23/16
  /(?<![\d/.:-])(?<a>\d{1,2})(?<sep>[/.-])(?<b>\d{1,2})\k<sep>(?<y2>\d{2})(?![\d/.:-])/,
]

/** Two-digit years: wires of the last century wrote 70 to 99, everyone else means this one. */
const fullYear = (two: number) => two + (two < 70 ? 2000 : 1900)

const anyWeekday = new RegExp(anyName(weekdays), 'iu')
/** Zones of the one country that writes the month first. */
const monthFirst = /\b(?:[ECMP][SD]?T)\b/

const weekdayOn = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7

interface Order {
  readonly m: number
  readonly d: number
  readonly ambiguous: boolean
}

/** "05/23/2016" is clear because there is no month 23; "03/04/2014" by a weekday or an American zone beside it. */
function orderOf(a: number, b: number, year: number, text: string): Order {
  const [american, other] = [
    { m: a, d: b, ambiguous: false },
    { m: b, d: a, ambiguous: false },
  ]
  if (b > 12) return american
  if (a > 12 || a === b) return other
  const said = weekdays.get(anyWeekday.exec(text)?.[0].toLowerCase() ?? '')
  const fits = ({ m, d }: Order) => weekdayOn(year, m, d) === said
  if (said !== undefined && fits(american) !== fits(other)) return fits(american) ? american : other
  return monthFirst.test(text) ? american : { ...other, ambiguous: true }
}

/** Whether the calendar has this day; without a year, whether any year has. */
export function isDay(year: number | null, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  if (year !== null && (year < 1600 || year > 2199)) return false
  return day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate()
}

function toDate(match: RegExpExecArray): FoundDate {
  const g: Readonly<Record<string, string | undefined>> = match.groups ?? {}
  const said = g.y ?? String(fullYear(Number(g.y2)))
  const order = g.a === undefined ? null : orderOf(Number(g.a), Number(g.b), Number(said), match.input)
  const m = order?.m ?? months.get((g.m ?? '').toLowerCase()) ?? Number(g.m)
  const d = order?.d ?? Number(g.d)
  const y = g.y !== undefined ? Number(g.y) : g.y2 !== undefined ? fullYear(Number(g.y2)) : null
  const fault = !isDay(y, m, d) ? 'IMPOSSIBLE' : order?.ambiguous ? 'AMBIGUOUS' : null
  return { year: y, month: m, day: d, start: match.index, end: match.index + match[0].length, fault }
}

/**
 * The date of a short text: of what the forms find, the first that is a whole date of the calendar ("7 JUL 89", which
 * is no 89th of July), else the first; null without one.
 */
export function findDate(text: string): FoundDate | null {
  const matches = forms.map((form) => form.exec(text)).filter((match) => match !== null)
  const dates = matches.map(toDate)
  return dates.find((date) => date.year !== null && date.fault === null) ?? dates[0] ?? null
}

/** 2016-05-23 of its parts. */
export function formatDay(year: number, month: number, day: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}
