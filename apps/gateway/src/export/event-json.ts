import type { Event } from '@wiregraph/schema'
import type { EventWithParts } from '@wiregraph/store'

/** So many of the reports that set a bound are exported with it. */
const mostReports = 100

/** A count with the reports that set its bounds. */
const countFields = `low high approximate text lowFrom(first: ${mostReports}) { id } highFrom(first: ${mostReports}) { id }`

/** What an exported event holds, as a selection of GraphQL. */
export const exportedFields = `id title type mode contexts modality review
  codes { quadClass goldstein cameoRoot acledEventType acledSubEventType }
  when { start end precision extent text }
  place { id name kind coordinates { latitude longitude } country }
  placeRelation placePrecision
  actors { text actor { id name kind country sector } }
  recipients { text actor { id name kind country sector } }
  casualties { killed { ${countFields} } wounded { ${countFields} } }
  witnesses { reports articles publishers independentArticles speakers }
  disputes { field }
  articles(first: 100) { nodes { id title source url publishedAt } }
  firstReportedAt lastReportedAt confidence`

function participants(side: Event['actors'], { actors }: EventWithParts) {
  return side.flatMap(({ actor: id, text }) => {
    const actor = actors.get(id)
    if (actor === undefined) return []
    const { name, kind, country, sector } = actor
    return [{ text, actor: { id, name, kind, country, sector } }]
  })
}

function rangeOf(range: Event['casualties']['killed']) {
  if (range === null) return null
  const { low, high, approximate, text } = range
  const [lowFrom, highFrom] = [range.lowFrom, range.highFrom].map((reports) =>
    reports.slice(0, mostReports).map((id) => ({ id })),
  )
  return { low, high, approximate, text, lowFrom, highFrom }
}

function placeOf({ place }: EventWithParts) {
  if (place === null) return null
  const { id, name, kind, coordinates, country } = place
  return { id, name, kind, coordinates, country }
}

function whenOf({ when }: Event) {
  if (when === null) return null
  const { start, end, precision, extent, text } = when
  return { start, end, precision, extent, text }
}

/** The event as GraphQL names and nests it (`exportedFields`). */
export function eventJson(row: EventWithParts) {
  const { event, articles } = row
  const { id, title, type, mode, contexts, modality, review, codes, placeRelation, placePrecision } = event
  const { quadClass, goldstein, cameoRoot, acledEventType, acledSubEventType } = codes
  return {
    id,
    title,
    type,
    mode,
    contexts,
    modality,
    review,
    codes: { quadClass, goldstein, cameoRoot, acledEventType, acledSubEventType },
    when: whenOf(event),
    place: placeOf(row),
    placeRelation,
    placePrecision,
    actors: participants(event.actors, row),
    recipients: participants(event.recipients, row),
    casualties: { killed: rangeOf(event.casualties.killed), wounded: rangeOf(event.casualties.wounded) },
    witnesses: event.witnesses,
    disputes: event.disputes.map(({ field }) => ({ field })),
    articles: { nodes: articles },
    firstReportedAt: event.firstReportedAt,
    lastReportedAt: event.lastReportedAt,
    confidence: event.confidence,
  }
}
