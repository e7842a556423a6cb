import { addDays } from './calendar.ts'
import type { Groups, Reading, Setting, TimeRule } from './rule.ts'

/** The days that an expression may count from. */
const origins = ['sameDay', 'anchor', 'told', 'today'] as const

/** Further than any expression bends: another day of the week, of the month, of the year. */
const AWAY = 1_200

const daysOf = (reading: Reading | null) => JSON.stringify([reading?.timex, reading?.span])

/**
 * The day that an expression counts from: the one of the setting which, were it another, would give it another value.
 * Null where the words name their day by themselves.
 */
export function anchorOf(
  read: TimeRule['read'],
  { groups, setting, reading }: { groups: Groups; setting: Setting; reading: Reading },
): string | null {
  if (reading.span === null) return null
  for (const origin of origins) {
    const day = setting[origin]
    if (day === null) continue
    const moved = read(groups, { ...setting, [origin]: addDays(day, AWAY) })
    if (daysOf(moved) !== daysOf(reading)) return day
  }
  return null
}
