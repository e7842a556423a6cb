import { type Actor, overlaps, type ReportInContext, type TimeSpan } from '@wiregraph/schema'

type Slot = 'actors' | 'recipients'

/** The actors that a report names in a slot. */
export function actorsIn({ report, actors }: ReportInContext, slot: Slot): Actor[] {
  return report[slot].flatMap(({ actor }) => actors.get(actor) ?? [])
}

export const idsIn = ({ report }: ReportInContext, slot: Slot): ReadonlySet<string> =>
  new Set(report[slot].map(({ actor }) => actor))

export const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((id) => b.has(id))

export const millisecondsADay = 86_400_000

/** Days from start to end, both included; null while a side is open. */
export function daysIn(when: TimeSpan): number | null {
  if (when.start === null || when.end === null) return null
  return (Date.parse(when.end) - Date.parse(when.start)) / millisecondsADay + 1
}

export const timesAgree = (a: TimeSpan, b: TimeSpan): boolean => overlaps(a, b)

/** Every day of a closed span. */
export function listDays(when: TimeSpan): string[] {
  const count = daysIn(when) ?? 0
  const first = Date.parse(when.start ?? '')
  return Array.from({ length: count }, (_, i) =>
    new Date(first + i * millisecondsADay).toISOString().slice(0, 10),
  )
}

/** Who says so: the speaker where there is one, else the article in its own voice. */
export function speakerOf({ report, article }: ReportInContext): string {
  const { attribution } = report
  if (attribution === null) return article.id
  return `${article.id} ${attribution.actor ?? attribution.text.toLowerCase()}`
}
