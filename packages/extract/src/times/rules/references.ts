import { unit, vague } from '../amounts.ts'
import { number } from '../numbers.ts'
import { pattern, type TimeRule, unplaced } from '../rule.ts'

/** "in the past", not "in the past 24 hours" */
const ofNothing = `(?! (?:\\d|couple|${number}|${vague}|${unit}|quarter))`

/** Words that point at now, at some time gone by or at one to come, without a place on the calendar. */
export const referenceRules: readonly TimeRule[] = [
  {
    id: 'now',
    example: 'they [now] hold the town',
    pattern: pattern(
      'right now|just now|now(?! that)|nowadays|currently|current(?= \\p{Ll})|at present|presently|at the moment|at this time(?! of)|at the present time|these days|for the time being|present[- ]day',
    ),
    read: () => unplaced('PRESENT_REF'),
  },
  {
    id: 'up-to-now',
    example: 'the largest raid [to date]',
    pattern: pattern('(?:up )?(?:to|till) date(?=[.,;?)]|$| (?:have|has|had|is|are|was|were)\\b)'),
    read: () => unplaced('PRESENT_REF'),
  },
  {
    id: 'past',
    example: 'they had [recently] met',
    pattern: pattern(`(?:more |most )?recently|in the (?:recent )?past${ofNothing}|the recent past`),
    read: () => unplaced('PAST_REF'),
  },
  {
    id: 'recent-deeds',
    example: '[recent] attacks',
    pattern: pattern('(?:most )?recent'),
    read: () => unplaced('PAST_REF'),
  },
  {
    id: 'future',
    example: 'to be settled [in the future]',
    pattern: pattern(
      '(?:in )?the (?:near |not too distant |foreseeable )?future(?! of)|in future|one day soon',
    ),
    read: () => unplaced('FUTURE_REF'),
  },
  {
    id: 'time-told',
    example: 'he was [at that time] in exile',
    pattern: pattern('(?<=\\b(?:at|by|around|during|about|since) )(?:that|this|the same) (?:time|period)'),
    read: (_, { sameDay }) => unplaced(sameDay),
  },
]
