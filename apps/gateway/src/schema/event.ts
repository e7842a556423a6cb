import type { Event as EventShape } from '@wiregraph/schema'
import {
  articleSet,
  correctionSet,
  defaultPage,
  eventSet,
  largestPage,
  readRelated,
  reportSet,
} from '@wiregraph/store'
import { builder } from '../builder.ts'
import { connect, pageCost } from '../connection.ts'
import { checkFirst } from '../errors.ts'
import { loaderOf } from '../loaders.ts'
import { Casualties } from './casualties.ts'
import { ArticleConnection, CorrectionConnection, EventConnection, ReportConnection } from './connections.ts'
import { Dispute } from './dispute.ts'
import { EventReview, EventType, Modality, PlacePrecision, PlaceRelation } from './enums.ts'
import { EventCodes, RelatedEvent, Witnesses } from './event-parts.ts'
import { asShown, EventFilter, EventOrder } from './inputs.ts'
import { Participant, type ParticipantShape } from './participant.ts'
import { Event, Place } from './refs.ts'
import { TimeSpan } from './spans.ts'

/** About so many events are compared with each. */
const relatingCost = 100

const participantsOf = (side: EventShape['actors']): ParticipantShape[] =>
  side.map((participant) => ({ ...participant, span: null }))

Event.implement({
  description:
    'Something that happened, is said to have happened, or is planned: one node however many articles report it.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.exposeID('id', {
      description: 'event_ and 24 hex digits. Once served, it leads to this event for ever.',
    }),
    title: t.exposeString('title', { description: "One line for people, e.g. 'Rebels captured Goma'." }),
    type: t.expose('type', { type: EventType, description: 'What was done.' }),
    mode: t.exposeString('mode', {
      nullable: true,
      description: 'PLOVER mode within the type, e.g. aerial, seize, visit; null where the text gives none.',
    }),
    contexts: t.exposeStringList('contexts', { description: 'PLOVER contexts: what it is about.' }),
    modality: t.expose('modality', { type: Modality, description: 'Whether it happened.' }),
    review: t.expose('review', {
      type: EventReview,
      description:
        'What analysts say of it. What is confirmed stays so whoever else tells of it; what is dismissed stays so until an ' +
        'article tells of it that is none of those judged, nor a copy of one.',
    }),
    codes: t.field({
      type: EventCodes,
      description: 'The same event in the other codings that analysts use.',
      resolve: ({ codes }) => codes,
    }),
    when: t.field({
      type: TimeSpan,
      nullable: true,
      description: 'When; null where nothing is known of it.',
      resolve: ({ when }) => when,
    }),
    place: t.field({
      type: Place,
      nullable: true,
      description: 'Where; null where nothing is known of it.',
      resolve: ({ place }, _args, { kept }) => place && kept.nodeOr(place),
    }),
    placeRelation: t.expose('placeRelation', {
      type: PlaceRelation,
      nullable: true,
      description: 'How it lies to the place; null without one.',
    }),
    placePrecision: t.expose('placePrecision', {
      type: PlacePrecision,
      nullable: true,
      description: 'How exactly the place is known, by the report that tells it best; null without one.',
    }),
    actors: t.field({
      type: [Participant],
      description: 'Who did it.',
      resolve: ({ actors }) => participantsOf(actors),
    }),
    recipients: t.field({
      type: [Participant],
      description: 'To whom it was done.',
      resolve: ({ recipients }) => participantsOf(recipients),
    }),
    casualties: t.field({
      type: Casualties,
      description: 'Bounds over all reports; each bound can be traced to its report.',
      resolve: ({ casualties }) => casualties,
    }),
    reports: t.field({
      type: ReportConnection,
      description: 'The reports that tell of it, by id.',
      args: t.arg.connectionArgs(),
      complexity: pageCost,
      resolve: ({ id }, args, context, info) =>
        connect(context, {
          name: 'Event.reports',
          args,
          kind: 'report',
          info,
          parent: id,
          open: () => reportSet(context.database, 'event'),
        }),
    }),
    articles: t.field({
      type: ArticleConnection,
      description: 'The articles that report it, newest published first.',
      args: t.arg.connectionArgs(),
      complexity: pageCost,
      resolve: ({ id }, args, context, info) =>
        connect(context, {
          name: 'Event.articles',
          args,
          kind: 'article',
          info,
          parent: id,
          open: () => articleSet(context.database, 'event'),
        }),
    }),
    witnesses: t.field({
      type: Witnesses,
      description: 'How many vouch for it: reports, articles, publishers, independent articles and speakers.',
      resolve: ({ witnesses }) => witnesses,
    }),
    disputes: t.field({
      type: [Dispute],
      description: 'Where reports disagree, by whom.',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ disputes }) => disputes,
    }),
    related: t.field({
      type: [RelatedEvent],
      description:
        'Events that belong to this one, strongest first, ties by id; judged as they are asked for.',
      args: {
        first: t.arg.int({
          description: `At most so many (1 to ${largestPage}, default ${defaultPage}).`,
        }),
      },
      complexity: ({ first }) => ({ ...pageCost({ first }), field: relatingCost }),
      resolve: async ({ id }, args, context) => {
        const first = args.first ?? defaultPage
        checkFirst(first, largestPage)
        const { database, linker } = context
        const read = (ids: readonly string[]) => readRelated(database, ids, linker.relate)
        return (await loaderOf(context, 'related', read).load(id)).slice(0, first)
      },
    }),
    corrections: t.field({
      type: CorrectionConnection,
      description: 'What analysts said of its reports, newest first, what is undone as well.',
      args: t.arg.connectionArgs(),
      complexity: pageCost,
      resolve: ({ id }, args, context, info) =>
        connect(context, {
          name: 'Event.corrections',
          args,
          kind: 'correction',
          info,
          parent: id,
          open: () => correctionSet(context.database, 'event'),
        }),
    }),
    firstReportedAt: t.expose('firstReportedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Publication of the first article that reports it.',
    }),
    lastReportedAt: t.expose('lastReportedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Publication of the last article that reports it.',
    }),
    confidence: t.float({
      nullable: true,
      description:
        "Share of codings of these rules found right in the project's gold corpus, over independent reports; null " +
        'where not measured. Never a made-up number.',
      resolve: ({ confidence }) => confidence,
    }),
  }),
})

builder.queryField('events', (t) =>
  t.field({
    type: EventConnection,
    description:
      'Events, newest first, those of unknown time last, then by id, where no order is given; ACTUAL ones where ' +
      'filter.modality is not given, none that are dismissed where filter.review is not.',
    args: {
      filter: t.arg({ type: EventFilter, description: 'Only those.' }),
      orderBy: t.arg({ type: EventOrder, description: 'In this order.' }),
      ...t.arg.connectionArgs(),
    },
    complexity: pageCost,
    resolve: (_root, args, context, info) =>
      connect(context, {
        name: 'Query.events',
        args,
        kind: 'event',
        info,
        open: () =>
          eventSet(context.database, { of: 'all' }, { filter: asShown(args.filter), orderBy: args.orderBy }),
      }),
  }),
)
