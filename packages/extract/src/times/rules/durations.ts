import { amountOf, durationOf, unit, vague } from '../amounts.ts'
import { number, numberOf } from '../numbers.ts'
import { aged, type Groups, lasting, pattern, type Reading, type TimeRule } from '../rule.ts'

const about =
  '(?:(?:about|almost|nearly|over|more than|less than|just|only|around|at least|up to|approximately|roughly|some|an estimated) )?'

const readAmount = (groups: Groups) => durationOf(amountOf(groups.count ?? 'some', groups.unit ?? 'day'))

/** "a second" is an ordinal, "a minute" and "a day" are lengths. */
const readDuration = (groups: Groups): Reading | null =>
  /^sec(?:ond)?s?$/i.test(groups.unit ?? '') && /^an?$/i.test(groups.count ?? '')
    ? null
    : lasting(readAmount(groups))

/** "an hour and a half", "two years and three months": a second, smaller amount behind the first. */
function readCompound(groups: Groups): Reading | null {
  const first = amountOf(groups.count ?? 'a', groups.unit ?? 'day')
  if (first.count === null) return null
  const rest = groups.more === undefined ? null : amountOf(groups.more, groups.unit2 ?? 'day')
  if (rest === null) {
    const part = { half: 0.5, quarter: 0.25 }[(groups.part ?? '').toLowerCase()] ?? 0
    return lasting(durationOf({ ...first, count: first.count + part }))
  }
  const [head, tail] = [durationOf(first), durationOf(rest)]
  if (rest.count === null) return null
  const both = head.startsWith('PT')
  return lasting(head + (both ? tail.slice(2) : tail.slice(1)))
}

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
    id: 'number-unit',
    example: 'a [three-day] siege',
    pattern: pattern(`(?:an? )?(?<count>${number}|half)-(?<unit>${unit})s?(?:-long)?`),
    read: readDuration,
  },
  {
    id: 'duration',
    example: 'for [three days]',
    pattern: pattern(
      `${about}(?:(?:another|the first|the final|the entire|the) )?(?<count>${number}|half an?|an?|${vague}|the)(?: more| full| whole| consecutive| long| straight| additional| entire| single| bloody)? (?<unit>${unit})s?(?:['’](?= time| \\p{L}))?`,
    ),
    read: (groups) => {
      const plural = /s$/i.test(groups.unit ?? '')
      if (/^the$/i.test(groups.count ?? '') && !plural) return null
      return readDuration(groups)
    },
  },
  {
    id: 'glued-duration',
    example: 'for [3.5years]',
    pattern: pattern(
      '(?<count>\\d{1,3}(?:\\.\\d{1,2})?|½ ?)(?<unit>hour|hr|day|week|month|year|minute|min|sec|second)s?',
    ),
    read: readDuration,
  },
  {
    id: 'described-duration',
    example: '[two terrible weeks]',
    pattern: pattern(
      `${about}(?<count>${number}) (?!last|past|next|of|in|per|a|each|every|and|or|to|by|for|on|at|the|other)(?:\\p{Ll}{3,16}) (?<unit>hour|day|night|week|month|year|decade)s`,
    ),
    read: readDuration,
  },
  {
    id: 'compound-duration',
    example: '[an hour and a half]',
    pattern: pattern(
      `${about}(?<count>${number}|an?) (?<unit>${unit})s?(?:,? and (?:an? )?(?<part>half|quarter)|(?:,| and|,? and)? (?<more>${number}) (?<unit2>${unit})s?)`,
    ),
    read: readCompound,
  },
  {
    id: 'one-and-a-half',
    example: '[a month-and-a-half]',
    pattern: pattern(`(?:an?|one) (?<unit>${unit})-and-a-half(?:[- ]long)?`),
    read: ({ unit: word = '' }) => lasting(durationOf({ ...amountOf('one', word), count: 1.5 })),
  },
  {
    id: 'another-unit',
    example: 'for [another day]',
    pattern: pattern(
      `(?:another|a single|an entire|a whole|all) (?<unit>hour|day|night|week|month|year|decade)`,
    ),
    read: ({ unit: word = '' }) => lasting(durationOf(amountOf('a', word))),
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
    pattern: pattern('(?<unit>hour|day|night|week|month|year|decade|century)-long'),
    read: ({ unit: word = '' }) => lasting(durationOf(amountOf('a', word))),
  },
  {
    id: 'short-units',
    example: 'for [3h]',
    pattern: pattern(
      '(?<=\\b(?:for|in|lasted|took) )(?<count>\\d{1,3}(?:\\.\\d)?)(?<unit>h|hrs?|mins?|secs?|d|yrs?)',
    ),
    read: ({ count = '', unit: letters = '' }) => {
      const code = { h: 'TH', m: 'TM', s: 'TS', d: 'D', y: 'Y' }[letters[0]?.toLowerCase() ?? ''] ?? 'D'
      return lasting(durationOf({ count: numberOf(count), unit: code }))
    },
  },
]
