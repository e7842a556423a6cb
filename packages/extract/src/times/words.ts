/** Pieces of patterns, and what the words in them stand for. Every piece is one group without captures. */

const units: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
}
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

const anyOf = (words: readonly string[]) => `(?:${words.join('|')})`

/** 12, twelve, twenty-five, a hundred is not one of them. */
export const number = `(?:\\d{1,4}(?:\\.\\d)?|${anyOf(Object.keys(tens))}(?:[- ]${anyOf(Object.keys(units))})?|${anyOf(Object.keys(units).reverse())})`

/** "25", "twenty-five" or "half" as a number; null for anything else. */
export function numberOf(text: string): number | null {
  const word = text.toLowerCase()
  if (/^\d/.test(word)) return Number(word)
  const [first = '', second = ''] = word.split(/[- ]/)
  const ten = tens[first]
  return ten === undefined ? (units[word] ?? null) : ten + (units[second] ?? 0)
}

const monthNames =
  'January February March April May June July August September October November December'.split(' ')
/** A month by its name or a usual short form. */
export const month = `(?:${monthNames.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)`

/** 1 to 12; 0 for no month. A lower-case word is none: "may", "march". */
export function monthOf(text: string): number {
  if (!/^[A-Z]/.test(text)) return 0
  const start = text.slice(0, 3).toLowerCase()
  return monthNames.findIndex((name) => name.toLowerCase().startsWith(start)) + 1
}

const weekdayNames = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
export const weekday = anyOf(weekdayNames)
/** Short forms are read only in front of a date: "Sun" alone is a paper. */
export const shortWeekday = `(?:${weekdayNames.join('|')}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\b\\.?)`

/** 1 Monday to 7 Sunday; 0 for none. */
export function weekdayNumber(text: string): number {
  const start = text.slice(0, 3).toLowerCase()
  return weekdayNames.findIndex((name) => name.toLowerCase().startsWith(start)) + 1
}

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
}
export const dayNumber = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d:%])'
export const year = '(?:1[0-9]\\d\\d|20\\d\\d|21\\d\\d)(?!\\d)'
export const centuryNumber = `(?:\\d{1,2}(?:st|nd|rd|th)|eighteenth|nineteenth|twentieth|twenty-first)`
const centuryWords: Readonly<Record<string, number>> = {
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  'twenty-first': 21,
}
/** 19 of "19th" or "nineteenth"; 0 for no ordinal. */
export function ordinalOf(text: string): number {
  const word = text.toLowerCase()
  return Number.parseInt(word, 10) || centuryWords[word] || ordinals[word] || 0
}

/** Letters of a unit in ISO 8601 durations, those of clock time with a T before. */
const unitCodes: Readonly<Record<string, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  night: 'D',
  week: 'W',
  weekend: 'W',
  fortnight: 'W2',
  month: 'M',
  quarter: 'M3',
  year: 'Y',
  decade: 'Y10',
  century: 'Y100',
  centurie: 'Y100',
}
export const unit =
  '(?:second|minute|hour|day|night|weekend|week|fortnight|month|year|decade|century|centurie)'
/** Units of which a part of the calendar is made. */
export const calendarUnit = '(?:day|week|month|year|decade|century)'
/** How many, where it is not said. */
export const vague = '(?:several|some|many|a few|few|a couple of|a number of|countless|dozens of|hundreds of)'

export interface Amount {
  /** Null where it is vague. */
  readonly count: number | null
  /** TS, TM, TH, D, W, M or Y. */
  readonly unit: string
}

/** "three", "weeks" as a count of base units: a decade is ten years, a fortnight two weeks. */
export function amountOf(count: string, unitWord: string): Amount {
  const code = unitCodes[unitWord.toLowerCase().replace(/s$/, '')] ?? 'D'
  const base = /^T?[A-Z]/.exec(code)?.[0] ?? 'D'
  const factor = Number(code.slice(base.length)) || 1
  const words = count.toLowerCase().trim()
  const known = /^(?:an?|the|one|per)$/.test(words) ? 1 : /^half/.test(words) ? 0.5 : numberOf(words)
  return { count: known === null ? null : known * factor, unit: base }
}

/** ISO 8601 duration, e.g. P3D, PT2H; PXW for "several weeks". */
export function durationOf({ count, unit: code }: Amount): string {
  const number = count === null ? 'X' : String(count)
  return code.startsWith('T') ? `PT${number}${code.slice(1)}` : `P${number}${code}`
}

export const dayPart = '(?:morning|afternoon|evening|night|noon|midnight|dawn|dusk)'
const dayPartCodes: Readonly<Record<string, string>> = {
  morning: 'TMO',
  dawn: 'TMO',
  noon: 'T12',
  afternoon: 'TAF',
  evening: 'TEV',
  dusk: 'TEV',
  night: 'TNI',
  midnight: 'TNI',
}
/** TMO of "morning"; empty for none. */
export const dayPartOf = (text: string | undefined) => dayPartCodes[(text ?? '').toLowerCase()] ?? ''

export const season = '(?:spring|summer|autumn|fall|winter)'
export const seasonOf = (text: string) =>
  ({ sp: 'SP', su: 'SU', au: 'FA', fa: 'FA', wi: 'WI' })[text.slice(0, 2).toLowerCase()] ?? 'SU'

/** "early", "late", "mid-", "the beginning of": they leave the value as it is. */
export const part =
  '(?:(?:the )?(?:very )?(?:early|late|mid|middle)(?:-| )|(?:the )?(?:beginning|start|end|middle|first half|second half|close|outbreak) of (?:the )?)'
