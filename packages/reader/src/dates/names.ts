/** Names of months and weekdays as Intl writes them in the languages that news pages print their dates in. */
const languages = 'en fr es pt de it nl sv da nb tr id ru uk pl ro sw ar fa'.split(' ')

function part(language: string, at: number, options: Intl.DateTimeFormatOptions, type: string): string {
  const locale = `${language}-u-ca-gregory-nu-latn`
  const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).formatToParts(at)
  return (parts.find((one) => one.type === type)?.value ?? '').toLowerCase()
}

const twelve = Array.from({ length: 12 }, (_, i) => i)
const seven = Array.from({ length: 7 }, (_, i) => i)

/** As behind a day: "22 June", "22 июня". */
const monthIn = (language: string, month: number) =>
  part(language, Date.UTC(2014, month, 2), { day: 'numeric', month: 'long' }, 'month')
const weekdayIn = (language: string, day: number) =>
  part(language, Date.UTC(2014, 5, 2 + day), { weekday: 'long' }, 'weekday')

const longMonths = languages.flatMap((language) =>
  twelve.map((month): readonly [string, number] => [monthIn(language, month), month + 1]),
)
/** Short forms in English alone: those of other languages are words of it ("set", "out", "mar"). */
const shortMonths = twelve.map((month): readonly [string, number] => [
  monthIn('en', month).slice(0, 3),
  month + 1,
])

/** 1 to 12 by a month's name in lower case. */
export const months: ReadonlyMap<string, number> = new Map([...longMonths, ...shortMonths, ['sept', 9]])

const shortWeekdays = seven.map((day): readonly [string, number] => [
  weekdayIn('en', day).slice(0, 3),
  day + 1,
])
const longWeekdays = languages.flatMap((language) =>
  seven.map((day): readonly [string, number] => [weekdayIn(language, day), day + 1]),
)
/** 1 Monday to 7 Sunday by a weekday's name in lower case. */
export const weekdays: ReadonlyMap<string, number> = new Map([
  ...longWeekdays,
  ...shortWeekdays,
  ['tues', 2],
  ['thur', 4],
  ['thurs', 4],
])

/** A pattern of any of the names, the longest first, that is no part of a longer word. */
export const anyName = (names: ReadonlyMap<string, number>) =>
  `(?<!\\p{L})(?:${[...names.keys()].sort((a, b) => b.length - a.length).join('|')})(?!\\p{L})`
