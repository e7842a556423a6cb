import { kindOfId } from '@wiregraph/schema'
import { largestPage, readNode } from '@wiregraph/store'
import type { GraphQLResolveInfo } from 'graphql'
import { fieldNamesOf } from '../ahead/fields.ts'
import { wantOfNode } from '../ahead/want.ts'
import { builder } from '../builder.ts'
import type { RequestContext } from '../context.ts'
import { badInput } from '../errors.ts'
import { Actor, Article, Correction, Event, Place, Report } from './refs.ts'

type Loaded = { id: string } | null

const refs = {
  article: Article,
  report: Report,
  event: Event,
  actor: Actor,
  place: Place,
  correction: Correction,
} as const

/** The node of an id, with those of the same kind asked for at once; null where there is none. */
export function loadNode(context: RequestContext, id: string | null): Loaded | Promise<Loaded> {
  const kind = id === null ? null : kindOfId(id)
  if (kind === null || id === null) return null
  const kept: unknown = context.kept.nodeOr(id)
  return typeof kept === 'object' ? (kept as Loaded) : refs[kind].getDataloader(context).load(id)
}

/** The same, with what the query asks of it. */
async function loadAsked(context: RequestContext, id: string, info: GraphQLResolveInfo): Promise<Loaded> {
  const kind = kindOfId(id)
  const want = kind === null ? null : wantOfNode(kind, info)
  const ahead = want === null ? null : { want, keeper: context.kept, fields: fieldNamesOf(info) }
  // An older id of an event leads to another one, which the loader finds.
  const found = kind === null || ahead === null ? null : await readNode(context.database, { kind, id }, ahead)
  return found ?? (await loadNode(context, id))
}

builder.queryFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description:
      'The node of an id, or null. The id of an event that was merged leads to the event that holds its report now.',
    args: { id: t.arg.id({ required: true, description: 'Of any node.' }) },
    resolve: (_root, { id }, context, info) => loadAsked(context, id, info),
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
