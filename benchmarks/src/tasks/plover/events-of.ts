import { type ActorEvidence, type CountRange, codesOf, type EventType, type Report } from '@wiregraph/schema'
import { codeOf, countryCode } from './actor-codes.ts'
import { exportedType, isExported } from './export-type.ts'
import { type Named, nameOf, otherSide } from './other-side.ts'
import type { Sentence } from './sentence.ts'

type ActorById = ReadonlyMap<string, ActorEvidence>

/** An actor in the scorer's format. */
function sideOf({ text, actor, country = null }: Named) {
  const code = actor !== undefined ? codeOf(actor) : country === null ? null : countryCode(country)
  const sector = actor?.sector ?? null
  return { text, ...(code === null ? {} : { code }), ...(sector === null ? {} : { sector }) }
}

const sidesOf = (sentence: Sentence, sides: Report['actors'], actorById: ActorById) =>
  sides.map((side) => {
    const actor = actorById.get(side.actor)
    return sideOf({ text: nameOf(sentence, side.text, actor), actor })
  })

const numberOf = (count: CountRange | null) => count?.low ?? count?.high ?? null

function harmOf({ killed, wounded }: Report['casualties']) {
  const [dead, injured] = [numberOf(killed), numberOf(wounded)]
  return { ...(dead === null ? {} : { dead }), ...(injured === null ? {} : { injured }) }
}

/** The type as PLOVER exports it, with the mode and the CAMEO root that belong to it. */
function codingOf(report: Report, actorById: ActorById) {
  const type = exportedType(report.type, report.modality, report.mode)
  const mode = type === report.type ? report.mode : null
  const coded = (sides: Report['actors']) => sides.flatMap(({ actor }) => actorById.get(actor) ?? [])
  const { actors, recipients } = report
  const codes = codesOf({ type, mode, actors: coded(actors), recipients: coded(recipients) })
  return { plover: type, cameo: codes.cameoRoot, ...(mode === null ? {} : { mode }) }
}

/** What two do with each other needs no third. */
const mutual: ReadonlySet<EventType> = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE'])

/** One report as an event of the test set. */
function eventOf(sentence: Sentence, report: Report): object {
  const actorById = new Map(sentence.extraction.actors.map((a) => [a.id, a]))
  const sources = sidesOf(sentence, report.actors, actorById)
  const targets = sidesOf(sentence, report.recipients, actorById)
  const whole = sources.length > 1 && mutual.has(report.type)
  const one = sources.length === 0 || targets.length === 0
  const other = one && !whole ? otherSide(sentence, report).map(sideOf) : []
  return {
    sources: sources.length > 0 ? sources : other,
    targets: targets.length > 0 ? targets : sources.length > 0 ? other : [],
    ...codingOf(report, actorById),
    ...harmOf(report.casualties),
  }
}

/** Every report of the sentence that PLOVER counts as an event. */
export const eventsOf = (sentence: Sentence): object[] =>
  sentence.extraction.reports.filter((r) => isExported(r.type, r.modality)).map((r) => eventOf(sentence, r))
