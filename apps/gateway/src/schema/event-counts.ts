import {
  type EventCount as CountShape,
  countEvents,
  countEventsBy,
  defaultPage,
  type EventGrouping as Grouping,
  mostCounts,
  withoutOwn,
} from '@wiregraph/store'
import { builder } from '../builder.ts'
import { badInput } from '../errors.ts'
import { loaderOf } from '../loaders.ts'
import { EventGrouping } from './enums.ts'
import { asShown, EventFilter } from './inputs.ts'
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
      'empty key; an event counts once under each of its actors). ACTUAL events where filter.modality is not given, none that are dismissed where filter.review is not.',
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
    resolve: async (_root, { filter, groupBy, first }, context) => {
      const asked = { filter: asShown(filter), first }
      // Charts of the same events are counted together.
      const counts = loaderOf(context, `counts ${JSON.stringify(asked)}`, (groupBys) =>
        countEventsBy(context.database, groupBys as Grouping[], asked),
      )
      return [...(await counts.load(groupBy))]
    },
  }),
)

interface FacetShape {
  readonly by: Grouping
  readonly buckets: readonly CountShape[]
}

const EventFacet = builder.objectRef<FacetShape>('EventFacet').implement({
  description: 'The values of one grouping among the events, with how many events each has.',
  fields: (t) => ({
    by: t.expose('by', { type: EventGrouping, description: 'The grouping.' }),
    buckets: t.field({
      type: [EventCount],
      description: 'As eventCounts gives them.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ buckets }) => [...buckets],
    }),
  }),
})

const mostFacets = 12

builder.queryField('eventFacets', (t) =>
  t.field({
    type: [EventFacet],
    description:
      'Counts of events by several groupings at once, as a panel of choices beside a list of events shows them. Each ' +
      'facet leaves out what the filter itself says of its values (types for TYPE, countries for COUNTRY, when for DAY, …), ' +
      'so that it tells what else could be chosen; give ignoreOwn: false to count what is listed.',
    args: {
      filter: t.arg({ type: EventFilter, description: 'Only those events.' }),
      facets: t.arg({
        type: [EventGrouping],
        required: true,
        description: `By what, up to ${mostFacets}; each once.`,
      }),
      first: t.arg.int({
        description: `At most so many buckets of each (1 to ${mostCounts}, default ${defaultPage}).`,
      }),
      ignoreOwn: t.arg.boolean({
        defaultValue: true,
        description: 'Count each facet without the condition of the filter on its own values.',
      }),
    },
    complexity: ({ first, facets }) => ({
      field: 10 * facets.length,
      multiplier:
        Math.min(Math.max(first ?? defaultPage, 1), mostCounts) * Math.min(facets.length, mostFacets),
    }),
    resolve: async (_root, { filter, facets, first, ignoreOwn }, { database }) => {
      const chosen = [...new Set(facets)]
      if (chosen.length > mostFacets) {
        throw badInput(
          `Expected up to ${mostFacets} facets, found ${chosen.length}: ask for them in parts.`,
          {
            limit: mostFacets,
            found: chosen.length,
          },
        )
      }
      const all = asShown(filter)
      const count = async (by: Grouping): Promise<FacetShape> => {
        const counted = ignoreOwn === false ? all : withoutOwn(all, by)
        const asked = { groupBy: by, filter: counted, first: first ?? defaultPage }
        return { by, buckets: await countEvents(database, asked) }
      }
      return await Promise.all(chosen.map(count))
    },
  }),
)
