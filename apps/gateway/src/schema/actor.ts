import {
  actorSet,
  articleSet,
  correctionSet,
  eventSet,
  mostGrounds,
  mostRelations,
  type ActorRelation as RelationShape,
  readRelations,
} from '@wiregraph/store'
import { builder } from '../builder.ts'
import { connect, pageCost } from '../connection.ts'
import { loaderOf } from '../loaders.ts'
import { ActorAliasEvidence, defaultEvidence, evidenceOf } from './actor-evidence.ts'
import { ActorConnection, ArticleConnection, CorrectionConnection, EventConnection } from './connections.ts'
import { ActorKind, ParticipantRole } from './enums.ts'
import { ActorFilter, EventFilter } from './inputs.ts'
import { Actor } from './refs.ts'

const defaultRelations = 20

const ActorRelation = builder.objectRef<RelationShape>('ActorRelation').implement({
  description: 'With whom an actor takes part in events.',
  fields: (t) => ({
    actor: t.field({ type: Actor, description: 'The other actor.', resolve: ({ actor }) => actor }),
    eventCount: t.exposeInt('eventCount', { description: 'Events in which both take part, on any side.' }),
    cooperation: t.exposeInt('cooperation', { description: 'Those of cooperation, by words or deeds.' }),
    conflict: t.exposeInt('conflict', { description: 'Those of conflict, by words or deeds.' }),
  }),
})

Actor.implement({
  description: 'A person, group, organization, state or part of one.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'actor_ and 24 hex digits.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    aliases: t.exposeStringList('aliases', { description: 'Other names, sorted.' }),
    kind: t.expose('kind', { type: ActorKind, description: 'What it is.' }),
    country: t.exposeString('country', { nullable: true, description: 'ISO 3166-1 alpha-2.' }),
    sector: t.exposeString('sector', {
      nullable: true,
      description: 'PLOVER sector, e.g. GOV, MIL, REB, COP, CVL.',
    }),
    generic: t.exposeBoolean('generic', {
      description: "A generic group, e.g. 'militants' in a country, that the text ties to no named actor.",
    }),
    titles: t.exposeStringList('titles', {
      description: 'Offices seen in the texts, e.g. Prime Minister of a country.',
    }),
    memberOf: t.field({
      type: Actor,
      nullable: true,
      description: 'What it is a part of.',
      resolve: ({ memberOf }, _args, { kept }) => memberOf && kept.nodeOr(memberOf),
    }),
    members: t.field({
      type: ActorConnection,
      description: 'Its parts, by name.',
      args: t.arg.connectionArgs(),
      complexity: pageCost,
      resolve: ({ id }, args, context, info) =>
        connect(context, {
          name: 'Actor.members',
          args,
          kind: 'actor',
          info,
          parent: id,
          open: () => actorSet(context.database, 'actor'),
        }),
    }),
    events: t.field({
      type: EventConnection,
      description: 'The events in which it takes part, newest first, of any modality.',
      args: {
        role: t.arg({ type: ParticipantRole, description: 'Only on this side.' }),
        filter: t.arg({ type: EventFilter, description: 'Only those.' }),
        ...t.arg.connectionArgs(),
      },
      complexity: pageCost,
      resolve: ({ id }, args, context, info) =>
        connect(context, {
          name: 'Actor.events',
          args,
          kind: 'event',
          info,
          parent: id,
          open: () =>
            eventSet(
              context.database,
              { of: 'actor', role: args.role ?? null },
              { filter: args.filter ?? {} },
            ),
        }),
    }),
    articles: t.field({
      type: ArticleConnection,
      description: 'The articles that name it, newest published first.',
      args: t.arg.connectionArgs(),
      complexity: pageCost,
      resolve: ({ id }, args, context, info) =>
        connect(context, {
          name: 'Actor.articles',
          args,
          kind: 'article',
          info,
          parent: id,
          open: () => articleSet(context.database, 'actor'),
        }),
    }),
    evidence: t.field({
      type: [ActorAliasEvidence],
      description:
        'Why its names are names of one actor: what an analyst calls it, then each name with the rule that says so and the ' +
        'articles that give it, of most articles first. A row of the lexicon or keepNameApart can undo it.',
      args: {
        first: t.arg.int({
          description: `At most so many (1 to ${mostGrounds}, default ${defaultEvidence}).`,
        }),
      },
      complexity: ({ first }) => pageCost({ first }),
      resolve: ({ id }, args, context) => evidenceOf(id, args.first ?? defaultEvidence, context),
    }),
    corrections: t.field({
      type: CorrectionConnection,
      description: 'What analysts said of its names, newest first, what is undone as well.',
      args: t.arg.connectionArgs(),
      complexity: pageCost,
      resolve: ({ id }, args, context, info) =>
        connect(context, {
          name: 'Actor.corrections',
          args,
          kind: 'correction',
          info,
          parent: id,
          open: () => correctionSet(context.database, 'actor'),
        }),
    }),
    relations: t.field({
      type: [ActorRelation],
      description:
        'Who it acts with and against, most events first; events that happened (ACTUAL) and are not dismissed.',
      args: {
        first: t.arg.int({
          description: `At most so many (1 to ${mostRelations}, default ${defaultRelations}).`,
        }),
      },
      complexity: ({ first }) => pageCost({ first }),
      resolve: async ({ id }, args, context) => {
        const first = args.first ?? defaultRelations
        const read = (ids: readonly string[]) => readRelations(context.database, ids, first)
        return [...(await loaderOf(context, `relations ${first}`, read).load(id))]
      },
    }),
  }),
})

builder.queryField('actors', (t) =>
  t.field({
    type: ActorConnection,
    description: 'Actors, by name, then by id.',
    args: {
      filter: t.arg({ type: ActorFilter, description: 'Only those.' }),
      ...t.arg.connectionArgs(),
    },
    complexity: pageCost,
    resolve: (_root, args, context, info) =>
      connect(context, {
        name: 'Query.actors',
        args,
        kind: 'actor',
        info,
        open: () => actorSet(context.database, 'all', { filter: args.filter ?? {} }),
      }),
  }),
)
