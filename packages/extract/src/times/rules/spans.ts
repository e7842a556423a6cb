import { amountOf, durationOf, unit, vague } from '../amounts.ts'
import { addDays, pad, shift } from '../calendar.ts'
import { number, year } from '../numbers.ts'
import {
  type Groups,
  lasting,
  originOf,
  pattern,
  type Reading,
  type Setting,
  type TimeRule,
  through,
  unplaced,
} from '../rule.ts'
import { spanOfTimex } from '../timex.ts'
import { month, monthOf } from '../words.ts'
import { saidYear } from '../year-for.ts'

/** How far back "recent weeks" reach, in units. */
const vagueCount = (code: string) => ({ D: 7, W: 6, M: 6 })[code] ?? 5

/** "over the last week" is the seven days up to now, not the calendar's week before. */
function readPastSpan(groups: Groups, setting: Setting): Reading {
  const amount = amountOf(groups.count ?? 'a', groups.unit ?? 'day')
  const timex = durationOf(amount)
  const origin = originOf(setting)
  if (origin === null) return { kind: 'duration', timex, span: null }
  const ahead = /next|coming|following/i.test(groups.which ?? '')
  const other = shift(origin, amount.unit, (amount.count ?? vagueCount(amount.unit)) * (ahead ? 1 : -1))
  return { kind: 'date', timex, span: ahead ? through(origin, other) : through(other, origin) }
}

/** How many are meant where none is said: several of more than one, one of a single one. */
const counted = (groups: Groups): Groups => ({
  ...groups,
  count: groups.count ?? groups.after ?? (groups.plural ? 'some' : 'one'),
})

/** The days at the head or the tail of a month or year; the value says how many. */
function readFirstUnits(groups: Groups, setting: Setting): Reading {
  const amount = amountOf(groups.count ?? '', groups.unit ?? 'day')
  const at = monthOf(groups.month ?? '')
  const of = saidYear({ ...groups, whose: groups.whose?.replace(/^the$/i, 'that') }, at || 1, null, setting)
  const whole = of === null ? null : spanOfTimex(at > 0 ? `${of}-${pad(at)}` : String(of))
  const count = amount.count ?? vagueCount(amount.unit)
  if (!whole?.start || !whole.end) return unplaced(durationOf(amount))
  const head = /first|opening/i.test(groups.edge ?? '')
  const span = head
    ? through(whole.start, addDays(shift(whole.start, amount.unit, count), -1))
    : through(addDays(shift(whole.end, amount.unit, -count), 1), whole.end)
  return { kind: 'date', timex: durationOf(amount), span }
}

export const spanRules: readonly TimeRule[] = [
  {
    id: 'past-span',
    example: '[over the past five days]',
    pattern: pattern(
      `(?:(?:over|in|during|for|within|throughout) )?(?:(?:the|this|these) )?(?:(?<count>${number}|${vague}) )?(?<which>past|last|next|coming|previous|preceding|following|final) (?:(?<after>${number}|${vague}) )?(?<unit>${unit}|quarter)(?<plural>s)`,
    ),
    read: (groups, setting) => readPastSpan(counted(groups), setting),
  },
  {
    id: 'span-of-one',
    example: '[over the last week]',
    pattern: pattern(
      '(?:(?:over|during|throughout|within|for) the (?<which>past|last|next|coming) (?<unit>hour|day|night|week|fortnight|month|quarter|year|decade|century)|(?:in the )?(?<soon>last|next) (?<short>hour|fortnight))',
    ),
    read: (groups, setting) =>
      /^ of\b/.test(setting.after)
        ? lasting(durationOf(amountOf('one', groups.unit ?? 'day')))
        : readPastSpan(
            { which: groups.which ?? groups.soon, unit: groups.unit ?? groups.short, count: 'one' },
            setting,
          ),
  },
  {
    id: 'past-one',
    example: '[the past year]',
    pattern: pattern('the past (?<unit>week|fortnight|month|year|decade|century)'),
    read: (groups, setting) => readPastSpan({ ...groups, which: 'past', count: 'one' }, setting),
  },
  {
    id: 'first-units',
    example: '[the first ten months of 1915]',
    pattern: pattern(
      `(?:the )?(?<edge>first|last|final|opening|closing) (?<count>${number}|few|several) (?<unit>day|week|month|year)s (?:of|in) (?:(?:early |late )?(?<month>${month})(?:,? (?<year>${year}))?|(?<only>${year})|(?<whose>this|last|that|next|the) year)`,
    ),
    read: (groups, setting) => readFirstUnits({ ...groups, year: groups.year ?? groups.only }, setting),
  },
  {
    id: 'edge-days',
    example: '[the last days of April]',
    pattern: pattern(
      `(?:in |during )?the (?<edge>first|last|final|opening|closing) (?<unit>day|week)s of (?:(?<month>${month})(?:,? (?<year>${year}))?|(?<only>${year}))`,
    ),
    read: (groups, setting) =>
      readFirstUnits({ ...groups, count: 'some', year: groups.year ?? groups.only }, setting),
  },
  {
    id: 'recent',
    example: '[in recent weeks]',
    pattern: pattern(
      `(?:(?:over|in|during|for) )?(?:the |these )?(?:most )?(?<which>recent|coming|upcoming) (?<unit>hour|day|week|month|year|decade)s`,
    ),
    read: (groups, setting) => readPastSpan({ ...groups, count: 'some' }, setting),
  },
]
