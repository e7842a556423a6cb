/** Counted stretches of time: "three weeks" and its ISO 8601 duration. */
import { numberOf } from './numbers.ts'

/** Letters of a unit in TIMEX3 durations, those of clock time with a T before, and how many make the word. */
const unitCodes: Readonly<Record<string, string>> = {
  second: 'TS',
  sec: 'TS',
  minute: 'TM',
  min: 'TM',
  hour: 'TH',
  hr: 'TH',
  day: 'D',
  night: 'D',
  week: 'W',
  weekend: 'WE',
  fortnight: 'W2',
  month: 'M',
  quarter: 'M3',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
  centurie: 'CE',
}
export const unit =
  '(?:second|sec|minute|min|hour|hr|day|night|weekend|week|fortnight|month|year|decade|century|centurie)'
/** Units of which a part of the calendar is made. */
export const calendarUnit = '(?:day|week|month|year|decade|century)'
/** How many, where it is not said. */
export const vague =
  '(?:several|some|many|a few|few|the few|a couple of|a couple|a number of|countless|tens of|dozens of|hundreds of|thousands of)'

export interface Amount {
  /** Null where it is vague. */
  readonly count: number | null
  /** TS, TM, TH, D, W, M, Y, DE (decades) or CE (centuries). */
  readonly unit: string
}

/** "three", "weeks" as a count of base units: a fortnight is two weeks. */
export function amountOf(count: string, unitWord: string): Amount {
  const code = unitCodes[unitWord.toLowerCase().replace(/s$/, '')] ?? 'D'
  const base = /^[A-Z]+/.exec(code)?.[0] ?? 'D'
  const factor = Number(code.slice(base.length)) || 1
  const words = count.toLowerCase().trim()
  const known = /^(?:an?|the|one|per)$/.test(words) ? 1 : /^(?:half|½)/.test(words) ? 0.5 : numberOf(words)
  return { count: known === null ? null : known * factor, unit: base }
}

/** TIMEX3 duration, e.g. P3D, PT2H, P2DE; PXW for "several weeks". */
export function durationOf({ count, unit: code }: Amount): string {
  const number = count === null ? 'X' : String(count)
  return code.startsWith('T') ? `PT${number}${code.slice(1)}` : `P${number}${code}`
}
