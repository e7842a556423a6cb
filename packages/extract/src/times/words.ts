/** Words of the calendar: pieces of patterns, each one group without captures, and what the words in them stand for. */
import { anyOf } from './numbers.ts'

const monthNames =
  'January February March April May June July August September October November December'.split(' ')
/** A month by its name or a usual short form. */
export const month = `(?:${monthNames.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?!\\p{L})\\.?)`

/** 1 to 12; 0 for no month. */
export function monthOf(text: string): number {
  const start = text.slice(0, 3).toLowerCase()
  return start === '' ? 0 : monthNames.findIndex((name) => name.toLowerCase().startsWith(start)) + 1
}

/** True for words that are a month whatever stands beside them: not "may" and "march", nor "dec". */
export const isMonthName = (text: string) =>
  /^[A-Z]/.test(text) || /^(?!may|march|august)\p{L}{4,}$/u.test(text)

const weekdayNames = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
export const weekday = anyOf(weekdayNames)
/** Short forms are read only in front of a date: "Sun" alone is a paper. */
export const shortWeekday = `(?:${weekdayNames.join('|')}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?!\\p{L})\\.?)`

/** 1 Monday to 7 Sunday; 0 for none. */
export function weekdayNumber(text: string): number {
  const start = text.slice(0, 3).toLowerCase()
  return start === '' ? 0 : weekdayNames.findIndex((name) => name.toLowerCase().startsWith(start)) + 1
}

/** A day of the month in digits. */
export const dayNumber = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d:%])(?!\\.\\d)'

export const dayPart =
  '(?:morning|afternoon|evening|night-?time|night|noon|midday|midnight|lunchtime|dawn|daybreak|sunrise|dusk|nightfall|sunset)'
const dayPartCodes: Readonly<Record<string, string>> = {
  morning: 'TMO',
  dawn: 'TMO',
  daybreak: 'TMO',
  sunrise: 'TMO',
  noon: 'T12:00',
  midday: 'T12:00',
  afternoon: 'TAF',
  evening: 'TEV',
  dusk: 'TEV',
  sunset: 'TEV',
  night: 'TNI',
  nighttime: 'TNI',
  'night-time': 'TNI',
  lunchtime: 'TMI',
  nightfall: 'TNI',
  midnight: 'T24:00',
}
/** TMO of "morning"; empty for none. */
export const dayPartOf = (text: string | undefined) => dayPartCodes[(text ?? '').toLowerCase()] ?? ''

export const season = '(?:spring|summer|autumn|fall|winter)'
export const seasonOf = (text: string) =>
  ({ sp: 'SP', su: 'SU', au: 'FA', fa: 'FA', wi: 'WI' })[text.slice(0, 2).toLowerCase()] ?? 'SU'

/** "early", "late", "mid-", "the beginning of": they leave the value as it is. */
export const part =
  '(?:(?:the )?(?:very )?(?:early|late|mid|middle)(?:-| )(?:in (?:the )?)?|(?:the )?(?:early part|latter part|beginning|start|end|middle|close|rest|remainder|outbreak) of (?:the )?)'
