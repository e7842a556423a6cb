import { kindOfId } from '@wiregraph/schema'
import {
  type ChangedKind,
  type Change as ChangeShape,
  largestPage,
  newestChange,
  readChanges,
} from '@wiregraph/store'
import { builder } from '../builder.ts'
import { checkFirst } from '../errors.ts'
import { EventChangeKind } from './enums.ts'
import { loadNode } from './node.ts'

const ChangedType = builder.enumType('ChangedType', {
  description: 'A type of node whose changes are kept.',
  values: {
    ARTICLE: { value: 'article', description: 'Articles.' },
    EVENT: { value: 'event', description: 'Events.' },
  } as const,
})

const Change = builder.objectRef<ChangeShape>('Change').implement({
  description: 'What became of an article or an event.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: EventChangeKind,
      description: 'What became of it; articles are never merged.',
    }),
    type: t.field({
      type: ChangedType,
      description: 'What it is.',
      resolve: ({ id }) => (kindOfId(id) === 'article' ? 'article' : 'event'),
    }),
    id: t.exposeID('id', { description: 'Of what changed.' }),
    mergedInto: t.exposeID('mergedInto', {
      nullable: true,
      description: 'MERGED: the event that held its reports then; it may have been merged again since.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was written.' }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description:
        'What it is now, whatever came after this change; of a merged event the one that holds its reports; null where ' +
        'it is gone.',
      resolve: ({ id }, _args, context) => loadNode(context, id),
    }),
  }),
})

interface Page {
  readonly changes: readonly ChangeShape[]
  readonly first: number
  /** Where the page began. */
  readonly after: string | null
}

const ChangeEdge = builder.objectRef<ChangeShape>('ChangeEdge').implement({
  description: 'One change of a page.',
  fields: (t) => ({
    cursor: t.exposeString('seq', { description: 'Where the change stands: give it as `after`.' }),
    node: t.field({ type: Change, description: 'The change.', resolve: (change) => change }),
  }),
})

const ChangeConnection = builder.objectRef<Page>('ChangeConnection').implement({
  description: 'A page of changes, oldest first.',
  fields: (t) => ({
    edges: t.field({
      type: [ChangeEdge],
      description: 'The changes of the page with their cursors.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ changes, first }) => changes.slice(0, first),
    }),
    nodes: t.field({
      type: [Change],
      description: 'The changes of the page.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ changes, first }) => changes.slice(0, first),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description:
        'Whether there is more. Where there is nothing new, endCursor is the cursor that was given.',
      resolve: ({ changes, first, after }) => ({
        hasNextPage: changes.length > first,
        hasPreviousPage: after !== null,
        startCursor: changes[0]?.seq ?? after,
        endCursor: changes.slice(0, first).at(-1)?.seq ?? after,
      }),
    }),
    head: t.string({
      description:
        'The cursor of the newest change of all. Read it before copying the graph, and follow the changes after it.',
      resolve: (_page, _args, { database }) => newestChange(database),
    }),
  }),
})

builder.queryField('changes', (t) =>
  t.field({
    type: ChangeConnection,
    description:
      'What became of articles and events, oldest first, removals included: a copy of the graph that reads on after the ' +
      'last cursor misses nothing. eventChanged tells of the same as it happens.',
    args: {
      types: t.arg({ type: [ChangedType], description: 'Only of these; of both where it is not given.' }),
      since: t.arg({ type: 'DateTime', description: 'Only what was written at this instant or later.' }),
      first: t.arg.int({ description: `At most so many (1 to ${largestPage}, default ${largestPage}).` }),
      after: t.arg.string({ description: 'Only what follows the change of this cursor.' }),
    },
    complexity: ({ first }) => ({
      field: 1,
      multiplier: Math.min(Math.max(first ?? largestPage, 1), largestPage),
    }),
    resolve: async (_root, { types, since, first: asked, after = null }, { database }) => {
      const first = checkFirst(asked ?? largestPage, largestPage)
      const of: readonly ChangedKind[] = types ?? ['article', 'event']
      // One more tells whether there are any beyond.
      const changes = await readChanges(database, { after, since, of: [...new Set(of)], first: first + 1 })
      return { changes, first, after }
    },
  }),
)
