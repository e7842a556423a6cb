import { addDays, daysIn, isoDay, pad, partsOf } from '../calendar.ts'
import { ordinal, ordinalOf, year } from '../numbers.ts'
import {
  dated,
  type Groups,
  originOf,
  pattern,
  type Reading,
  type Setting,
  sometime,
  type TimeRule,
  unplaced,
} from '../rule.ts'
import { month, monthOf } from '../words.ts'
import { saidYear, yearOfWhose } from '../year-for.ts'
import { stepsOf } from './units.ts'

const nths: Readonly<Record<string, number>> = { last: 4, final: 4 }
const nthOf = (text: string) => nths[text.toLowerCase()] ?? (ordinalOf(text) || Number(text))

/** The year said; of one that is not, the latest whose quarter has begun by the day of writing. */
function yearFor(groups: Groups, firstMonth: number, setting: Setting): number | null {
  if (groups.year) return Number(groups.year)
  if (groups.whose) return yearOfWhose(groups.whose === 'the' ? 'this' : groups.whose, setting)
  const origin = originOf(setting)
  if (origin === null) return null
  const { year: now, month } = partsOf(origin)
  return setting.tense === 'future' || setting.narrative || month >= firstMonth ? now : now - 1
}

function readQuarter(groups: Groups, setting: Setting): Reading | null {
  const nth = nthOf(groups.nth ?? '')
  if (!(nth >= 1 && nth <= 4)) return null
  const said = yearFor(groups, nth * 3 - 2, setting)
  return said === null ? unplaced() : dated(`${pad(said, 4)}-Q${nth}`)
}

function readQuarterAway({ which = '' }: Groups, setting: Setting): Reading {
  const origin = originOf(setting)
  if (origin === null) return unplaced()
  const { year: now, month } = partsOf(origin)
  // the latest quarter is the last one over
  const steps = /latest/i.test(which) ? -1 : stepsOf(which)
  const index = now * 4 + Math.ceil(month / 3) - 1 + steps
  return dated(`${pad(Math.floor(index / 4), 4)}-Q${(index % 4) + 1}`)
}

function readHalf(groups: Groups, setting: Setting): Reading | null {
  const nth = /first|1/i.test(groups.nth ?? '') ? 1 : 2
  const said = yearFor(groups, nth * 6 - 5, setting)
  return said === null ? unplaced() : dated(`${pad(said, 4)}-H${nth}`)
}

function readHalfOfMonth(groups: Groups, setting: Setting): Reading | null {
  const at = monthOf(groups.month ?? '')
  const said = saidYear(groups, at, null, setting)
  if (said === null) return unplaced(`XXXX-${pad(at)}`)
  const first = isoDay({ year: said, month: at, day: 1 })
  const last = isoDay({ year: said, month: at, day: daysIn(said, at) })
  const span = /first/i.test(groups.nth ?? '')
    ? sometime(first, addDays(first, 14))
    : sometime(addDays(first, 15), last)
  return dated(`${pad(said, 4)}-${pad(at)}`, span)
}

const ofYear = `(?:,? (?:of |in )?(?:fiscal )?(?:the year )?(?<year>${year})|,? (?:of |in )(?<whose>this|last|next|that|the)(?: fiscal)? year)`

export const quarterRules: readonly TimeRule[] = [
  {
    id: 'quarter',
    example: '[the third quarter of 2013]',
    pattern: pattern(`(?:the )?(?:fiscal )?(?<nth>${ordinal}|last|final)[- ]quarter${ofYear}`),
    read: readQuarter,
  },
  {
    id: 'quarter-alone',
    example: 'in [the third quarter]',
    pattern: pattern(`(?:the )?(?:fiscal )?(?<nth>first|second|third|fourth)[- ]quarter`),
    read: readQuarter,
  },
  {
    id: 'short-quarter',
    example: '[Q3 2013]',
    pattern: pattern(`Q(?<nth>[1-4])(?:${ofYear})?`),
    read: readQuarter,
  },
  {
    id: 'year-quarter',
    example: '[2013 Q3]',
    pattern: pattern(`(?<year>${year})[ -]?Q(?<nth>[1-4])`),
    read: readQuarter,
  },
  {
    id: 'quarter-away',
    example: '[last quarter]',
    pattern: pattern(
      '(?:the )?(?<which>this|last|next|past|previous|coming|following|current|latest) quarter',
    ),
    read: readQuarterAway,
  },
  {
    id: 'half',
    example: '[the second half of 2008]',
    pattern: pattern(`(?:the )?(?<nth>first|second|latter|last|1st|2nd)[- ]half${ofYear}`),
    read: readHalf,
  },
  {
    id: 'half-alone',
    example: '[first-half] sales',
    pattern: pattern('(?<nth>first|second)-half'),
    read: readHalf,
  },
  {
    id: 'half-of-month',
    example: '[the second half of April]',
    pattern: pattern(
      `(?:the )?(?<nth>first|second|latter)[- ]half of (?<month>${month})(?:,? (?<year>${year}))?`,
    ),
    read: readHalfOfMonth,
  },
  {
    id: 'short-half',
    example: '[2019 H2]',
    pattern: pattern(`(?<year>${year})[ -]?H(?<nth>[12])`),
    read: readHalf,
  },
  {
    id: 'short-fiscal-year',
    example: 'in [FY2014]',
    pattern: pattern("(?:the )?(?:FY|CY|SY) ?['’]?(?<year>(?:19|20)?\\d\\d)"),
    read: ({ year: said = '' }) => dated(String(said.length === 2 ? 2000 + Number(said) : said)),
  },
  {
    id: 'fiscal-year',
    example: '[last fiscal year]',
    pattern: pattern(
      '(?:(?:the )?(?<which>this|last|next|previous|current|coming) |the )?(?:fiscal|financial|school|academic) year',
    ),
    read: ({ which = '' }, setting) => {
      const origin = originOf(setting)
      return origin === null ? unplaced() : dated(pad(partsOf(origin).year + stepsOf(which), 4))
    },
  },
]
