import { kindOfId } from '@wiregraph/schema'
import { largestPage } from '@wiregraph/store'
import { builder } from '../builder.ts'
import type { RequestContext } from '../context.ts'
import { badInput } from '../errors.ts'
import { Actor, Article, Event, Place, Report } from './refs.ts'

const refs = { article: Article, report: Report, event: Event, actor: Actor, place: Place } as const

/** The node of an id, with those of the same kind asked for at once; null where there is none. */
export async function loadNode(context: RequestContext, id: string | null): Promise<{ id: string } | null> {
  const kind = id === null ? null : kindOfId(id)
  return kind === null || id === null ? null : await refs[kind].getDataloader(context).load(id)
}

builder.queryFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description:
      'The node of an id, or null. The id of an event that was merged leads to the event that holds its report now.',
    args: { id: t.arg.id({ required: true, description: 'Of any node.' }) },
    resolve: (_root, { id }, context) => loadNode(context, id),
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description: `The nodes of up to ${largestPage} ids, in their order; null where there is none.`,
    args: { ids: t.arg.idList({ required: true, description: 'Of nodes of any kind.' }) },
    complexity: ({ ids }) => ({ field: 1, multiplier: Math.min(ids.length, largestPage) }),
    resolve: (_root, { ids }, context) => {
      if (ids.length > largestPage) {
        throw badInput(`Expected up to ${largestPage} ids, found ${ids.length}: ask for them in parts.`, {
          limit: largestPage,
          found: ids.length,
        })
      }
      return ids.map((id) => loadNode(context, id))
    },
  }),
}))
