import type { ParticipantRole } from '@wiregraph/schema'
import type { Listing } from '../connection.ts'
import { plainCorrections } from '../corrections.ts'
import { plainEvents } from '../event-sets.ts'
import { plainActors, plainArticles, plainPlaces, plainReports } from '../node-sets.ts'
import type { Kind } from './wanted.ts'

interface PlainSet {
  readonly of: Kind
  readonly list: () => Listing
}

const taking = (role: ParticipantRole | null): PlainSet => ({
  of: 'event',
  list: () => plainEvents({ of: 'actor', role }),
})
const inside = (includeWithin: boolean): PlainSet => ({
  of: 'event',
  list: () => plainEvents({ of: 'place', includeWithin }),
})

/** What hangs on nodes, without any filter. */
export const sets = {
  'Event.reports': { of: 'report', list: () => plainReports('event') },
  'Event.articles': { of: 'article', list: () => plainArticles('event') },
  'Event.corrections': { of: 'correction', list: () => plainCorrections('event') },
  'Article.reports': { of: 'report', list: () => plainReports('article') },
  'Article.events': { of: 'event', list: () => plainEvents({ of: 'article' }) },
  'Article.places': { of: 'place', list: () => plainPlaces('article') },
  'Article.actors': { of: 'actor', list: () => plainActors('article') },
  'Place.children': { of: 'place', list: () => plainPlaces('place') },
  'Place.articles': { of: 'article', list: () => plainArticles('place') },
  'Place.events': inside(true),
  'Place.events at it': inside(false),
  'Actor.members': { of: 'actor', list: () => plainActors('actor') },
  'Actor.articles': { of: 'article', list: () => plainArticles('actor') },
  'Actor.corrections': { of: 'correction', list: () => plainCorrections('actor') },
  'Correction.events': { of: 'event', list: () => plainEvents({ of: 'correction' }) },
  'Actor.events': taking(null),
  'Actor.events ACTOR': taking('ACTOR'),
  'Actor.events RECIPIENT': taking('RECIPIENT'),
} as const satisfies Record<string, PlainSet>

export type SetName = keyof typeof sets

export const setOf = (name: SetName): PlainSet => sets[name]
