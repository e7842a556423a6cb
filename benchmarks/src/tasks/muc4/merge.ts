import { overlaps, type Report } from '@wiregraph/schema'
import { incidentTypeOf } from './incident-type.ts'
import type { IncidentType } from './template.ts'
import type { View } from './view.ts'

/** Reports of one incident, in text order. */
export interface Incident {
  readonly type: IncidentType
  readonly reports: readonly Report[]
}

const shares = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one))

function compatible(view: View, a: Report, b: Report): boolean {
  if (a.when !== null && b.when !== null && !overlaps(a.when, b.when)) return false
  const [p, q] = [view.place(a.place), view.place(b.place)]
  if (p === null || q === null || p.id === q.id) return true
  return p.ancestors.includes(q.id) || q.ancestors.includes(p.id)
}

function isSame(view: View, incident: Incident, report: Report, type: IncidentType): boolean {
  const ids = (r: Report) => r.recipients.map((s) => s.actor as string)
  if (incident.reports.some((r) => r.id === report.continues)) return true
  if (incident.reports.some((r) => shares(ids(r), ids(report))))
    return incident.type === type || type === 'ATTACK'
  return incident.type === type && incident.reports.every((r) => compatible(view, r, report))
}

/** Outcomes, and words for any violence: of the deed told right before, whatever it was. */
const vague =
  /^assault\.(?:wound|kill|die-of-violence|leave-dead|claim-lives|burn|damage.*|destruction-noun|attack-noun|strike-hits)$/
/** Characters within which an outcome still is of the deed before it. */
const NEAR = 700

const isOutcome = ({ rule, mode, recipients, instruments }: Report) =>
  vague.test(rule) && mode !== 'firearms' && recipients.length < 3 && instruments.length === 0

/** The bombing or arson that stands close by, whose outcome the report tells. */
function deedNear(view: View, incidents: readonly Incident[], report: Report): number {
  return incidents.findLastIndex(
    ({ type, reports }) =>
      (type === 'BOMBING' || type === 'ARSON') &&
      reports.some(
        (r) => Math.abs(report.trigger.start - r.trigger.start) < NEAR && compatible(view, r, report),
      ),
  )
}

/** Reports gathered into incidents: by the text's own tie, by the same victims, else by type, day and place. */
export function incidentsOf(view: View, reports: readonly Report[]): Incident[] {
  const out: Incident[] = []
  for (const report of reports) {
    const type = incidentTypeOf(report)
    const near = type === 'ATTACK' && isOutcome(report) ? deedNear(view, out, report) : -1
    const at = near >= 0 ? near : out.findIndex((incident) => isSame(view, incident, report, type))
    const found = out[at]
    if (found === undefined) out.push({ type, reports: [report] })
    else out[at] = { type: found.type === 'ATTACK' ? type : found.type, reports: [...found.reports, report] }
  }
  return out
}
