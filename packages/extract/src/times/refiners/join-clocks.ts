import type { Found } from '../found.ts'
import type { Refiner } from './refiner.ts'

/** What may stand between a day and its hour. */
const glue =
  /^(?:,? ?(?:on|at|in the|early|late|of|of the|around|about|from|by|before|after|@|-)?(?: the)?,? ?|,? ?\(|\)? ?)$/

const isDay = ({ kind, span, ends }: Found) => kind === 'date' && span?.precision === 'DAY' && ends === null

/** Also known to the hour: "(1904 GMT [Wednesday])". */
const isOneDay = ({ kind, span, ends }: Found) =>
  kind === 'date' && span !== null && span.start === span.end && span.start !== null && ends === null

/** T07 of "tonight at 7" is T19: the part of the day tells which half is meant. */
function inHalf(day: string, { timex, rule }: Found): string {
  const hour = /^T(?<hour>0[4-9]|1[01])(?<rest>.*)$/.exec(timex ?? '')?.groups
  const open = rule === 'bare-hour' || rule === 'clock-24'
  return open && hour && /T(?:AF|EV|NI)$/.test(day) ? `T${Number(hour.hour) + 12}${hour.rest}` : (timex ?? '')
}

const precisionOf = (clock: string) =>
  /^T[A-Z]/.test(clock) ? ('DAY' as const) : clock.includes(':') ? ('MINUTE' as const) : ('HOUR' as const)

function atClock(day: Found, clock: Found): Found {
  const time = inHalf(day.timex ?? '', clock)
  const timex = day.timex && `${day.timex.slice(0, 10)}${time}`
  const span = day.span && { ...day.span, precision: precisionOf(time) }
  return { ...day, timex, span, rule: `${day.rule}+${clock.rule}` }
}

const isPart = ({ kind, timex }: Found) => kind === 'clock' && /^T[A-Z]/.test(timex ?? '')

/** What a clock makes of the day, the set or the part of the day beside it; null where they are none of it. */
function withClock(day: Found, clock: Found): Found | null {
  if (clock.kind !== 'clock') return null
  if (isDay(day)) return atClock(day, clock)
  // "in the morning at 7"
  if (isPart(day) && !isPart(clock)) return { ...clock, timex: inHalf(day.timex ?? '', clock) }
  // "every Friday at 9 a.m."
  const set = day.kind === 'set' && /^(?:P1D|XXXX-WXX-\d)$/.test(day.timex ?? '')
  return set ? { ...day, timex: `${day.timex?.replace('P1D', 'XXXX-XX-XX')}${clock.timex}` } : null
}

/** `Monday at 5 a.m.`, `5 a.m. Monday`, `the night of 9 June`: the day stays the day, known to the hour or the minute. */
export const joinClocks: Refiner = (found, { text }) => {
  const joined: Found[] = []
  for (const next of found) {
    const last = joined.at(-1)
    const near = last?.sentence === next.sentence && glue.test(text.slice(last.end, next.start))
    const both = last && near ? (withClock(last, next) ?? withClock(next, last)) : null
    if (last && both) {
      joined[joined.length - 1] = { ...both, start: last.start, end: next.end }
    } else joined.push(next)
  }
  return joined
}

/** An hour alone is of the day told in its sentence, before it or else behind it, or else just before it. */
export const placeClocks: Refiner = (found) =>
  found.map((clock) => {
    if (clock.kind !== 'clock') return clock
    const behind = found.find((other) => other.sentence === clock.sentence && isOneDay(other))?.span?.start
    const day = clock.day ?? behind ?? clock.recent
    const precision = precisionOf(clock.timex ?? '')
    const span = day === null ? null : { start: day, end: day, precision, extent: 'WITHIN' as const }
    const near = /^T\d/.test(clock.timex ?? '') ? clock.lastDay : null
    const told = clock.day === null && behind === undefined && clock.recent !== null
    return {
      ...clock,
      rule: told ? `${clock.rule}+told` : clock.rule,
      kind: 'date',
      timex: `${day ?? near ?? 'XXXX-XX-XX'}${clock.timex}`,
      span,
      anchor: day,
    }
  })
