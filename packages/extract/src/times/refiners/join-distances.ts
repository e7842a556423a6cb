import { shift } from '../calendar.ts'
import type { Found } from '../found.ts'
import { type Away, dated } from '../rule.ts'
import type { Refiner } from './refiner.ts'

const away = /^ (?<way>after|before|from|following|since|prior to)(?: the)? $/i
const counted = /^P(?<count>\d+(?:\.\d)?)(?<code>[DWMY])$/

function pointAway(length: Found, day: Found, gap: string): { day: string; away: Away } | null {
  const way = away.exec(gap)?.groups?.way
  const amount = counted.exec(length.timex ?? '')?.groups
  if (!way || !amount || length.kind !== 'duration' || day.kind !== 'date') return null
  if (day.span?.precision !== 'DAY' || !day.span.start) return null
  const count = Number(amount.count) * (/before|prior/i.test(way) ? -1 : 1)
  const [from, unit] = [day.span.start, amount.code ?? 'D']
  return { day: shift(from, unit, count), away: { from, unit, count } }
}

/** `three days after June 9`, `two weeks from tomorrow`: counted from a day, a day. */
export const joinDistances: Refiner = (found, { text }) => {
  const joined: Found[] = []
  for (const next of found) {
    const last = joined.at(-1)
    const same = last?.sentence === next.sentence
    // "64 days from May 2 to July 4" is a length
    const ranges = /^ (?:to|until|through) /.test(text.slice(next.end))
    const point = last && same && !ranges ? pointAway(last, next, text.slice(last.end, next.start)) : null
    if (last && point) {
      const { day, away } = point
      joined[joined.length - 1] = {
        ...next,
        ...dated(day),
        away,
        anchor: away.from,
        start: last.start,
        rule: 'distance',
        ends: null,
      }
    } else joined.push(next)
  }
  return joined
}
