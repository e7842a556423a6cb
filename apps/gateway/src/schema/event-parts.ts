import type { EventCodes as EventCodesShape, Witnesses as WitnessesShape } from '@wiregraph/schema'
import type { RelatedEvent as RelatedEventShape } from '@wiregraph/store'
import { builder } from '../builder.ts'
import { EventRelation, QuadClass } from './enums.ts'
import { Event } from './refs.ts'

export const EventCodes = builder.objectRef<EventCodesShape>('EventCodes').implement({
  description: 'The same event in the other codings that analysts use.',
  fields: (t) => ({
    quadClass: t.expose('quadClass', {
      type: QuadClass,
      description: 'Cooperation or conflict, words or deeds.',
    }),
    goldstein: t.exposeFloat('goldstein', {
      nullable: true,
      description: 'Goldstein-type score, -10 (conflict) to +10 (cooperation).',
    }),
    cameoRoot: t.exposeString('cameoRoot', { description: 'CAMEO two-digit root.' }),
    acledEventType: t.exposeString('acledEventType', {
      nullable: true,
      description: 'ACLED event type; null where ACLED has no place for it.',
    }),
    acledSubEventType: t.exposeString('acledSubEventType', {
      nullable: true,
      description: 'ACLED sub-event type; null where ACLED has no place for it.',
    }),
  }),
})

export const Witnesses = builder.objectRef<WitnessesShape>('Witnesses').implement({
  description: 'Who vouches for an event, counted apart: an agency text in several papers is one witness.',
  fields: (t) => ({
    reports: t.exposeInt('reports', { description: 'Reports that tell of it; an article may hold several.' }),
    articles: t.exposeInt('articles', { description: 'Articles that report it, copies included.' }),
    publishers: t.exposeInt('publishers', {
      description: 'Different publishers of these articles; those of unknown publisher are left out.',
    }),
    independentArticles: t.exposeInt('independentArticles', {
      description:
        'Articles of which none is a copy of another one (see Article.copies): copies of one text count once.',
    }),
    speakers: t.exposeInt('speakers', {
      description:
        'Different speakers that the reports name as their source: an actor counts once; speakers who are no actor, ' +
        'such as two officials, by their words, copies left out. What a paper says by itself has no speaker.',
    }),
  }),
})

export const RelatedEvent = builder.objectRef<RelatedEventShape>('RelatedEvent').implement({
  description: 'Another event, and how it belongs to this one.',
  fields: (t) => ({
    event: t.field({ type: Event, description: 'The other event.', resolve: (related) => related.event }),
    relation: t.expose('relation', {
      type: EventRelation,
      description: 'What this event is to the other: PART_OF it, FOLLOWS it, or of one story with it.',
    }),
    converse: t.expose('converse', {
      type: EventRelation,
      description: 'What the other event is to this one: PART_OF where this one is the whole.',
    }),
    score: t.exposeFloat('score', { description: 'How strongly, 0 to 1.' }),
    rule: t.exposeString('rule', { description: 'Id of the rule that gave it.' }),
  }),
})
