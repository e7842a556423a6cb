import type { Participant, Report } from '@wiregraph/schema'
import { isHabit, isLongPast, isOfFight } from './clause.ts'
import { targetsOf } from './fillers.ts'
import { isRobbery } from './incident-type.ts'
import type { View } from './view.ts'
import { plain } from './wording.ts'

const fighting =
  /^assault\.(?:fight|fight-noun|fight-nouns|fight-more|rout|rout-more|violence-noun|wage-war|crowd-control|fire-tear-gas|beat|beating-noun|fire-on|attempt-coup)$/
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
  /^(?:people|persons?|civilians?|citizens|victims?|students|they|them|he|who|his|her|\p{Lu}\w+s|\w+ people|thousands.*|hundreds.*|(?:many|hundreds of|thousands of|numerous|dozens of|countless) [\w ]+|(?:\w+ )?population)$/u
/** Told as a fact, or by somebody as one, and not as history. */
const isTold = ({ modality }: Report) => modality === 'ACTUAL' || modality === 'UNCERTAIN'

const DAY = 86_400_000
/** What happened longer ago than this is no news. */
const RECENT_DAYS = 100

function isRecent(view: View, report: Report): boolean {
  const written = view.extraction.article.publishedAt
  if (isLongPast(view.text, report.trigger, written)) return false
  const { when } = report
  if (when === null || when.end === null || written === null) return true
  return Date.parse(written) - Date.parse(when.end) <= RECENT_DAYS * DAY
}

const isArmed = (view: View, side: Participant) => armed.has(view.kindOf(side) ?? '')

/** Where or when is told in the report's own words, not carried over. */
const isPinned = (report: Report) =>
  report.slots.some(({ name, stated }) => stated && (name === 'PLACE' || name === 'TIME'))

/** A named person, or people of some kind who are no fighters. */
function isVictim(view: View, report: Report, side: Participant): boolean {
  const actor = view.actor(side.actor)
  if (actor === null || armed.has(actor.kind)) return false
  if (actor.kind === 'PERSON' && !actor.generic) return true
  if (abstract.has(actor.kind) && !actor.generic) return false
  const many = report.casualties.killed !== null || report.casualties.wounded !== null
  return many || isPinned(report) || !vague.test(plain(side.text))
}

const prison = /\b(?:inmates?|prisoners?|convicts?)\b/i
/** A riot or quarrel in a prison. */
const isOfPrison = ({ actors }: Report) => actors.some(({ text }) => prison.test(text))

const told =
  /\b(?:the|an?|his|her|their|its|this|that|these|those|several|some|\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens of|various|other|another)\s(?:[\w-]{1,15} ){0,3}$/i
/** "attacks against universities": things of a kind, none in particular. */
const isOfKind = ({ text }: View, { span, text: words }: Report['objects'][number]) =>
  /^[a-z ]+s$/.test(words) && !told.test(text.slice(Math.max(0, span.start - 40), span.start))

const MANY = 1000
const isWholeWar = ({ casualties }: Report) => (casualties.killed?.low ?? 0) >= MANY

/** Only armed people are hit: war, not an incident. */
const isWar = (view: View, report: Report) =>
  report.recipients.length > 0 && report.recipients.every((side) => isArmed(view, side))

/** The violence that the 1992 guidelines ask for: told as fact, recent, against civilians or their property. */
function isIncident(view: View, report: Report): boolean {
  if (report.type !== 'ASSAULT' && !isRobbery(report)) return false
  if (!isTold(report) || fighting.test(report.rule)) return false
  if (isOfPrison(report) || !isRecent(view, report) || isWholeWar(report) || isHabit(view.text, report))
    return false
  const things = targetsOf(view, report)
  if (report.recipients.some((side) => isVictim(view, report, side))) return !isOfFight(view.text, report)
  if (things.length > 0) return isPinned(report) || !things.every((thing) => isOfKind(view, thing))
  if (isWar(view, report) || report.objects.length > things.length) return false
  return report.instruments.some((i) => i.kind === 'EXPLOSIVE') && report.recipients.length === 0
}

/** The reports that tell of incidents. */
export const incidentReports = (view: View): Report[] =>
  view.extraction.reports.filter((report) => isIncident(view, report))
