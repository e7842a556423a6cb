import { addDays, mondayOf, weekdayOf, weekOf } from '../calendar.ts'
import { year } from '../numbers.ts'
import {
  dated,
  type Groups,
  originOf,
  pattern,
  type Reading,
  repeated,
  type Setting,
  sometime,
  type TimeRule,
  unplaced,
} from '../rule.ts'
import { dayPart, dayPartOf, weekday, weekdayNumber } from '../words.ts'

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

/** "in an overnight raid, the army said on Wednesday" */
const saidOn = new RegExp(`^[^.;]{0,30}\\bon (?<weekday>${weekday})`)

/** The night that led to a day: the day before it, and the day itself. */
function readOvernight(groups: Groups, setting: Setting): Reading {
  const said = groups.weekday ?? saidOn.exec(setting.after)?.groups?.weekday
  const origin = said ? originOf(setting) : (setting.sameDay ?? originOf(setting))
  if (origin === null) return unplaced()
  const back = said ? (weekdayOf(origin) - weekdayNumber(said) + 7) % 7 : 0
  const day = addDays(origin, -back)
  return dated(`${addDays(day, -1)}TNI`, sometime(addDays(day, -1), day))
}

/** This or the coming weekend in the week of writing, the last one in the week before; on one of its days that one. */
function readWeekend(groups: Groups, setting: Setting): Reading {
  const origin = originOf(setting)
  if (origin === null) return unplaced()
  const which = (groups.which ?? '').toLowerCase()
  const onOne = weekdayOf(origin) >= 6
  const coming = /next|coming|this(?! past)/.test(which) || setting.tense === 'future'
  const here = addDays(mondayOf(origin), coming || onOne ? 5 : -2)
  const weeks = !onOne ? 0 : /next/.test(which) ? 1 : /last|past/.test(which) ? -1 : 0
  const from = addDays(here, weeks * 7)
  return dated(`${weekOf(from)}-WE`, sometime(from, addDays(from, 1)))
}

/** "on [this day in 2012]" */
function readThisDay({ year: said = '' }: Groups, { today }: Setting): Reading {
  return today === null ? unplaced() : dated(`${said}${today.slice(4)}`)
}

export const dayRules: readonly TimeRule[] = [
  {
    id: 'this-day-in',
    example: 'on [this day in 2012]',
    pattern: pattern(`this day in (?<year>${year})`),
    read: readThisDay,
  },
  {
    id: 'day-word',
    example: '[yesterday] morning',
    pattern: pattern(
      `(?:(?:early|late|later|earlier) )?(?<word>the day before yesterday|the day after tomorrow|yesterday|today|tonight|tomorrow)(?: (?:early |late )?(?<dayPart>${dayPart}))?`,
    ),
    read: readDayWord,
  },
  {
    id: 'part-of-day',
    example: '[last night]',
    pattern: pattern(
      `(?:(?:early|late|later|earlier) )?(?<which>this|last|that|the same|that same|the next|the following|next) (?<dayPart>morning|afternoon|evening|night)`,
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
      `(?:(?:over|during|at|on) )?(?<which>the|this|that|last|next|the past|this past|the last|the coming|this coming) weekend`,
    ),
    read: readWeekend,
  },
  {
    id: 'weekends',
    example: 'markets open on [weekends]',
    pattern: pattern('(?:(?:at|on) )?weekends'),
    read: () => repeated('XXXX-WXX-WE'),
  },
]
