import type { ReadTime } from '@wiregraph/extract'

/** An expression as a scorer takes it; no value where the convention gives none. */
export interface Predicted {
  readonly start: number
  readonly end: number
  readonly value?: string
}

const dayMs = 86_400_000
const monthsOf: Readonly<Record<string, number>> = { M: 1, Y: 12, DE: 120, CE: 1200 }
const msOf: Readonly<Record<string, number>> = {
  D: dayMs,
  W: 7 * dayMs,
  TH: 3_600_000,
  TM: 60_000,
  TS: 1000,
}

/** "two weeks ago" to the day, "in five minutes" to the second, where TIMEX3 has a week and a length. */
function pointOf({ away }: ReadTime, writtenAt: string): string | null {
  if (away === null) return null
  const clock = away.unit.startsWith('T')
  const from = new Date(`${away.from === null || clock ? writtenAt.slice(0, 19) : away.from.slice(0, 10)}Z`)
  if (Number.isNaN(from.getTime())) return null
  const months = monthsOf[away.unit]
  if (months === undefined) from.setTime(from.getTime() + away.count * (msOf[away.unit] ?? dayMs))
  else from.setUTCMonth(from.getUTCMonth() + Math.round(away.count * months))
  return from.toISOString().slice(0, clock ? 19 : 10)
}

/** "few hours" as three. */
const threeOf = (value: string) => value.replace(/^P(T?)X(?=[A-Z])/, 'P$13')

const shifted = (day: string, days: number) =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

/** "next Friday" is that of the next week, "last Monday" that of the last. */
function inNamedWeek(value: string, words: string, writtenOn: string): string {
  const way = /^(?<way>next|following|last|previous)\s/i.exec(words)?.groups?.way
  if (way === undefined) return value
  const [day, rest] = [value.slice(0, 10), value.slice(10)]
  const monday = shifted(writtenOn, -((new Date(writtenOn).getUTCDay() + 6) % 7))
  const inWeek = (new Date(day).getUTCDay() + 6) % 7
  return shifted(monday, (/next|following/i.test(way) ? 7 : -7) + inWeek) + rest
}

/** A day that leaves its week or its year open is written with its seconds. */
const openDay =
  /^(?:(?:mon|tues?|wed|thu|fri|sat|sun)|\d{1,2}(?:[ap]m| o|:)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i
const withSeconds = (value: string, words: string) =>
  openDay.test(words) && !/(?:19|20)\d\d|\bthe\b|today|tomorrow|tonight|yesterday|next|last|this/i.test(words)
    ? value.replace(/T(\d\d)(:\d\d)?$/, (_, hour: string, minute = ':00') => `T${hour}${minute}:00`)
    : value

function valueFor(time: ReadTime, words: string, writtenAt: string): string | null {
  const point = pointOf(time, writtenAt)
  if (point !== null || time.timex === null) return point
  const weekday = /^weekday\b/.test(time.rule) && /^\d/.test(time.timex)
  const value = weekday ? inNamedWeek(time.timex, words, writtenAt.slice(0, 10)) : time.timex
  return withSeconds(threeOf(value), words)
}

/** "from 2 pm for three hours", "three days from Monday": a range too. */
const between = /^(?:,? (?:from|starting(?: from)?|for) )$/
const isDuration = ({ kind }: ReadTime) => kind === 'duration'
const joins = (last: ReadTime, next: ReadTime, gap: string) =>
  between.test(gap) &&
  isDuration(last) !== isDuration(next) &&
  (isDuration(last) || /T\d/.test(last.timex ?? ''))

/** "18 and 19 June" are two days, "between 18 and 19 June" is one range. */
function withoutPair(time: ReadTime, text: string): (ReadTime | Predicted)[] {
  const { start, end, ends } = time
  if (ends === null) return [time]
  const pair =
    / and /.test(text.slice(ends[0].end, ends[1].start)) && !/between\b.{0,5}$/i.test(text.slice(0, start))
  return pair
    ? ends.map((one) => ({
        start: one.start,
        end: one.end,
        ...(one.timex === null ? {} : { value: one.timex }),
      }))
    : [{ start, end }]
}

function joined(times: readonly ReadTime[], text: string): (ReadTime | Predicted)[] {
  const found: (ReadTime | Predicted)[] = []
  let last: ReadTime | null = null
  for (const time of times) {
    const gap = last === null ? '' : text.slice(last.end, time.start)
    if (last !== null && joins(last, time, gap)) {
      found[found.length - 1] = { start: last.start, end: time.end }
      last = null
    } else {
      found.push(...withoutPair(time, text))
      last = time
    }
  }
  return found
}

/**
 * The expressions by the conventions of Recognizers-Text: a range is one expression without a value, a distance is
 * counted to the day or the second, "a few" are three, "next" and "last" weekdays are those of the weeks beside.
 */
export const exactTimes = (
  times: readonly ReadTime[],
  { text, writtenAt }: { readonly text: string; readonly writtenAt: string },
): Predicted[] =>
  joined(times, text).map((time) => {
    const { start, end } = time
    const value = 'kind' in time ? valueFor(time, text.slice(start, end), writtenAt) : (time.value ?? null)
    return value === null ? { start, end } : { start, end, value }
  })
