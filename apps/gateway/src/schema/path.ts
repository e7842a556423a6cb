import { kindOfId } from '@wiregraph/schema'
import { findPath, longestPath } from '@wiregraph/store'
import { builder } from '../builder.ts'
import { loadNode } from './node.ts'

const Path = builder.objectRef<readonly string[]>('Path').implement({
  description: 'A chain of nodes, each tied to the next.',
  fields: (t) => ({
    length: t.int({
      description: 'Steps from the first to the last node.',
      resolve: (ids) => ids.length - 1,
    }),
    nodes: t.field({
      type: [builder.nodeInterfaceRef()],
      description: 'The nodes, both ends included.',
      complexity: { field: 1, multiplier: 10 },
      resolve: async (ids, _args, context) => {
        const nodes = await Promise.all(ids.map((id) => loadNode(context, id)))
        return nodes.filter((node) => node !== null)
      },
    }),
  }),
})

builder.queryField('path', (t) =>
  t.field({
    type: Path,
    nullable: true,
    description:
      'The shortest chain between two nodes over actor-event, event-its own place, event-article; countries and ' +
      'first-level divisions only at the ends; ties by id. Null where none is found within maxLength; error ' +
      'PATH_TOO_WIDE past 50,000 visited nodes.',
    args: {
      from: t.arg.id({ required: true, description: 'An event, actor, place or article.' }),
      to: t.arg.id({ required: true, description: 'An event, actor, place or article.' }),
      maxLength: t.arg.int({ defaultValue: 6, description: `At most so many steps, 0 to ${longestPath}.` }),
    },
    complexity: { field: 200 },
    resolve: async (_root, args, context) => {
      const [from, to] = await Promise.all([loadNode(context, args.from), loadNode(context, args.to)])
      if (from === null || to === null) return null
      if (from.id !== to.id && [from, to].some(({ id }) => kindOfId(id) === 'report')) return null
      return await findPath(context.database, { from: from.id, to: to.id, maxLength: args.maxLength ?? 6 })
    },
  }),
)
