import type { Extraction, Participant, Report } from '@wiregraph/schema'
import { countsOf } from './casualties.ts'
import { attackersNear, culpritsOf, deedOf, soleGroup } from './culprits.ts'
import { targets, victims, weapons } from './fillers.ts'
import { mentionedDeeds } from './mentioned-deeds.ts'
import { type Incident, incidentsOf } from './merge.ts'
import { namedVictims, reportAt } from './named-victims.ts'
import { perpetratorsOf } from './perpetrators.ts'
import { incidentReports } from './relevance.ts'
import type { Count, Template } from './template.ts'
import { type View, viewOf } from './view.ts'
import { whereOf } from './where.ts'

function dateOf(view: View, { reports }: Incident): Template['date'] {
  const told = reports.find((r) => r.when !== null)?.when ?? null
  if (told !== null) return { start: told.start, end: told.end }
  const written = view.extraction.article.publishedAt?.slice(0, 10) ?? null
  return written === null ? null : { start: null, end: written }
}

interface More {
  readonly blamed: readonly Participant[]
  readonly named: readonly Participant[]
  /** Those told to be killed or hurt away from the words of the deed. */
  readonly hurt: readonly Count[]
}

/** Those who are of no armed group: "soldiers", "members of the security forces". */
const stateMen =
  /\b(?:soldiers?|troops?|army|military|police(?:m[ae]n)?|officers?|guards(?:m[ae]n)?|air force|armed forces|paramilitary|paramilitaries|death squads?|colonel|lieutenants?)\b/i

function templateOf(view: View, incident: Incident, { blamed, named, hurt }: More): Template {
  const sides = (side: 'actors' | 'recipients'): Participant[] => incident.reports.flatMap((r) => r[side])
  const hit = new Set<string>([...sides('recipients'), ...named].map((side) => side.actor))
  const told = perpetratorsOf(view, [...sides('actors'), ...blamed], hit)
  const ofState = told.individuals.some(({ mentions }) => mentions.some((words) => stateMen.test(words)))
  const open = told.organisations.length === 0 && !ofState && incident.reports.length > 0
  const group = open ? soleGroup(view) : null
  const people = told.individuals.length === 0 ? attackersNear(view, incident.reports) : null
  const individuals = people === null ? told.individuals : perpetratorsOf(view, [people], hit).individuals
  const organisations = group === null ? told.organisations : perpetratorsOf(view, [group], hit).organisations
  return {
    type: incident.type,
    date: dateOf(view, incident),
    ...whereOf(view, incident.reports),
    perpIndividual: individuals,
    perpOrg: organisations,
    target: targets(view, incident.reports),
    victim: victims(view, [...sides('recipients'), ...named]),
    weapon: weapons(view, incident.type, incident.reports),
    casualties: countsOf(view, incident.reports, hurt),
  }
}

/** The incidents of an article as the 1992 keys would have them. */
export function templatesOf(extraction: Extraction): Template[] {
  const view = viewOf(extraction)
  const told = incidentReports(view)
  const culprits = culpritsOf(view).map(({ side, at }) => ({ side, deed: deedOf(told, at) }))
  const names = namedVictims(view, told).map(({ side, at, harm }) => ({
    side,
    harm,
    deed: reportAt(told, at),
  }))
  if (told.length === 0)
    return mentionedDeeds(view).map(({ type, victims: named, dead: hurt }) =>
      templateOf(view, { type, reports: [] }, { blamed: culprits.map(({ side }) => side), named, hurt }),
    )
  return incidentsOf(view, told).map((incident) => {
    const own = (list: readonly { readonly side: Participant; readonly deed: Report | null }[]) =>
      list.flatMap(({ side, deed }) => (deed !== null && incident.reports.includes(deed) ? [side] : []))
    const hurt = names.flatMap(({ deed, harm }): Count[] =>
      harm !== null && deed !== null && incident.reports.includes(deed)
        ? [{ kind: harm, min: 1, max: 1 }]
        : [],
    )
    return templateOf(view, incident, { blamed: own(culprits), named: own(names), hurt })
  })
}
