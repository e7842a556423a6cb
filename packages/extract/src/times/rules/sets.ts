import { amountOf, durationOf, unit } from '../amounts.ts'
import { number } from '../numbers.ts'
import { type Groups, pattern, type Reading, repeated, type TimeRule } from '../rule.ts'
import { dayPart, dayPartOf, weekday, weekdayNumber } from '../words.ts'

const adverbs: Readonly<Record<string, string>> = {
  daily: 'P1D',
  everyday: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  quarterly: 'P3M',
  semiannual: 'P6M',
  semiannually: 'P6M',
  biannual: 'P6M',
  annual: 'P1Y',
  annually: 'P1Y',
  yearly: 'P1Y',
  biennial: 'P2Y',
  hourly: 'PT1H',
}

function readEvery(groups: Groups): Reading {
  if (groups.weekday) return repeated(`XXXX-WXX-${weekdayNumber(groups.weekday)}`)
  if (groups.working) return repeated('P1D')
  if (!groups.unit) return repeated('P1D')
  const count = groups.count?.toLowerCase() === 'other' ? '2' : (groups.count ?? 'a')
  return repeated(durationOf(amountOf(count, groups.unit)))
}

export const setRules: readonly TimeRule[] = [
  {
    id: 'every',
    example: '[every Friday]',
    pattern: pattern(
      `(?:every|each|any) (?:single )?(?:(?<count>other|${number}|few) )?(?:(?<unit>${unit}|quarter)s?|(?<weekday>${weekday})s?(?: ${dayPart})?|(?<working>weekday|weekend)|${dayPart})`,
    ),
    read: readEvery,
  },
  {
    id: 'parts-of-days',
    example: 'patrols [in the mornings]',
    pattern: pattern('(?:in the )?(?<dayPart>morning|afternoon|evening)s'),
    read: ({ dayPart: part }) => repeated(`XXXX-XX-XX${dayPartOf(part)}`),
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
    id: 'adverb-of-set',
    example: '[daily] bombings',
    pattern: pattern(`(?<word>${Object.keys(adverbs).join('|')}|(?:semi|bi)-(?:annual|month|week)(?:ly)?)`),
    read: ({ word = '' }) => repeated(adverbs[word.toLowerCase().replace('-', '')] ?? 'P1Y'),
  },
]
