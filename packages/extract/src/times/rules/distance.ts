import { amountOf, unit, vague } from '../amounts.ts'
import { addDays, mondayOf, shift, unitOf, weekdayOf, weekOf } from '../calendar.ts'
import { number } from '../numbers.ts'
import {
  type Away,
  dated,
  type Groups,
  originOf,
  pattern,
  type Reading,
  type Setting,
  sometime,
  type TimeRule,
  toldOf,
  unplaced,
} from '../rule.ts'
import { weekday, weekdayNumber } from '../words.ts'

const about =
  '(?:(?:about|almost|nearly|over|more than|less than|just|only|some|around|at least|barely|exactly|a mere) )?'
/** A point some units away is as precise as its unit: "two years ago" is a year, "three days earlier" a day. */
/** "two weekends ago": the last one over is one away. */
function weekendAway(from: string, count: number): Reading {
  const saturday = addDays(mondayOf(from), (count < 0 ? 5 : -2) + 7 * count)
  return dated(`${weekOf(saturday)}-WE`, sometime(saturday, addDays(saturday, 1)))
}

function pointFrom(from: string | null, { unit: code, count }: Omit<Away, 'from'>): Reading {
  if (from !== null && code === 'WE') return weekendAway(from, count)
  const point = from === null ? unplaced() : dated(unitOf(shift(from, code, count), code))
  return { ...point, away: { from, unit: code, count } }
}

/**
 * "two days later" counts from the last day told, "a year earlier" from any date told; where none was, what lies back
 * or is still to come counts from the writing day.
 */
function toldFor(code: string, back: boolean, setting: Setting): string | null {
  const { anchor, today, tense } = setting
  const told = /^(?:Y|DE|CE|M)$/.test(code) ? (anchor ?? toldOf(setting)) : anchor
  return told ?? (back || tense === 'future' ? today : null)
}

function readDistance(groups: Groups, setting: Setting): Reading | null {
  const amount = amountOf(groups.count ?? 'a', groups.unit ?? 'day')
  const way = (groups.way ?? '').toLowerCase()
  if (way === 'before' && !/^(?:[.,;:)]|$)/.test(setting.after)) return null
  const back = /ago|earlier|before|previously|back/.test(way)
  const origin = /ago|from now|hence|back/.test(way) ? originOf(setting) : toldFor(amount.unit, back, setting)
  if (amount.count === null) return unplaced(back ? 'PAST_REF' : 'FUTURE_REF')
  return pointFrom(origin, { unit: amount.unit, count: amount.count * (back ? -1 : 1) })
}

/** "[2 weeks and 2 days] ago": as exact as the smaller of the two. */
function readCompoundDistance(groups: Groups, setting: Setting): Reading | null {
  const first = amountOf(groups.count ?? '', groups.unit ?? 'day')
  const second = amountOf(groups.more ?? '', groups.unit2 ?? 'day')
  const back = /ago|earlier|before/i.test(groups.way ?? '')
  const origin = /ago|from now/i.test(groups.way ?? '') ? originOf(setting) : toldFor('D', back, setting)
  const sign = back ? -1 : 1
  if (origin === null || first.count === null || second.count === null) return unplaced()
  return pointFrom(shift(origin, first.unit, first.count * sign), {
    unit: second.unit,
    count: second.count * sign,
  })
}

function readIn(groups: Groups, setting: Setting): Reading | null {
  const origin = originOf(setting)
  const amount = amountOf(groups.count ?? '', groups.unit ?? 'day')
  const sure = setting.tense === 'future' || groups.time !== undefined
  if (!sure || origin === null || amount.count === null) return null
  return pointFrom(origin, { unit: amount.unit, count: amount.count })
}

/** "hours later" is of the day told, or runs into the next. */
const readHoursAway = (_: Groups, { anchor }: Setting): Reading =>
  anchor === null ? unplaced() : dated(`${anchor}TXX`)

/** "a year ago Friday", "a week ago Monday": the latest such day, or for years and months the nearest, so far back. */
function readAgoWeekday(groups: Groups, setting: Setting): Reading | null {
  const amount = amountOf(groups.count ?? 'a', groups.unit ?? 'day')
  const origin = originOf(setting)
  if (origin === null || amount.count === null) return unplaced()
  const back = (weekdayOf(origin) - weekdayNumber(groups.weekday ?? '') + 7) % 7
  const ahead = /^[MY]$/.test(amount.unit) && back > 3
  return dated(shift(addDays(origin, ahead ? 7 - back : -back), amount.unit, -amount.count))
}

const count = `(?<count>${number}|half an?|an?|${vague})`

export const distanceRules: readonly TimeRule[] = [
  {
    id: 'distance',
    example: '[two days later]',
    pattern: pattern(
      `${about}${count}(?: |-)(?:short |long |full |more )?(?<unit>${unit})s? (?:(?<since>ago) (?:on )?(?<weekday>${weekday})|(?<way>ago|earlier|before|later|afterwards?|previously|after that|from now|hence|back(?=[.,;]|$)))(?: on| (?:the|that) same (?:day|month|year))?`,
    ),
    read: (groups, setting) =>
      groups.weekday ? readAgoWeekday(groups, setting) : readDistance(groups, setting),
  },
  {
    id: 'hours-away',
    example: '[hours later]',
    pattern: pattern(
      '(?:(?:just|only|some|a few|several|barely) )?(?:hours|minutes|moments|seconds) (?:later|earlier|afterwards?|after that)',
    ),
    read: readHoursAway,
  },
  {
    id: 'compound-distance',
    example: '[two weeks and two days ago]',
    pattern: pattern(
      `${about}${count} (?<unit>${unit})s?(?:,? and|,)? (?<more>${number}|an?) (?<unit2>${unit})s? (?<way>ago|earlier|before(?=[.,;:)]|$)|later|from now)`,
    ),
    read: readCompoundDistance,
  },
  {
    id: 'vague-distance',
    example: '[years ago]',
    pattern: pattern(`(?<unit>${unit})s (?<way>ago|earlier|later)`),
    read: (groups, setting) => readDistance({ ...groups, count: 'some' }, setting),
  },
  {
    id: 'year-ago',
    example: 'up from the [year-ago] quarter',
    pattern: pattern('(?<unit>year|month|week)-(?<way>ago|earlier)'),
    read: (groups, setting) => readDistance({ ...groups, count: 'a' }, setting),
  },
  {
    id: 'long-ago',
    example: '[not long ago]',
    pattern: pattern('(?:not )?(?:so )?long ago'),
    read: () => unplaced('PAST_REF'),
  },
  {
    id: 'in-days',
    example: 'will leave [in two weeks]',
    pattern: pattern(
      `in (?:about )?(?<count>${number}|half an?|an?) (?<unit>${unit})s?(?<time>['’]s? time)?`,
    ),
    read: readIn,
  },
]
