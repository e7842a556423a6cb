import type { Actor, EventInContext, Place, ReportInContext, StoryTerm } from '@wiregraph/schema'
import { millisecondsADay } from './facts.ts'
import { once } from './once.ts'
import { evidenceWords } from './story.ts'

export type Side = 'actors' | 'recipients'

/** When an event was, in days since 1970; not `stated` where only its publication tells. */
export interface Days {
  readonly first: number
  readonly last: number
  readonly stated: boolean
}

/** What relating reads out of one event. */
export interface EventFacts {
  readonly place: Place | null
  readonly actors: readonly Actor[]
  readonly recipients: readonly Actor[]
  readonly days: Days | null
  readonly articles: ReadonlyMap<string, ReportInContext['article']>
  /** Words of its evidence that say what its articles are about, sorted. */
  readonly words: readonly StoryTerm[]
}

const dayOf = (stamp: string): number => Math.floor(Date.parse(stamp) / millisecondsADay)

/** A longer span ("in recent weeks") does not say when. */
const longestDays = 14

function daysOf({ event: { when, firstReportedAt } }: EventInContext): Days | null {
  const [start, end] = [when?.start ?? when?.end, when?.end ?? when?.start]
  if (start != null && end != null) {
    const days = { first: dayOf(start), last: dayOf(end), stated: true }
    if (days.last - days.first < longestDays) return days
  }
  if (firstReportedAt === null) return null
  const day = dayOf(firstReportedAt)
  return { first: day, last: day, stated: false }
}

/** Each with the greatest weight that an article gives it. */
function wordsOf(reports: readonly ReportInContext[]): StoryTerm[] {
  const weights = new Map<string, number>()
  for (const context of reports) {
    const said = evidenceWords(context)
    for (const { term, weight } of context.article.story) {
      if (said.has(term)) weights.set(term, Math.max(weight, weights.get(term) ?? 0))
    }
  }
  return [...weights]
    .map(([term, weight]) => ({ term, weight }))
    .sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : 0))
}

function readFacts(one: EventInContext): EventFacts {
  const { event, reports } = one
  const people = new Map(reports.flatMap(({ actors }) => [...actors]))
  const partiesOf = (side: Side) => event[side].flatMap(({ actor }) => people.get(actor) ?? [])
  return {
    place: reports.find(({ place }) => place?.id === event.place)?.place ?? null,
    actors: partiesOf('actors'),
    recipients: partiesOf('recipients'),
    days: daysOf(one),
    articles: new Map(reports.map(({ article }) => [article.id, article])),
    words: wordsOf(reports),
  }
}

/** The facts of an event, which is compared with many others. */
export const factsOf = once(readFacts)

export const partiesOf = (event: EventInContext): readonly Actor[] => {
  const { actors, recipients } = factsOf(event)
  return [...actors, ...recipients]
}
