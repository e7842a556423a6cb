import type { Extraction, Participant } from '@wiregraph/schema'
import { countsOf } from './casualties.ts'
import { culpritsOf, deedOf } from './culprits.ts'
import { targets, victims, weapons } from './fillers.ts'
import { type Incident, incidentsOf } from './merge.ts'
import { perpetratorsOf } from './perpetrators.ts'
import { isIncident } from './relevance.ts'
import type { Template } from './template.ts'
import { type View, viewOf } from './view.ts'
import { whereOf } from './where.ts'

function dateOf(view: View, { reports }: Incident): Template['date'] {
  const told = reports.find((r) => r.when !== null)?.when ?? null
  if (told !== null) return { start: told.start, end: told.end }
  const written = view.extraction.article.publishedAt?.slice(0, 10) ?? null
  return written === null ? null : { start: null, end: written }
}

function templateOf(view: View, incident: Incident, blamed: readonly Participant[]): Template {
  const sides = (side: 'actors' | 'recipients'): Participant[] => incident.reports.flatMap((r) => r[side])
  const { individuals, organisations } = perpetratorsOf(view, [...sides('actors'), ...blamed])
  return {
    type: incident.type,
    date: dateOf(view, incident),
    ...whereOf(view, incident.reports),
    perpIndividual: individuals,
    perpOrg: organisations,
    target: targets(incident.reports),
    victim: victims(view, sides('recipients')),
    weapon: weapons(incident.reports),
    casualties: countsOf(view, incident.reports),
  }
}

/** The incidents of an article as the 1992 keys would have them. */
export function templatesOf(extraction: Extraction): Template[] {
  const view = viewOf(extraction)
  const told = extraction.reports.filter((report) => isIncident(view, report))
  const culprits = culpritsOf(view).map((culprit) => ({ ...culprit, deed: deedOf(told, culprit) }))
  return incidentsOf(view, told).map((incident) => {
    const own = culprits.filter(({ deed }) => deed !== null && incident.reports.includes(deed))
    return templateOf(
      view,
      incident,
      own.map(({ side }) => side),
    )
  })
}
