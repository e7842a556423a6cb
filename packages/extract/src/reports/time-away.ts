import type { TimeSpan } from '@wiregraph/schema'
import type { TimeMention } from '../doc.ts'
import { childrenOf, tokenAt } from '../document/tree.ts'
import type { Hit } from '../events/hit.ts'
import type { Reading } from '../events/reading.ts'
import { shift } from '../times/calendar.ts'

/** A time that was counted from that of another clause. */
export interface AwayTime {
  /** The words of the distance. */
  readonly time: TimeMention
  readonly value: TimeSpan
}

/** The verb of a clause, of "killed one and [wounded] two" the first. */
function clauseOf(reading: Reading, token: number): number {
  let at = token
  for (let steps = 0; steps < 3 && tokenAt(reading.tree, at).deprel.startsWith('conj'); steps++)
    at = tokenAt(reading.tree, at).head
  return at
}

/** "after" or "before" of "a day [after] soldiers killed him", "two days [after] the raid". */
function markOf(reading: Reading, token: number): number | null {
  const clause = clauseOf(reading, token)
  const isMark = (c: number) =>
    c < clause &&
    /^(?:mark|case)$/.test(tokenAt(reading.tree, c).deprel) &&
    /^(?:after|before)$/i.test(tokenAt(reading.tree, c).text)
  return childrenOf(reading.tree, clause).find(isMark) ?? null
}

const isDay = ({ kind, value }: TimeMention) =>
  kind === 'date' && value !== null && value.start !== null && value.start === value.end

/** The last day that the sentence tells before a place in it, and not as the day of saying. */
const dayBefore = (reading: Reading, token: number) =>
  reading.times.findLast((time) => time.last < token && isDay(time) && !reading.framed.has(time.first)) ??
  null

/** Days of a TIMEX3 duration as code and count; hours are of the same day, "several days" of none that is known. */
function lengthOf(timex: string | null): { readonly code: string; readonly count: number } | null {
  const parts = /^P(?<clock>T?)(?<count>\d{1,3}|X)(?<code>[A-Z])$/.exec(timex ?? '')?.groups
  if (parts?.clock === 'T') return Number(parts.count) >= 12 ? null : { code: 'D', count: 0 }
  return parts?.count === undefined || parts.count === 'X' || parts.code === undefined
    ? null
    : { code: parts.code, count: Number(parts.count) }
}

/**
 * The day of an event behind "after" or "before" and a distance: "marched on Wednesday, three days after police shot a
 * student". "unknown" where there is such a distance but nothing to count with; null where there is none.
 */
export function timeAway(reading: Reading, hit: Hit): AwayTime | 'unknown' | null {
  const mark = markOf(reading, hit.token)
  const time =
    mark === null ? undefined : reading.times.find((t) => t.kind === 'duration' && t.last === mark - 1)
  if (mark === null || time === undefined) return null
  const length = lengthOf(time.timex)
  const from = dayBefore(reading, time.first)
  const day = from?.value?.start ?? null
  if (length === null || from === null || from.value === null || day === null) return 'unknown'
  const sign = /^after$/i.test(tokenAt(reading.tree, mark).text) ? -1 : 1
  const then = shift(day, length.code, sign * length.count)
  return { time, value: { ...from.value, start: then, end: then, precision: 'DAY', anchor: day } }
}
