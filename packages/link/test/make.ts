import {
  type Actor,
  actorId,
  articleId,
  type EventInContext,
  noCasualties,
  type Place,
  placeId,
  type Report,
  type ReportInContext,
  reportId,
  type StoryTerm,
} from '@wiregraph/schema'
import { assembleEvent } from '../src/index.ts'

/** An actor of our own: ministry, army and the like by kind, generic ones by flag. */
export function makeActor(name: string, more: Partial<Actor> = {}): Actor {
  return {
    id: actorId(`test:${name}`),
    name,
    aliases: [],
    kind: 'OTHER',
    country: null,
    sector: null,
    generic: false,
    titles: [],
    memberOf: null,
    ...more,
  }
}

export function makePlace(name: string, parents: readonly Place[] = [], more: Partial<Place> = {}): Place {
  return {
    id: placeId(`test:${name}`),
    name,
    aliases: [],
    kind: ['COUNTRY', 'ADMIN1', 'CITY'][parents.length] as Place['kind'],
    coordinates: null,
    country: 'XX',
    parent: parents.at(-1)?.id ?? null,
    ancestors: parents.map((p) => p.id),
    geonamesId: null,
    ...more,
  }
}

export interface Made extends Partial<Omit<Report, 'actors' | 'recipients' | 'article' | 'place'>> {
  readonly article?: string
  readonly published?: string
  readonly at?: number
  readonly place?: Place | null
  readonly actors?: readonly Actor[]
  readonly recipients?: readonly Actor[]
  readonly day?: string
  readonly killed?: readonly [low: number | null, high: number | null]
  readonly speaker?: string
  readonly story?: readonly StoryTerm[]
}

/** A report with its context; what a case does not name is empty. */
export function makeReport(made: Made): ReportInContext {
  const {
    article = 'a',
    at = 0,
    place = null,
    actors = [],
    recipients = [],
    day,
    killed,
    speaker,
    published,
    story = [],
    ...more
  } = made
  const id = articleId({
    url: `https://example.org/${article}`,
    source: null,
    title: article,
    day: null,
    text: '',
  })
  const trigger = { start: at, end: at + 6, quote: 'struck' }
  const type = more.type ?? 'ASSAULT'
  const side = (list: readonly Actor[]) => list.map((a) => ({ actor: a.id, text: a.name, span: null }))
  const count = killed && { low: killed[0], high: killed[1], approximate: false, text: null }
  return {
    article: { id, source: null, publishedAt: published ?? null, story, copyOf: [] },
    place,
    actors: new Map([...actors, ...recipients].map((a) => [a.id, a])),
    report: {
      id: reportId(id, trigger, type),
      article: id,
      evidence: trigger,
      trigger,
      triggerLemma: 'strike',
      mode: null,
      contexts: [],
      objects: [],
      instruments: [],
      modality: 'ACTUAL',
      when: day
        ? { start: day, end: day, precision: 'DAY', extent: 'WITHIN', text: null, anchor: null }
        : null,
      placeRelation: place ? 'IN' : null,
      placePrecision: place ? 'EXACT' : null,
      casualties: count ? { ...noCasualties, killed: count } : noCasualties,
      attribution: speaker
        ? { actor: null, text: speaker, span: trigger, anonymous: true, saidOn: null }
        : null,
      slots: [],
      rule: 'test',
      continues: null,
      ...more,
      type,
      place: place?.id ?? null,
      actors: side(actors),
      recipients: side(recipients),
    },
  }
}

/** An event of these reports. */
export function makeEvent(...made: readonly Made[]): EventInContext {
  const reports = made.map(makeReport)
  return { event: assembleEvent(reports), reports }
}
