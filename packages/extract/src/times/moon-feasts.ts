/** Feasts on days of the moon that no calendar of Intl keeps; astronomy-engine knows the moon. */
import { SearchMoonPhase } from 'astronomy-engine'

const hourMs = 3_600_000
/** India's clock is five and a half hours ahead of UTC. */
const inIndia = (at: Date) => new Date(at.getTime() + 5.5 * hourMs)
const dayOf = (at: Date) => at.toISOString().slice(0, 10)
/** Sunset over northern India in October and November, and some minutes in which the moonless night must have begun. */
const DUSK_HOURS = 18.2

function moonAfter(phase: 0 | 180, from: string): Date | null {
  return SearchMoonPhase(phase, new Date(from), 32)?.date ?? null
}

/**
 * The main day of Diwali: the moonless evening before the new moon while the sun stands in Libra (sidereal), from 17
 * October on. Regions of India differ by a day in some years.
 */
export function diwaliIn(year: number): string | null {
  const moon = moonAfter(0, `${year}-10-17T12:00:00Z`)
  return moon && dayOf(new Date(inIndia(moon).getTime() - DUSK_HOURS * hourMs))
}

/** Vesak as the United Nations keep it: the day of May's full moon, in India's time; of two, the second. */
export function vesakIn(year: number): string | null {
  const moon = moonAfter(180, `${year}-05-01T00:00:00Z`)
  if (moon === null) return null
  const second = moonAfter(180, new Date(moon.getTime() + 24 * hourMs).toISOString())
  const days = [moon, second].flatMap((at) => (at === null ? [] : [dayOf(inIndia(at))]))
  return days.findLast((day) => day.slice(5, 7) === '05') ?? null
}
