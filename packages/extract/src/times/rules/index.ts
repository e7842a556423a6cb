import type { TimeRule } from '../rule.ts'
import { beforeChristRules } from './before-christ.ts'
import { clockRules } from './clock.ts'
import { dateRules } from './dates.ts'
import { dayRules } from './days.ts'
import { distanceRules } from './distance.ts'
import { durationRules } from './durations.ts'
import { feastRules } from './feasts.ts'
import { monthRules } from './months.ts'
import { numericRules } from './numeric.ts'
import { quarterRules } from './quarters.ts'
import { referenceRules } from './references.ts'
import { seasonRules } from './seasons.ts'
import { setRules } from './sets.ts'
import { spanRules } from './spans.ts'
import { unitRules } from './units.ts'
import { weekdayRules } from './weekdays.ts'
import { yearRules } from './years.ts'

/** Every rule, in the order that breaks ties of length. */
export const timeRules: readonly TimeRule[] = [
  ...feastRules,
  ...dateRules,
  ...monthRules,
  ...yearRules,
  ...numericRules,
  ...beforeChristRules,
  ...weekdayRules,
  ...dayRules,
  ...unitRules,
  ...spanRules,
  ...distanceRules,
  ...seasonRules,
  ...quarterRules,
  ...setRules,
  ...durationRules,
  ...referenceRules,
  ...clockRules,
]
