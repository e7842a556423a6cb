import { addDays, mondayOf, weekdayOf, weekOf } from '../calendar.ts'
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
import { dayPart, dayPartOf, weekday, weekdayNumber } from '../words.ts'

const open = /^(?:next|coming|upcoming|following|the following|the coming|the next)$/i

/** The day a weekday names: the latest up to the writing day, or the next one where the verb is future. */
function dayOfWeekday(name: string, which: string, setting: Setting): string | null {
  const origin = /following|that|same|previous/i.test(which)
    ? (setting.anchor ?? setting.today)
    : originOf(setting)
  if (origin === null) return null
  const back = (weekdayOf(origin) - weekdayNumber(name) + 7) % 7
  const ahead = (7 - back) % 7
  if (/^(?:last|past|previous|the previous)$/i.test(which)) return addDays(origin, -(back || 7))
  if (open.test(which)) return addDays(origin, ahead || 7)
  if (setting.narrative) return addDays(origin, ahead)
  return setting.tense === 'future' ? addDays(origin, ahead) : addDays(origin, -back)
}

function readWeekday(groups: Groups, setting: Setting): Reading {
  const name = groups.weekday ?? ''
  const day = dayOfWeekday(name, (groups.which ?? '').trim(), setting)
  if (day === null) return unplaced(`XXXX-WXX-${weekdayNumber(name)}`)
  const week = groups.weeks === undefined ? 0 : /next/i.test(groups.weeks) ? 1 : -1
  const at =
    week === 0 ? day : addDays(mondayOf(originOf(setting) ?? day), week * 7 + weekdayNumber(name) - 1)
  return dated(`${at}${dayPartOf(groups.dayPart)}`)
}

/** Days from the writing day of the words of days. */
const dayWords: Readonly<Record<string, number>> = {
  'the day before yesterday': -2,
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'the day after tomorrow': 2,
}

function readDayWord(groups: Groups, setting: Setting): Reading {
  const word = (groups.word ?? '').toLowerCase()
  const code = word === 'tonight' ? 'TNI' : dayPartOf(groups.dayPart)
  const origin = originOf(setting)
  return origin === null ? unplaced() : dated(`${addDays(origin, dayWords[word] ?? 0)}${code}`)
}

function readPartOfDay(groups: Groups, setting: Setting): Reading | null {
  const which = (groups.which ?? '').toLowerCase()
  const named = groups.dayPart ?? ''
  if (/^that|same$/.test(which))
    return setting.anchor === null ? unplaced() : dated(`${setting.anchor}${dayPartOf(named)}`)
  const next = /next|following/.test(which)
  const origin = next ? (setting.anchor ?? setting.today) : originOf(setting)
  if (origin === null) return unplaced()
  return dated(`${addDays(origin, next ? 1 : which === 'last' ? -1 : 0)}${dayPartOf(named)}`)
}

/** The night that led to a day: the day before it, and the day itself. */
function readOvernight(groups: Groups, setting: Setting): Reading {
  const origin = originOf(setting)
  const day = groups.weekday === undefined ? origin : dayOfWeekday(groups.weekday, '', setting)
  if (day === null) return unplaced()
  return dated(`${addDays(day, -1)}TNI`, sometime(addDays(day, -1), day))
}

function readWeekend(groups: Groups, setting: Setting): Reading {
  const origin = originOf(setting)
  if (origin === null) return unplaced()
  const which = (groups.which ?? '').toLowerCase()
  const monday = mondayOf(origin)
  const ahead = /next|coming/.test(which) || setting.tense === 'future' || /this/.test(which)
  const saturday = addDays(monday, ahead || weekdayOf(origin) >= 6 ? 5 : -2)
  const at = /next/.test(which) && weekdayOf(origin) >= 6 ? addDays(saturday, 7) : saturday
  const from = /last|past/.test(which) && weekdayOf(origin) >= 6 ? addDays(at, -7) : at
  return dated(`${weekOf(from)}-WE`, sometime(from, addDays(from, 1)))
}

export const dayRules: readonly TimeRule[] = [
  {
    id: 'weekday',
    example: 'on [Monday night]',
    pattern: pattern(
      `(?:(?:early|late|later|earlier) (?:on )?)?(?:(?<which>this|last|next|past|coming|the previous|the following|previous|following|this past|this coming) )?(?<weekday>${weekday})(?:,? (?:(?:in the )?(?:early |late )?(?<dayPart>${dayPart})|(?<weeks>next week|last week)))?`,
    ),
    read: readWeekday,
  },
  {
    id: 'part-of-weekday',
    example: 'on [the night of Sunday]',
    pattern: pattern(`(?:the )?(?<dayPart>${dayPart}) of (?<weekday>${weekday})`),
    read: readWeekday,
  },
  {
    id: 'day-word',
    example: '[yesterday] morning',
    pattern: pattern(
      `(?:(?:early|late|later|earlier) )?(?<word>the day before yesterday|the day after tomorrow|yesterday|today|tonight|tomorrow)(?: (?:early )?(?<dayPart>${dayPart}))?`,
    ),
    read: readDayWord,
  },
  {
    id: 'part-of-day',
    example: '[last night]',
    pattern: pattern(
      `(?:(?:early|late|later|earlier) )?(?<which>this|last|that|the same|the next|the following|next) (?<dayPart>morning|afternoon|evening|night)`,
    ),
    read: readPartOfDay,
  },
  {
    id: 'overnight',
    example: 'an [overnight] assault … today',
    pattern: pattern(`overnight(?: (?:on |into |to )?(?:today|(?<weekday>${weekday})))?`),
    read: readOvernight,
  },
  {
    id: 'weekend',
    example: '[over the weekend]',
    pattern: pattern(
      `(?:(?:over|during|at|on) )?(?<which>the|this|last|next|the past|this past|the last|the coming|this coming) weekend`,
    ),
    read: readWeekend,
  },
]
