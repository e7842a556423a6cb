/** Feasts and the days on which they fall. Other calendars are those of Intl, Easter is date-easter's. */
import { gregorianEaster, orthodoxEaster } from 'date-easter'
import { addDays, isoDay, nthWeekday, pad, weekdayOf } from './calendar.ts'
import { diwaliIn, vesakIn } from './moon-feasts.ts'

/** The same day of every year. */
interface Fixed {
  readonly on: readonly [month: number, day: number]
}
/** The nth weekday (1 Monday) of a month; 0 for the last. `plus` days after it. */
interface Weekday {
  readonly nth: readonly [nth: number, weekday: number, month: number]
  readonly plus?: number
}
/** A day of another calendar; `days` where it lasts, 0 for its whole month. */
interface OtherCalendar {
  readonly calendar: 'islamic-umalqura' | 'hebrew' | 'persian' | 'chinese'
  readonly month: string
  readonly day: number
  readonly days?: number
}
/** Days from Easter Sunday, and how many; `church` where not the western one. */
interface Paschal {
  readonly fromEaster: number
  readonly days: number
  readonly church: 'western' | 'orthodox'
}
/** A day that only its own reckoning gives. */
interface Reckoned {
  readonly dayIn: (year: number) => string | null
}
export type Feast = Fixed | Weekday | OtherCalendar | Paschal | Reckoned

const islamic = (month: number, day: number, days = 1): Feast => ({
  calendar: 'islamic-umalqura',
  month: String(month),
  day,
  days,
})
const hebrew = (month: string, day: number, days = 1): Feast => ({ calendar: 'hebrew', month, day, days })
const paschal = (fromEaster: number, days = 1): Feast => ({ fromEaster, days, church: 'western' })
const orthodox = (fromEaster: number): Feast => ({ fromEaster, days: 1, church: 'orthodox' })
const fixed = (month: number, day: number): Feast => ({ on: [month, day] })
const nth = (n: number, weekday: number, month: number, plus = 0): Feast => ({
  nth: [n, weekday, month],
  plus,
})

/** Feasts by their names: patterns without case. Those whose day is each country's own stand in `unplacedFeasts`. */
export const feasts: readonly (readonly [name: string, feast: Feast])[] = [
  ['Christmas Eve', fixed(12, 24)],
  ['Christmas(?: Day)?', fixed(12, 25)],
  ["Boxing Day|St\\.? Stephen[’']s Day", fixed(12, 26)],
  ["New Year[’']?s Eve", fixed(12, 31)],
  ['(?:(?:Persian|Iranian|Kurdish|Afghan) New Year)', { calendar: 'persian', month: '1', day: 1 }],
  ['(?:Islamic|Hijri|Muslim) New Year', islamic(1, 1)],
  ['Jewish New Year', hebrew('Tishri', 1)],
  ["New Year(?:[’']?s)?(?: Day)?", fixed(1, 1)],
  ['Epiphany', fixed(1, 6)],
  ["(?:St\\.? )?Valentine[’']?s Day", fixed(2, 14)],
  ["International Women[’']s Day", fixed(3, 8)],
  ["(?:St\\.?|Saint) Patrick[’']?s?(?: Day)?", fixed(3, 17)],
  ["April Fools[’']? Day", fixed(4, 1)],
  ['Earth Day', fixed(4, 22)],
  ["May Day|(?:International )?Workers[’'] Day", fixed(5, 1)],
  ['Juneteenth', fixed(6, 19)],
  ['Bastille Day', fixed(7, 14)],
  ['(?:the )?(?:Fourth|4th) of July', fixed(7, 4)],
  ['Canada Day', fixed(7, 1)],
  ['Australia Day', fixed(1, 26)],
  ['Anzac Day', fixed(4, 25)],
  ['(?:Orthodox|Coptic) Christmas', fixed(1, 7)],
  ["All Souls[’'] Day|Day of the Dead", fixed(11, 2)],
  ['Guy Fawkes (?:Day|Night)|Bonfire Night', fixed(11, 5)],
  ['World AIDS Day', fixed(12, 1)],
  ['World Press Freedom Day', fixed(5, 3)],
  ['World Refugee Day', fixed(6, 20)],
  ['World Humanitarian Day', fixed(8, 19)],
  ['(?:International )?Human Rights Day', fixed(12, 10)],
  ['(?:al-)?Quds Day', { dayIn: qudsDayIn }],
  ['Halloween', fixed(10, 31)],
  ["All Saints[’'] Day", fixed(11, 1)],
  ['Armistice Day|Veterans Day|Remembrance Day', fixed(11, 11)],
  ['(?:Martin Luther King(?:,? Jr\\.?)?|MLK) Day', nth(3, 1, 1)],
  ["Presidents[’']? Day", nth(3, 1, 2)],
  ["Mother[’']s Day", nth(2, 7, 5)],
  ['Memorial Day', nth(0, 1, 5)],
  ["Father[’']s Day", nth(3, 7, 6)],
  ['Labor Day', nth(1, 1, 9)],
  ['Columbus Day', nth(2, 1, 10)],
  ['Thanksgiving(?: Day)?', nth(4, 4, 11)],
  ['Black Friday', nth(4, 4, 11, 1)],
  ['(?:the (?:Muslim )?(?:holy )?month of )?Ramad[ah]?an', islamic(9, 1, 0)],
  ['Eid[ -](?:al|ul|el)[ -]Fit[ir]r?', islamic(10, 1)],
  ['Eid[ -](?:al|ul|el)[ -]Adha', islamic(12, 10)],
  ['Ashu?ra', islamic(1, 10)],
  ["Arba[’']?een", islamic(2, 20)],
  ['Maw?lid', islamic(3, 12)],
  ['Passover', hebrew('Nisan', 15, 7)],
  ['Rosh Hashanah?', hebrew('Tishri', 1)],
  ['Yom Kippur', hebrew('Tishri', 10)],
  ['Sukkot', hebrew('Tishri', 15, 7)],
  ['Hanukkah|Chanukah', hebrew('Kislev', 25, 8)],
  ['Purim', { dayIn: purimIn }],
  ['Shavuot', hebrew('Sivan', 6)],
  ['Nowr(?:u|ou?)z|Norou?z|Newroz|Nauroz', { calendar: 'persian', month: '1', day: 1 }],
  ['(?:Chinese|Lunar) New Year|Tet', { calendar: 'chinese', month: '1', day: 1 }],
  ['Mid-Autumn Festival', { calendar: 'chinese', month: '8', day: 15 }],
  ['(?:Diwali|Deepavali)', { dayIn: diwaliIn }],
  ["Vesak(?: Day)?|Wesak|Buddha[’']s [Bb]irthday", { dayIn: vesakIn }],
  ['Mardi Gras|Shrove Tuesday', paschal(-47)],
  ['Ash Wednesday', paschal(-46)],
  ['Lent', paschal(-46, 46)],
  ['Palm Sunday', paschal(-7)],
  ['Holy Week', paschal(-7, 7)],
  ['Maundy Thursday', paschal(-3)],
  ['Orthodox Good Friday', orthodox(-2)],
  ['(?:Orthodox|Greek|Coptic) Easter(?: Sunday)?', orthodox(0)],
  ['Good Friday', paschal(-2)],
  ['(?:Holy|Easter) Saturday', paschal(-1)],
  ['Easter [Ww]eekend', paschal(-2, 4)],
  ['Easter Monday', paschal(1)],
  ['Easter(?: Sunday| Day)?', paschal(0)],
  ['Ascension Day', paschal(39)],
  ['Pentecost|Whit Sunday', paschal(49)],
  ['Whit Monday', paschal(50)],
]
/** Feasts of calendars that no library here keeps: found, without a day. */
export const unplacedFeasts = ['Independence Day', 'National Day', 'Republic Day', 'Victory Day']

/** The first day of a year that another calendar calls so; null where none does. */
function dayIn(year: number, { calendar, month, day }: OtherCalendar): string | null {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    day: 'numeric',
    month: 'numeric',
    timeZone: 'UTC',
  })
  for (let at = `${pad(year, 4)}-01-01`; at.startsWith(pad(year, 4)); at = addDays(at, 1)) {
    const parts = format.formatToParts(new Date(`${at}T00:00:00Z`))
    const value = (type: string) => parts.find((part) => part.type === type)?.value
    if (value('month') === month && value('day') === String(day)) return at
  }
  return null
}

const easterIn = ({ church }: Paschal, year: number) =>
  isoDay(church === 'western' ? gregorianEaster(year) : orthodoxEaster(year))

/** Thirty days before Passover, in the twelfth or the thirteenth month. */
function purimIn(year: number): string | null {
  const passover = feastIn(hebrew('Nisan', 15), year)
  return passover && addDays(passover[0], -30)
}

/** The last Friday of Ramadan. */
function qudsDayIn(year: number): string | null {
  const ramadan = feastIn(islamic(9, 1, 0), year)
  return ramadan && addDays(ramadan[1], -((weekdayOf(ramadan[1]) + 2) % 7))
}

/** Up to 30 days from a first day: those of the same month of its calendar. */
function lastOf(first: string, { calendar, days = 1 }: OtherCalendar): string {
  if (days > 0) return addDays(first, days - 1)
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { month: 'numeric', timeZone: 'UTC' })
  const monthOf = (day: string) => format.format(new Date(`${day}T00:00:00Z`))
  const thirtieth = addDays(first, 29)
  return monthOf(thirtieth) === monthOf(first) ? thirtieth : addDays(first, 28)
}

/**
 * First and last day of a feast in a year of ours. Islamic months are those of Umm al-Qura; where the moon is sighted
 * they begin up to a day later. Null where the year holds none.
 */
export function feastIn(feast: Feast, year: number): readonly [first: string, last: string] | null {
  if ('on' in feast) {
    const day = isoDay({ year, month: feast.on[0], day: feast.on[1] })
    return [day, day]
  }
  if ('nth' in feast) {
    const [count, weekday, month] = feast.nth
    const day = addDays(nthWeekday(isoDay({ year, month, day: 1 }), weekday, count), feast.plus ?? 0)
    return [day, day]
  }
  if ('fromEaster' in feast) {
    const day = addDays(easterIn(feast, year), feast.fromEaster)
    return [day, addDays(day, feast.days - 1)]
  }
  if ('dayIn' in feast) {
    const day = feast.dayIn(year)
    return day === null ? null : [day, day]
  }
  const first = dayIn(year, feast)
  return first === null ? null : [first, lastOf(first, feast)]
}
