import type { Correction as CorrectionShape, Corrector as CorrectorShape } from '@wiregraph/schema'
import {
  type CorrectedReport as CorrectedReportShape,
  correctionSet,
  defaultPage,
  eventSet,
  mostCorrected,
  readCorrectedReports,
} from '@wiregraph/store'
import { builder } from '../builder.ts'
import { connect, pageCost } from '../connection.ts'
import { loaderOf } from '../loaders.ts'
import { CorrectionConnection, EventConnection } from './connections.ts'
import { CorrectionKind, CorrectorKind } from './enums.ts'
import { CorrectionFilter } from './inputs.ts'
import { loadNode } from './node.ts'
import { Correction, Report } from './refs.ts'

const Corrector = builder.objectRef<CorrectorShape>('Corrector').implement({
  description: 'Who made a correction, or undid it.',
  fields: (t) => ({
    kind: t.expose('kind', { type: CorrectorKind, description: 'How it is known who it was.' }),
    name: t.exposeString('name', { description: 'Of the key, the subject of the token, or the account.' }),
  }),
})

const Undone = builder.objectRef<NonNullable<CorrectionShape['undone']>>('CorrectionUndone').implement({
  description: 'That a correction was taken back.',
  fields: (t) => ({
    by: t.field({
      type: Corrector,
      nullable: true,
      description: 'Who undid it; null where the gateway asks nobody who they are.',
      resolve: ({ by }) => by,
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, in their words.' }),
  }),
})

const CorrectedReport = builder.objectRef<CorrectedReportShape>('CorrectedReport').implement({
  description: 'A report that a correction speaks of.',
  fields: (t) => ({
    report: t.field({ type: Report, description: 'The report.', resolve: ({ report }) => report }),
    splitOff: t.exposeBoolean('splitOff', {
      description: 'SPLIT_EVENT: whether it is on the side that is split off.',
    }),
  }),
})

Correction.implement({
  description:
    'What an analyst said of the graph. It is kept for ever, holds for articles that come later or come again, and is ' +
    'undone by undoCorrection.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'correction_ and 24 hex digits.' }),
    kind: t.expose('kind', { type: CorrectionKind, description: 'What is said.' }),
    subject: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The event that its id of then leads to now, or the actor; null where it is gone.',
      resolve: ({ subject }, _args, context) => loadNode(context, subject),
    }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'RENAME_ACTOR: the new name; KEEP_APART: the name that is not its own.',
    }),
    formerName: t.exposeString('formerName', {
      nullable: true,
      description: 'The name of the actor when it was made.',
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, in the words of who made it.' }),
    by: t.field({
      type: Corrector,
      nullable: true,
      description: 'Who made it; null where the gateway asks nobody who they are.',
      resolve: ({ by }) => by,
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was made.' }),
    undone: t.field({
      type: Undone,
      nullable: true,
      description: 'Who took it back and when; null while it holds.',
      resolve: ({ undone }) => undone,
    }),
    reports: t.field({
      type: [CorrectedReport],
      description: 'The reports in the graph that it speaks of, by id; none of corrections of actors.',
      args: {
        first: t.arg.int({ description: `At most so many (1 to ${mostCorrected}, default ${defaultPage}).` }),
      },
      complexity: ({ first }) => pageCost({ first }),
      resolve: async ({ id }, args, context) => {
        const first = args.first ?? defaultPage
        const read = (ids: readonly string[]) => readCorrectedReports(context.database, ids, first)
        return [...(await loaderOf(context, `corrected ${first}`, read).load(id))]
      },
    }),
    events: t.field({
      type: EventConnection,
      description: 'The events that hold these reports now, newest first.',
      args: t.arg.connectionArgs(),
      complexity: pageCost,
      resolve: ({ id }, args, context, info) =>
        connect(context, {
          name: 'Correction.events',
          args,
          kind: 'event',
          info,
          parent: id,
          open: () => eventSet(context.database, { of: 'correction' }),
        }),
    }),
  }),
})

builder.queryField('corrections', (t) =>
  t.field({
    type: CorrectionConnection,
    description: 'What analysts said of the graph, newest first, what is undone as well.',
    args: {
      filter: t.arg({ type: CorrectionFilter, description: 'Only those.' }),
      ...t.arg.connectionArgs(),
    },
    complexity: pageCost,
    resolve: (_root, args, context, info) =>
      connect(context, {
        name: 'Query.corrections',
        args,
        kind: 'correction',
        info,
        open: () => correctionSet(context.database, 'all', args.filter ?? {}),
      }),
  }),
)
