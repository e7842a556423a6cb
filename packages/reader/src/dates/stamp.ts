import type { Issue, TimePrecision } from '@wiregraph/schema'
import { excerpt, note } from '../issue.ts'
import { findDate, formatDay } from './find-date.ts'
import { type FoundTime, findTime } from './find-time.ts'
import { minutesOf, offsetAt, offsetOf } from './zones.ts'

/** A day, with a wall clock time and its offset where they are written. */
export interface Stamp {
  /** 2016-05-23 */
  readonly day: string
  /** 07:41:19 */
  readonly time: string | null
  /** -04:00 */
  readonly zone: string | null
  /** The zone's abbreviation as it was written, where it was: "IST" is another zone in another country. */
  readonly named?: string
}

export interface StampReading {
  readonly stamp: Stamp | null
  /** What is left of the words when date, time and zone are cut out. */
  readonly rest: string
  readonly issues: readonly Issue[]
}

const cut = (text: string, { start, end }: { start: number; end: number }) =>
  `${text.slice(0, start)} ${text.slice(end)}`

function faultOf(text: string, fault: string): Issue {
  const found = `found ${excerpt(text)}`
  if (fault === 'AMBIGUOUS') {
    return note('DATE_AMBIGUOUS', `expected a date of one meaning, ${found}: write it as 2016-05-23`)
  }
  if (fault === 'YEAR')
    return note('DATE_WITHOUT_YEAR', `expected a date with its year, ${found}: left it out`)
  return note('DATE_IMPOSSIBLE', `expected a date of the calendar, ${found}: left it out`)
}

function toStamp(day: string, time: FoundTime | null): Stamp {
  if (time === null || !time.possible) return { day, time: null, zone: null }
  const clock = [time.hour, time.minute, time.second].map((n) => String(n).padStart(2, '0')).join(':')
  const isOffset = time.zone !== null && /^[+-]/.test(time.zone)
  const zone =
    time.zone === null || isOffset ? time.zone : offsetOf(time.zone, Date.parse(`${day}T${clock}Z`))
  return time.zone === null || isOffset
    ? { day, time: clock, zone }
    : { day, time: clock, zone, named: time.zone }
}

/** "Sun Jun 22 14:05:06 UTC 2014": the year behind the clock. */
const ctime =
  /\b(?<day>[A-Z][a-z]{2} {1,2}\d{1,2}) (?<clock>\d\d:\d\d(?::\d\d)?(?: [A-Z]{3,4})?) (?<year>\d{4})\b/

/** 20140622140500 */
const compact = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?!\d)/

/**
 * Reads one date, with its time and zone, in a short text. Never fills in what is not written: an impossible or
 * ambiguous date, or one without its year, gives null and an issue. Longer texts are read to their 200th letter.
 */
export function readStamp(text: string): StampReading {
  const short = text
    .slice(0, 200)
    .replace(ctime, '$<day> $<year> $<clock>')
    .replace(compact, '$1-$2-$3T$4:$5:$6')
  const date = findDate(short)
  if (date === null) {
    const time = findTime(short)
    return { stamp: null, rest: time === null ? short : cut(short, time), issues: [] }
  }
  const withoutDate = cut(short, date)
  const time = findTime(withoutDate)
  const rest = time === null ? withoutDate : withoutTimes(cut(withoutDate, time))
  const fault = date.fault ?? (date.year === null ? 'YEAR' : null)
  if (fault !== null || date.year === null)
    return { stamp: null, rest, issues: [faultOf(text, fault ?? 'YEAR')] }
  const stamp = toStamp(formatDay(date.year, date.month, date.day), time)
  return { stamp, rest, issues: time === null ? [] : timeIssues(short, time, stamp) }
}

/** "0131 GMT (0931 HKT)": the same moment on other clocks. */
function withoutTimes(text: string): string {
  const other = findTime(text)
  return other === null ? text : cut(text, other)
}

function timeIssues(text: string, time: FoundTime, stamp: Stamp): readonly Issue[] {
  if (!time.possible) {
    return [note('TIME_IMPOSSIBLE', `expected a time of day, found ${excerpt(text)}: kept the day only`)]
  }
  if (time.zone === null || stamp.zone !== null) return []
  const message = `expected a time zone of one meaning, found ${time.zone}: write an offset such as +05:30`
  return [note('ZONE_NOT_READ', message)]
}

/** The instant in UTC; a day without time is its midnight, a time without zone is taken as UTC. */
export function instantOf({ day, time, zone }: Stamp): string {
  const wallClock = Date.parse(`${day}T${time ?? '00:00:00'}Z`)
  return new Date(wallClock - (zone === null ? 0 : minutesOf(zone) * 60_000)).toISOString()
}

export const precisionOf = ({ time }: Stamp): TimePrecision => (time === null ? 'DAY' : 'MINUTE')

/** The stamp with the offset that the abbreviation of its zone means in the first of some places that uses it. */
export function inZoneOf(stamp: Stamp | null, places: readonly string[]): Stamp | null {
  if (stamp?.named === undefined) return stamp
  const { named, day, time } = stamp
  const wallClock = Date.parse(`${day}T${time ?? '00:00:00'}Z`)
  const offset = places.map((place) => offsetAt(named, place, wallClock)).find((one) => one !== null)
  return offset === undefined ? stamp : { ...stamp, zone: offset }
}

/** Two stamps of one newsroom: a time without zone takes the offset that the other one names. */
export function shareZone(stamp: Stamp | null, other: Stamp | null): Stamp | null {
  if (stamp === null || stamp.time === null || stamp.zone !== null || !other?.zone) return stamp
  return { ...stamp, zone: other.zone }
}
