import { type Actor, overlaps, type ReportInContext, type TimeSpan } from '@wiregraph/schema'
import { once } from './once.ts'

type Slot = 'actors' | 'recipients'

const readActors = ({ report, actors }: ReportInContext, slot: Slot): readonly Actor[] =>
  report[slot].flatMap(({ actor }) => actors.get(actor) ?? [])

const actorsOf = {
  actors: once((context: ReportInContext) => readActors(context, 'actors')),
  recipients: once((context: ReportInContext) => readActors(context, 'recipients')),
}

/** The actors that a report names in a slot. */
export const actorsIn = (context: ReportInContext, slot: Slot): readonly Actor[] => actorsOf[slot](context)

const readIds = ({ report }: ReportInContext, slot: Slot): ReadonlySet<string> =>
  new Set(report[slot].map(({ actor }) => actor))

const idsOf = {
  actors: once((context: ReportInContext) => readIds(context, 'actors')),
  recipients: once((context: ReportInContext) => readIds(context, 'recipients')),
}

export const idsIn = (context: ReportInContext, slot: Slot): ReadonlySet<string> => idsOf[slot](context)

/** How many things both have. */
export function countCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const id of a) if (b.has(id)) count += 1
  return count
}

export const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => countCommon(a, b) > 0

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
export const speakerOf = once(({ report, article }: ReportInContext): string => {
  const { attribution } = report
  if (attribution === null) return article.id
  return `${article.id} ${attribution.actor ?? attribution.text.toLowerCase()}`
})
