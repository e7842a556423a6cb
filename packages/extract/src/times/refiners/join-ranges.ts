import { addMonths } from '../calendar.ts'
import type { End, Found } from '../found.ts'
import { sometime, through } from '../rule.ts'
import type { DaySpan } from '../timex.ts'
import type { Refiner, Sheet } from './refiner.ts'

const endOf = ({ start, end, timex }: Found): End => ({ start, end, timex })
const between = /^ ?(?:to|and|until|till|through|thru|up to|-|–|—|~)(?: the)? ?$/
/** Between two days a dash or a "to" is enough; "and" wants a "between" before. */
const alone = /^ ?(?:-|–|—|~) ?$|^ (?:to|through|until|till)(?: the)? $/

type Way = 'from' | 'between'

function joins(last: Found, next: Found, text: string): Way | null {
  const gap = text.slice(last.end, next.start)
  if (last.sentence !== next.sentence || !between.test(gap)) return null
  const before = text.slice(Math.max(0, last.start - 14), last.start)
  const word = /\b(?<word>from|between)(?: the)? ?$/i.exec(before)?.groups?.word?.toLowerCase()
  if (word === 'between') return 'between'
  return word === 'from' || alone.test(gap) ? 'from' : null
}

const nearly = /^(?:month|month-day-year|day-month-year|numeric-day-without-year)$/
const isNow = ({ timex }: Found) => timex === 'PRESENT_REF'

/** First and last day; a month or day before whose year was not said is of the year before, where it would come after. */
function daysOf(last: Found, next: Found, { text, today }: Sheet): readonly [string, string] | null {
  const from = isNow(last) ? today : (last.span?.start ?? null)
  const to = isNow(next) ? today : (next.span?.end ?? null)
  if (from === null || to === null) return null
  if (from <= to) return [from, to]
  const said = /\d{4}/.test(text.slice(last.start, last.end))
  return nearly.test(last.rule) && !said ? [addMonths(from, -12), to] : null
}

/** Two hours of which the day is not known are still one range. */
const areHours = (...ends: readonly Found[]) =>
  ends.every(({ span, timex }) => span === null && /T\d/.test(timex ?? ''))

function spanOf(last: Found, next: Found, way: Way, sheet: Sheet): DaySpan | 'unknown' | null {
  const days = daysOf(last, next, sheet)
  if (days === null) return areHours(last, next) ? 'unknown' : null
  return way === 'between' ? sometime(...days) : through(...days)
}

/** `between 9 June and 15 June`, `from Monday to Friday`, `March – May 2015` */
export const joinRanges: Refiner = (found, sheet) => {
  const joined: Found[] = []
  for (const next of found) {
    const last = joined.at(-1)
    const open = last && last.ends === null && next.ends === null
    const way = open ? joins(last, next, sheet.text) : null
    const span = last?.kind === 'date' && next.kind === 'date' && way ? spanOf(last, next, way, sheet) : null
    if (last && span) {
      const ends: Found['ends'] = [endOf(last), endOf(next)]
      const days = span === 'unknown' ? null : span
      joined[joined.length - 1] = { ...last, end: next.end, span: days, rule: 'range', ends }
    } else joined.push(next)
  }
  return joined
}
