import { type EventCasualties, Harm } from '@wiregraph/schema'
import type { Hearing } from './accounts.ts'
import { tollOfEvent } from './dispute-toll.ts'
import { alphabetical } from './vote.ts'

/** Casualties of an event by the rule of docs/codebook, each bound and group with the reports that tell it. */
export function assembleCasualties(hearing: Hearing): EventCasualties {
  const byGroup = hearing.reports.flatMap(({ report }) =>
    report.casualties.byGroup.map((count) => ({ ...count, report: report.id })),
  )
  const harms = Harm.options
  return {
    killed: tollOfEvent(hearing, 'KILLED'),
    wounded: tollOfEvent(hearing, 'WOUNDED'),
    byGroup: byGroup.sort(
      (a, b) =>
        harms.indexOf(a.harm) - harms.indexOf(b.harm) ||
        alphabetical(a.group, b.group) ||
        alphabetical(a.report, b.report),
    ),
  }
}
