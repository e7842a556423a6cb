import type { End, Found } from '../found.ts'
import { sometime, through } from '../rule.ts'
import type { Refiner } from './refiner.ts'

const endOf = ({ start, end, timex }: Found): End => ({ start, end, timex })
const between = /^ ?(?:to|and|until|till|through|-|–|—)(?: the)? ?$/
/** Between two days a dash is enough; "and" wants a "between" before. */
const dash = /^ ?(?:-|–|—) ?$/

function joins(last: Found, next: Found, text: string): 'from' | 'between' | null {
  const gap = text.slice(last.end, next.start)
  if (last.sentence !== next.sentence || !between.test(gap)) return null
  const lead = /\b(?<word>from|between)(?: the)? ?$/i.exec(
    text.slice(Math.max(0, last.start - 14), last.start),
  )
  const word = lead?.groups?.word?.toLowerCase()
  if (word === 'between') return 'between'
  return word === 'from' || dash.test(gap) ? 'from' : null
}

/** `between 9 June and 15 June`, `from Monday to Friday`, `March – May 2015` */
export const joinRanges: Refiner = (found, { text }) => {
  const joined: Found[] = []
  for (const next of found) {
    const last = joined.at(-1)
    const way = last && last.ends === null && next.ends === null ? joins(last, next, text) : null
    const [from, to] = [last?.span?.start, next.span?.end]
    if (last?.kind === 'date' && next.kind === 'date' && way && from && to && from <= to) {
      const span = way === 'between' ? sometime(from, to) : through(from, to)
      const ends: Found['ends'] = [endOf(last), endOf(next)]
      joined[joined.length - 1] = { ...last, end: next.end, span, rule: 'range', ends }
    } else joined.push(next)
  }
  return joined
}
