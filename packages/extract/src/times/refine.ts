import { addDays } from './calendar.ts'
import type { Found } from './found.ts'
import { sometime, through } from './rule.ts'
import type { DaySpan } from './timex.ts'

type Refiner = (found: readonly Found[], text: string) => readonly Found[]

const glue = /^(?:,? ?(?:on|at|in the|early|late|of)?,? ?|,? ?\(|\)? ?)$/

/** `Monday at 5 a.m.`, `5 a.m. Monday`: the day stays the day, known to the hour or the minute. */
const joinClocks: Refiner = (found, text) => {
  const joined: Found[] = []
  for (const next of found) {
    const last = joined.at(-1)
    const near = last?.sentence === next.sentence && glue.test(text.slice(last.end, next.start))
    const [day, clock] = last?.kind === 'clock' ? [next, last] : [last, next]
    if (last && near && day?.kind === 'date' && clock?.kind === 'clock' && day.span?.precision === 'DAY') {
      joined[joined.length - 1] = { ...atClock(day, clock), start: last.start, end: next.end }
    } else joined.push(next)
  }
  return joined
}

function atClock(day: Found, clock: Found): Found {
  const precision = clock.timex?.includes(':') ? 'MINUTE' : 'HOUR'
  const timex = `${(day.timex ?? '').slice(0, 10)}${clock.timex}`
  return { ...day, timex, span: day.span && { ...day.span, precision }, rule: `${day.rule}+${clock.rule}` }
}

/** `between 9 June and 15 June`, `from Monday to Friday` */
const joinRanges: Refiner = (found, text) => {
  const joined: Found[] = []
  for (const next of found) {
    const last = joined.at(-1)
    const lead = last ? text.slice(Math.max(0, last.start - 14), last.start) : ''
    const opens = /\b(?<word>from|between)(?: the)? ?$/i.exec(lead)
    const near =
      last?.sentence === next.sentence &&
      /^ ?(?:to|and|until|till|through|-|–)(?: the)? ?$/.test(text.slice(last?.end, next.start))
    const [from, to] = [last?.span?.start, next.span?.end]
    const span = opens?.groups?.word?.toLowerCase() === 'between' ? sometime : through
    if (last && opens && near && from && to && from <= to) {
      joined[joined.length - 1] = { ...last, end: next.end, span: span(from, to), rule: 'range' }
    } else joined.push(next)
  }
  return joined
}

/** The days that a date with a preposition leaves open. */
const opened: Readonly<Record<string, (span: DaySpan, today: string | null) => DaySpan | null>> = {
  since: ({ start }, today) =>
    start && today && start <= today ? through(start, today) : through(start, null),
  until: ({ end }) => through(null, end),
  till: ({ end }) => through(null, end),
  by: ({ end }) => sometime(null, end),
  before: ({ start }) => (start === null ? null : sometime(null, addDays(start, -1))),
  after: ({ start, end, precision }) => sometime(precision === 'DAY' ? start : end, null),
}

/** `since January`: from its first day up to the writing day. */
const openByPreposition =
  (today: string | null): Refiner =>
  (found, text) =>
    found.map((time) => {
      const before = text.slice(Math.max(0, time.start - 14), time.start)
      const match = /\b(?<word>since|until|till|by|before|after)(?: the| late| early)? $/i.exec(before)
      const word = match?.groups?.word?.toLowerCase() ?? ''
      const exact = time.span?.precision === 'HOUR' || time.span?.precision === 'MINUTE'
      const span = time.kind === 'date' && time.span && !exact ? opened[word]?.(time.span, today) : null
      if (!match || !span) return time
      return { ...time, start: time.start - match[0].length, span, rule: `${word}+${time.rule}` }
    })

/** The refiners in their order, over the expressions of one article in the order of the text. */
export function refine(
  found: readonly Found[],
  { text, today }: { text: string; today: string | null },
): readonly Found[] {
  const refiners = [joinClocks, joinRanges, openByPreposition(today)]
  return refiners.reduce((times, step) => step(times, text), found)
}
