import type { Participant, Report } from '@wiregraph/schema'
import { isTarget } from './fillers.ts'
import type { View } from './view.ts'
import { plain } from './wording.ts'

const fighting =
  /^assault\.(?:fight|fight-noun|rout|violence-noun|wage-war|crowd-control|fire-tear-gas|beat|beating-noun|fire-on|attempt-coup)$/
const armed = new Set(['MILITARY', 'POLICE', 'ARMED_GROUP'])
const abstract = new Set([
  'STATE',
  'GOVERNMENT',
  'PARTY',
  'INTERNATIONAL_ORGANIZATION',
  'OTHER',
  'MEDIA',
  'COMPANY',
  'NGO',
])
/** Many nameless people, of no particular deed: "people killed in the war". */
const vague =
  /^(?:people|persons?|civilians?|citizens|victims?|students|they|them|he|who|\p{Lu}\w+s|\w+ people|thousands.*|hundreds.*)$/u

/** Told as a fact, or by somebody as one, and not as history. */
const isTold = ({ modality }: Report) => modality === 'ACTUAL' || modality === 'UNCERTAIN'

const DAY = 86_400_000
/** What happened longer ago than this is no news. */
const RECENT_DAYS = 100

function isRecent(view: View, { when }: Report): boolean {
  const written = view.extraction.article.publishedAt
  if (when === null || when.end === null || written === null) return true
  return Date.parse(written) - Date.parse(when.end) <= RECENT_DAYS * DAY
}

const isArmed = (view: View, side: Participant) => armed.has(view.kindOf(side) ?? '')

/** A named person, or people of some kind who are no fighters. */
function isVictim(view: View, report: Report, side: Participant): boolean {
  const actor = view.actor(side.actor)
  if (actor === null || armed.has(actor.kind)) return false
  if (actor.kind === 'PERSON') return true
  if (abstract.has(actor.kind) && !actor.generic) return false
  const counted = report.casualties.killed !== null || report.casualties.wounded !== null
  return counted || report.place !== null || report.when !== null || !vague.test(plain(side.text))
}

const MANY = 1000
const isWholeWar = ({ casualties }: Report) => (casualties.killed?.low ?? 0) >= MANY

/** Only armed people are hit: war, not an incident. */
const isWar = (view: View, report: Report) =>
  report.recipients.length > 0 && report.recipients.every((side) => isArmed(view, side))

/** The violence that the 1992 guidelines ask for: told as fact, recent, against civilians or their property. */
function isIncident(view: View, report: Report): boolean {
  if (report.type !== 'ASSAULT' || !isTold(report) || fighting.test(report.rule)) return false
  if (!isRecent(view, report) || isWholeWar(report)) return false
  const things = report.objects.filter((o) => isTarget(o.text))
  if (report.recipients.some((side) => isVictim(view, report, side))) return true
  if (things.length > 0) return true
  if (isWar(view, report) || report.objects.length > 0) return false
  return report.instruments.some((i) => i.kind === 'EXPLOSIVE') && report.recipients.length === 0
}

const isBattle = ({ type, rule, modality }: Report) =>
  type === 'ASSAULT' && modality === 'ACTUAL' && /^assault\.(?:fight|fight-noun|rout)$/.test(rule)

/** A named victim, or a bomb against things: what stands out of a battle. */
const standsOut = (view: View, report: Report) =>
  report.recipients.some(
    (side) => view.kindOf(side) === 'PERSON' && view.actor(side.actor)?.generic === false,
  ) ||
  (report.mode === 'explosives' && report.objects.length > 0)

/** An article with at least so many more battles than incidents is one of war. */
const WAR = 0

/** The reports that tell of incidents; in the news of a battle only those that stand out of it. */
export function incidentReports(view: View): Report[] {
  const { reports } = view.extraction
  const told = reports.filter((report) => isIncident(view, report))
  const battles = reports.filter(isBattle).length
  return battles >= told.length + WAR ? told.filter((report) => standsOut(view, report)) : told
}
