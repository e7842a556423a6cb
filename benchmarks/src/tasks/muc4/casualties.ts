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

/** Each single victim counts one. */
function singles(view: View, report: Report): Count[] {
  const kind = isKilling(report) ? 'killed' : wounding.test(report.triggerLemma) ? 'injured' : null
  if (kind === null) return []
  const alone = report.recipients.filter((side) => view.kindOf(side) === 'PERSON')
  return alone.length > 0 ? [{ kind, min: 1, max: 1 }] : []
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

/** How many were killed and hurt, by group of victims, each count once. */
export function countsOf(view: View, reports: readonly Report[], dead: boolean): Count[] {
  const one: readonly Count[] = dead ? [{ kind: 'killed', min: 1, max: 1 }] : []
  const all = [...one, ...reports.flatMap((report) => [...singles(view, report), ...groups(report)])]
  return [...new Map(all.map((count) => [JSON.stringify(count), count])).values()]
}
