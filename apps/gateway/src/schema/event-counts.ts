import { type EventCount as CountShape, countEvents, mostCounts } from '@wiregraph/store'
import { builder } from '../builder.ts'
import { EventGrouping } from './enums.ts'
import { actualOnly } from './event.ts'
import { EventFilter } from './inputs.ts'
import { loadNode } from './node.ts'

const EventCount = builder.objectRef<CountShape>('EventCount').implement({
  description: 'The events of one value of the grouping.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The value; empty where it is unknown.' }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The place or actor, where the value is one.',
      resolve: ({ key }, _args, context) => loadNode(context, key),
    }),
    count: t.exposeInt('count', { description: 'How many events.' }),
    killedLow: t.exposeInt('killedLow', { description: 'Sum of the lower bounds of people killed.' }),
  }),
})

builder.queryField('eventCounts', (t) =>
  t.field({
    type: [EventCount],
    description:
      'Counts of events, for charts: one bucket per value of groupBy, largest first (time buckets: oldest first, ' +
      'unknown last; an event is in the bucket of when.start, else when.end; weeks are keyed 2014-W25; unknown under an ' +
      'empty key; an event counts once under each of its actors). ACTUAL events where filter.modality is not given.',
    args: {
      filter: t.arg({ type: EventFilter, description: 'Only those events.' }),
      groupBy: t.arg({ type: EventGrouping, required: true, description: 'By what.' }),
      first: t.arg.int({
        description: `At most so many buckets (1 to ${mostCounts}, default ${mostCounts}).`,
      }),
    },
    complexity: ({ first }) => ({
      field: 10,
      multiplier: Math.min(Math.max(first ?? mostCounts, 1), mostCounts),
    }),
    resolve: async (_root, { filter, groupBy, first }, { database }) => [
      ...(await countEvents(database, { groupBy, filter: actualOnly(filter), first })),
    ],
  }),
)
