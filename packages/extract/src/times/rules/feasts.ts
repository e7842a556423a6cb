import { addDays, partsOf } from '../calendar.ts'
import { type Feast, feastIn, feasts, unplacedFeasts } from '../feasts.ts'
import { anyYear, yearOf } from '../numbers.ts'
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
import { dayPart, dayPartOf, month, weekday } from '../words.ts'
import { ofYear, yearOfWhose } from '../year-for.ts'

/** The feast of the year said; else the last one up to the day of writing, or the next where words or verb look ahead. */
function feastFor(feast: Feast, groups: Groups, setting: Setting): readonly [string, string] | null {
  if (groups.year) return feastIn(feast, yearOf(groups.year))
  const origin = originOf(setting)
  if (origin === null) return null
  const { year } = partsOf(origin)
  if (groups.whose) return feastIn(feast, yearOfWhose(groups.whose, setting) ?? year)
  const which = groups.which ?? ''
  if (/this/i.test(which) || setting.narrative) return feastIn(feast, year)
  const near = [year - 1, year, year + 1].flatMap((at) => [feastIn(feast, at)]).filter((at) => at !== null)
  if (/next|following|coming/i.test(which) || (which === '' && setting.tense === 'future'))
    return near.find(([first]) => first > origin) ?? null
  return (
    near.findLast(([first, last]) => (/last|previous/i.test(which) ? last < origin : first <= origin)) ?? null
  )
}

/** "Easter Rising", "Christmas Island": a name of something else. */
const isNameOfMore = ({ after }: Setting) =>
  new RegExp(`^ (?!${weekday}|${month})\\p{Lu}\\p{Ll}`, 'u').test(after)

function readFeast(groups: Groups, setting: Setting): Reading | null {
  const name = groups.name ?? ''
  if (/^new year|^(?:epiphany|pentecost|tet|lent|thanksgiving|purim)$/.test(name) || isNameOfMore(setting))
    return null
  const feast = feasts.find(([source]) => new RegExp(`^(?:${source})$`, 'i').test(name))?.[1]
  const days = feast ? feastFor(feast, groups, setting) : null
  if (days === null) return unplaced()
  const [first, last] = days
  if (/eve$/i.test(groups.day ?? '')) return dated(addDays(first, -1))
  if (first !== last) return { kind: 'date', timex: null, span: sometime(first, last) }
  return dated(`${first}${dayPartOf(groups.dayPart)}`)
}

const names = [...feasts.map(([name]) => name), ...unplacedFeasts].join('|')

export const feastRules: readonly TimeRule[] = [
  {
    id: 'feast',
    example: 'on [Christmas Day]',
    pattern: pattern(
      `(?:the )?(?:(?<which>last|next|this|following|previous|coming) )?(?<name>${names})(?<day> [Ee]ve)?(?: (?<dayPart>${dayPart}))?(?:,? (?:of |in )?(?<year>${anyYear})|${ofYear})?`,
    ),
    read: readFeast,
  },
  {
    id: 'september-11',
    example: 'after [9/11]',
    pattern: pattern('9/11'),
    read: () => dated('2001-09-11'),
  },
  {
    id: 'day-of-attacks',
    example: 'the [Sept. 11] attacks',
    pattern: pattern('Sept(?:ember|\\.)? 11(?:th)?(?=,? (?:terror|attack|hijack))'),
    read: () => dated('2001-09-11'),
  },
]
