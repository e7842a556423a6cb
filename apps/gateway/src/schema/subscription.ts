import { builder } from '../builder.ts'
import { eventChanges, type ServedChange } from '../event-changes.ts'
import { jobChanges } from '../job-changes.ts'
import { EventChangeKind } from './enums.ts'
import { IngestJob } from './ingest-job.ts'
import { EventFilter } from './inputs.ts'
import { Event } from './refs.ts'

const EventChange = builder.objectRef<ServedChange>('EventChange').implement({
  description:
    "event is null where it was removed; MERGED: id was the old event's, event is the one that now holds its reports.",
  fields: (t) => ({
    kind: t.expose('kind', { type: EventChangeKind, description: 'What became of it.' }),
    id: t.exposeID('id', { description: 'Of the event that changed.' }),
    event: t.field({
      type: Event,
      nullable: true,
      description: 'The event as it is now.',
      resolve: ({ event }) => event,
    }),
  }),
})

builder.subscriptionFields((t) => ({
  eventChanged: t.field({
    type: EventChange,
    description:
      'Fires when an event is first reported or when a later report changes it. With a filter: of events that fit it ' +
      'now, and of every event that was removed.',
    args: {
      filter: t.arg({ type: EventFilter, description: 'Only events that fit it; any modality by default.' }),
    },
    subscribe: (_root, { filter }, context) => eventChanges(context, filter ?? null),
    resolve: (change: ServedChange) => change,
  }),
  ingestJobChanged: t.field({
    type: IngestJob,
    description: 'Gives the job as it is, then whenever it changes, until it is COMPLETED or FAILED.',
    args: { id: t.arg.id({ required: true, description: 'As ingestArticle gave it.' }) },
    subscribe: (_root, { id }, context) => jobChanges(context, id),
    resolve: (job) => job,
  }),
}))
