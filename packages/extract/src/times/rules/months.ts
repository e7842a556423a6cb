import { pad } from '../calendar.ts'
import { anyYear } from '../numbers.ts'
import { dated, type Groups, pattern, type Reading, type Setting, type TimeRule, unplaced } from '../rule.ts'
import { isMonthName, month, monthOf, part } from '../words.ts'
import { ofYear, saidYear } from '../year-for.ts'

/** "may" and "march" the verbs, and names such as "March Air Base", want words before them that no verb has. */
const beforeMonth =
  /(?:^|[\s(])(?:in|of|since|until|till|by|during|from|to|and|early|late|mid|last|this|next|that|before|after|through|between|around|past|every|each|for|late in|or|into|throughout|over|starting|beginning)[\s-]+(?:the )?$/i

const rangesOn = new RegExp(`^ ?(?:-|–|—|to|through) ?(?=${month})`, 'u')

function readMonth(groups: Groups, setting: Setting): Reading | null {
  const at = monthOf(groups.month ?? '')
  if (at === 0) return null
  const said = saidYear(groups, at, null, setting)
  return said === null ? unplaced(`XXXX-${pad(at)}`) : dated(`${pad(said, 4)}-${pad(at)}`)
}

/** Months whose names are nothing else: no verb, no first name, no adjective. */
const onlyMonths = /^(?:January|February|July|September|October|November|December)$/
const isSurelyNamed = (name: string, { before, after }: Setting) =>
  onlyMonths.test(name) &&
  !/\p{Lu}\p{L}*[ -]$/u.test(before.replace(/^\p{L}+ $/u, '')) &&
  !/^[ -]\p{Lu}/u.test(after)

/** "a March vote", "their April talks": before what is done in it, behind an article or owner. */
const beforeDeed = (before: string, after: string) =>
  /(?:^|[\s(])(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|our|[Aa]nother|\p{L}+['’]s?)\s(?:\p{Ll}+\s)?$/u.test(
    before,
  ) &&
  /^ (?!(?:to|on|toward|towards|for|of|against|in|into|from|through|and|or|is|was|will)\b)\p{Ll}{3}/u.test(
    after,
  )

/** A month without a year: it needs words beside it that make it one, unless its name can be nothing else. */
function readBareMonth(groups: Groups, setting: Setting): Reading | null {
  const name = groups.month ?? ''
  const { before, after } = setting
  if (!isMonthName(name)) return null
  const led = beforeMonth.test(before) || Boolean(groups.part)
  const attributed = /^\p{Lu}/u.test(name) && beforeDeed(before, after)
  return led || attributed || rangesOn.test(after) || isSurelyNamed(name, setting)
    ? readMonth(groups, setting)
    : null
}

export const monthRules: readonly TimeRule[] = [
  {
    id: 'month-year',
    example: 'early June 2014',
    pattern: pattern(
      `(?<part>${part})?(?<month>${month})(?:(?:,? ?|[-/])(?:(?:of|in) )?(?:the year )?(?<year>${anyYear})| of (?<short>\\d\\d)(?=[.,;)]|$)|${ofYear})`,
    ),
    read: (groups, setting) => readMonth({ ...groups, year: groups.year ?? groups.short }, setting),
  },
  {
    id: 'year-month-name',
    example: '2014 June',
    pattern: pattern(`(?<year>(?:19|20)\\d\\d),? (?<month>${month})(?! \\d)`),
    read: (groups, setting) => (isMonthName(groups.month ?? '') ? readMonth(groups, setting) : null),
  },
  {
    id: 'month',
    example: 'fighting since [January]',
    pattern: pattern(`(?<part>${part})?(?<month>${month})`),
    read: readBareMonth,
  },
]
