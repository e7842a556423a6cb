import { addDays, mondayOf, weekdayOf } from '../calendar.ts'
import {
  dated,
  type Groups,
  originOf,
  pattern,
  type Reading,
  repeated,
  type Setting,
  type TimeRule,
  toldOf,
  unplaced,
} from '../rule.ts'
import { dayPart, dayPartOf, weekday, weekdayNumber } from '../words.ts'

const ahead = /^(?:next|coming|upcoming|this coming|this upcoming|the coming|the next)$/i
const told = /following|that|same|the previous/i

/** The day a weekday names: the latest up to the writing day, or the next one where the verb is future. */
function dayOfWeekday(name: string, which: string, setting: Setting): string | null {
  const origin = told.test(which) ? toldOf(setting) : originOf(setting)
  if (origin === null) return null
  const back = (weekdayOf(origin) - weekdayNumber(name) + 7) % 7
  const forth = (7 - back) % 7
  if (/^(?:last|past|previous|the previous|this past)$/i.test(which)) return addDays(origin, -(back || 7))
  if (ahead.test(which) || /following/i.test(which)) return addDays(origin, forth || 7)
  if (setting.narrative) return addDays(origin, forth)
  return setting.tense === 'future' || /^this$/i.test(which) ? addDays(origin, forth) : addDays(origin, -back)
}

/** "Monday next week", "Tuesday of the following week": the weekday of a week some weeks away. */
function dayOfWeek(name: string, week: string, setting: Setting): string | null {
  const origin = told.test(week) ? toldOf(setting) : originOf(setting)
  if (origin === null) return null
  const weeks = /next|following|coming/i.test(week) ? 1 : /last|previous|past/i.test(week) ? -1 : 0
  return addDays(mondayOf(origin), weeks * 7 + weekdayNumber(name) - 1)
}

function readWeekday(groups: Groups, setting: Setting): Reading {
  const name = groups.weekday ?? ''
  const week = groups.week ?? groups.before
  const day = week ? dayOfWeek(name, week, setting) : dayOfWeekday(name, (groups.which ?? '').trim(), setting)
  return day === null
    ? unplaced(`XXXX-WXX-${weekdayNumber(name)}`)
    : dated(`${day}${dayPartOf(groups.dayPart)}`)
}

const which =
  '(?<which>this|last|next|past|coming|upcoming|the previous|the following|previous|following|this past|this coming|this upcoming|the same|that)'
const week = '(?:this|last|next|the following|the previous|previous|the coming) (?:week|workweek)'

export const weekdayRules: readonly TimeRule[] = [
  {
    id: 'weekday',
    example: 'on [Monday night]',
    pattern: pattern(
      `(?:(?:early|late|later|earlier) (?:on )?)?(?:${which} )?(?<weekday>${weekday})(?:,? (?:(?:in the )?(?:early |late )?(?<dayPart>${dayPart})))?(?:,? (?:of |in )?(?<week>${week}))?`,
    ),
    read: readWeekday,
  },
  {
    id: 'week-weekday',
    example: '[next week on Tuesday]',
    pattern: pattern(`(?<before>${week})(?:,? on)? (?<weekday>${weekday})`),
    read: readWeekday,
  },
  {
    id: 'part-of-weekday',
    example: 'on [the night of Sunday]',
    pattern: pattern(`(?:the )?(?<dayPart>${dayPart}) of (?<weekday>${weekday})`),
    read: readWeekday,
  },
  {
    id: 'weekdays',
    example: 'protests on [Fridays]',
    pattern: pattern(`(?<weekday>${weekday})s`),
    read: ({ weekday: day = '' }) => repeated(`XXXX-WXX-${weekdayNumber(day)}`),
  },
]
