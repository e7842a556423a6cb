import type { CountRange, Report } from '@wiregraph/schema'
import type { Count } from './template.ts'
import type { View } from './view.ts'

const killing =
  /^(?:kill|murder|slay|assassinate|execute|massacre|behead|slaughter|gun|die|perish|assassination|killing|murder|slaying|execution|death|homicide)$/
const wounding = /^(?:wound|injure|maim)$/

const isKilling = ({ rule, triggerLemma, trigger }: Report) =>
  killing.test(triggerLemma) || /\b(?:dead|to death)\b/i.test(trigger.quote) || rule === 'assault.claim-lives'

/** The keys give no number for "several" and "dozens". */
const vague = /\b(?:several|dozens|many|some|few|hundreds|thousands|scores)\b/i

const countOf = (kind: Count['kind'], { low, high, text }: CountRange): Count[] =>
  (low ?? high ?? 0) === 0 || (high === null && text !== null && vague.test(text))
    ? []
    : [{ kind, min: low, max: high }]

const plural = /(?:s|people|men|women|children|police|clergy|staff|crew|family)$/i
/** "a guard", "the banker's son": one person; "two guards", "guards" and names of groups are not. */
const isOne = (phrase: string) =>
  /^(?:[Aa]n?|[Aa]nother|[Tt]he|[Hh]is|[Hh]er|[Oo]ne|\p{Lu}\S* ?\S*['’]s?) \S/u.test(phrase) &&
  !plural.test(phrase.split(/ (?:of|from|in|at|on|with|for|who|that) /)[0] ?? phrase)

/** Each single victim counts one. */
function singles(view: View, report: Report): Count[] {
  const kind = isKilling(report) ? 'killed' : wounding.test(report.triggerLemma) ? 'injured' : null
  if (kind === null) return []
  const alone = report.recipients.some(
    (side) =>
      view.kindOf(side) === 'PERSON' || (view.actor(side.actor)?.generic === true && isOne(side.text)),
  )
  return alone ? [{ kind, min: 1, max: 1 }] : []
}

function groups({ casualties }: Report): Count[] {
  const told = casualties.byGroup.flatMap(({ harm, count }) =>
    harm === 'KILLED' ? countOf('killed', count) : harm === 'WOUNDED' ? countOf('injured', count) : [],
  )
  const has = (kind: Count['kind']) => told.some((c) => c.kind === kind)
  const { killed, wounded } = casualties
  return [
    ...told,
    ...(killed === null || has('killed') ? [] : countOf('killed', killed)),
    ...(wounded === null || has('injured') ? [] : countOf('injured', wounded)),
  ]
}

const numbers = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** The dead that a phrase stands for: "the six priests" are six, "a judge" and a name are one; null for "priests". */
export function deadIn(phrase: string, named: boolean): Count | null {
  if (named || /^(?:an?|another) /i.test(phrase)) return { kind: 'killed', min: 1, max: 1 }
  const word = /^(?:the |these |those )?(\d{1,3}|[a-z]{3,6}) /i.exec(phrase)?.[1]?.toLowerCase() ?? ''
  const count = /^\d/.test(word) ? Number(word) : numbers.indexOf(word) + 1
  return count > 0 ? { kind: 'killed', min: count, max: count } : null
}

/** How many were killed and hurt, by group of victims, each count once. */
export function countsOf(view: View, reports: readonly Report[], hurt: readonly Count[]): Count[] {
  const all = [...hurt, ...reports.flatMap((report) => [...singles(view, report), ...groups(report)])]
  return [...new Map(all.map((count) => [JSON.stringify(count), count])).values()]
}
