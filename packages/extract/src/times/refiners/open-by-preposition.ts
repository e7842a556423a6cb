import { addDays } from '../calendar.ts'
import { sometime, through } from '../rule.ts'
import type { DaySpan } from '../timex.ts'
import type { Refiner } from './refiner.ts'

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

const worship = /^ (?:prayers|mass|services?)\b/i

/** `since January`: from its first day up to the writing day. */
export const openByPreposition: Refiner = (found, { text, today }) =>
  found.map((time) => {
    const before = text.slice(Math.max(0, time.start - 14), time.start)
    const match = /\b(?<word>since|until|till|by|before|after)(?: the| late| early)? $/i.exec(before)
    const word = match?.groups?.word?.toLowerCase() ?? ''
    // "before dawn on Sunday" is of Sunday
    const exact = /T(?:\d|[A-Z])/.test(time.timex ?? '') && time.ends === null
    const span = time.kind === 'date' && time.span && !exact ? opened[word]?.(time.span, today) : null
    // "after Friday prayers" is on Friday
    if (!match || !span || worship.test(text.slice(time.end, time.end + 12))) return time
    return { ...time, start: time.start - match[0].length, span, rule: `${word}+${time.rule}` }
  })
