import { aged, type Groups, lasting, pattern, type Reading, repeated, type TimeRule } from '../rule.ts'
import { amountOf, durationOf, number, unit, vague, weekday, weekdayNumber } from '../words.ts'

const about =
  '(?:(?:about|almost|nearly|over|more than|less than|just|only|around|at least|up to|approximately|an estimated) )?'

const readAmount = (groups: Groups) => durationOf(amountOf(groups.count ?? 'some', groups.unit ?? 'day'))

/** "a second" is an ordinal, "a minute" and "a day" are lengths. */
const readDuration = (groups: Groups): Reading | null =>
  /^seconds?$/i.test(groups.unit ?? '') && /^an?$/i.test(groups.count ?? '')
    ? null
    : lasting(readAmount(groups))

export const durationRules: readonly TimeRule[] = [
  {
    id: 'age',
    example: 'a [30-year-old] man',
    pattern: pattern(`(?<count>${number})(?:-| )(?<unit>year|month|week|day)s?(?:-| )olds?`),
    read: (groups) => aged(readAmount(groups)),
  },
  {
    id: 'aged',
    example: 'a man [aged 30]',
    pattern: pattern(`aged? (?:between )?(?<count>\\d{1,3})(?: (?:to|and) \\d{1,3})?`),
    read: ({ count = '' }) => aged(`P${count}Y`),
  },
  {
    id: 'every',
    example: '[every Friday]',
    pattern: pattern(
      `(?:every|each)(?: (?<count>other|${number}|few))? (?:(?<unit>${unit})s?|(?<weekday>${weekday})s?|morning|afternoon|evening|night|time)`,
    ),
    read: (groups) => {
      if (groups.weekday) return repeated(`XXXX-WXX-${weekdayNumber(groups.weekday)}`)
      if (!groups.unit) return repeated('P1D')
      const count = groups.count === 'other' ? '2' : (groups.count ?? 'a')
      return repeated(durationOf(amountOf(count, groups.unit)))
    },
  },
  {
    id: 'times-a',
    example: '[twice a week]',
    pattern: pattern(`(?:once|twice|${number} times) (?:an?|per|each|every) (?<unit>${unit})`),
    read: (groups) => repeated(durationOf(amountOf('a', groups.unit ?? 'day'))),
  },
  {
    id: 'per',
    example: 'ten [per day]',
    pattern: pattern(`per (?<unit>${unit})`),
    read: (groups) => repeated(durationOf(amountOf('a', groups.unit ?? 'day'))),
  },
  {
    id: 'weekdays',
    example: 'protests on [Fridays]',
    pattern: pattern(`(?<weekday>${weekday})s`),
    read: ({ weekday: day = '' }) => repeated(`XXXX-WXX-${weekdayNumber(day)}`),
  },
  {
    id: 'adverb-of-set',
    example: '[daily] bombings',
    pattern: pattern('(?<word>daily|nightly|weekly|monthly|quarterly|annually|yearly|biweekly|hourly)'),
    read: ({ word = '' }) =>
      repeated(
        {
          daily: 'P1D',
          nightly: 'P1D',
          weekly: 'P1W',
          monthly: 'P1M',
          quarterly: 'P3M',
          biweekly: 'P2W',
          hourly: 'PT1H',
        }[word.toLowerCase()] ?? 'P1Y',
      ),
  },
  {
    id: 'number-unit',
    example: 'a [three-day] siege',
    pattern: pattern(`(?:a )?(?<count>${number})-(?<unit>${unit})s?(?:-long)?`),
    read: readDuration,
  },
  {
    id: 'duration',
    example: 'for [three days]',
    pattern: pattern(
      `${about}(?:(?:another|the first|the final) )?(?<count>${number}|half an?|an?|${vague}|the|hundreds of|thousands of)(?: and a half)?(?: more| full| whole| consecutive| long| straight| additional)? (?<unit>${unit})s?(?: and a half)?`,
    ),
    read: (groups) => {
      const plural = /s$/i.test(groups.unit ?? '')
      if (/^the$/i.test(groups.count ?? '') && !plural) return null
      return readDuration(groups)
    },
  },
  {
    id: 'bare-units',
    example: '[weeks] of fighting',
    pattern: pattern('(?<unit>minute|hour|day|night|week|month|year|decade|centurie)s(?:-long)?'),
    read: (groups) => lasting(readAmount(groups)),
  },
  {
    id: 'long-unit',
    example: 'a [decade-long] war',
    pattern: pattern('(?<unit>hour|day|night|week|month|year|decade|century)s?-long'),
    read: (groups) => lasting(durationOf(amountOf('some', groups.unit ?? 'day'))),
  },
]
