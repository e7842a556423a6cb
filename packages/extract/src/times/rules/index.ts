import type { TimeRule } from '../rule.ts'
import { absoluteRules } from './absolute.ts'
import { clockRules } from './clock.ts'
import { dayRules } from './days.ts'
import { durationRules } from './durations.ts'
import { relativeRules } from './relative.ts'

/** Every rule, in the order that breaks ties of length. */
export const timeRules: readonly TimeRule[] = [
  ...absoluteRules,
  ...dayRules,
  ...relativeRules,
  ...durationRules,
  ...clockRules,
]
