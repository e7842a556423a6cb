import type { ObjectRef } from '@pothos/core'
import type { NodeKind } from '@wiregraph/schema'
import {
  type Ahead,
  type Connection,
  defaultPage,
  type Edge,
  largestPage,
  type NodeSet,
  type PageArguments,
} from '@wiregraph/store'
import type { GraphQLResolveInfo } from 'graphql'
import { fieldNamesOf } from './ahead/fields.ts'
import { pageKey, setKey } from './ahead/page-key.ts'
import { wantOfPage } from './ahead/want.ts'
import { builder } from './builder.ts'
import type { RequestContext } from './context.ts'
import { loaderOf, loadValue, once } from './loaders.ts'

/** A connection that asks the store only for what the query asks for. */
export interface LazyConnection<T> {
  page(): Connection<T> | Promise<Connection<T>>
  total(): Promise<number>
  /** The full-text search of its filter. */
  readonly search: string | null
}

export interface Connecting<T> {
  /** Of the field; with `args`, it tells which of them can share a statement. */
  readonly name: string
  readonly args: PageArguments & Readonly<Record<string, unknown>>
  /** Id of the node that the connection hangs on; none for those of Query. */
  readonly parent?: string
  readonly open: () => NodeSet<T>
  /** Of the nodes. */
  readonly kind: NodeKind
  readonly info: GraphQLResolveInfo
}

/** The connection of one parent; those of all parents with the same arguments are read in one statement. */
export function connect<T>(context: RequestContext, connecting: Connecting<T>): LazyConnection<T> {
  const { name, args, parent = '', open } = connecting
  const { first, last, after, before } = args
  const readPages = (parents: readonly string[]) =>
    open().pages({ first, last, after, before }, parents, aheadOf(context, connecting, parents.length))
  return {
    page: () => loadValue(context, pageKey(name, args), parent, readPages),
    search: searchOf(args.filter),
    total: () =>
      loaderOf(context, `${setKey(name, args)} total`, (parents) => open().totals(parents)).load(parent),
  }
}

/** What the query asks of the nodes of so many pages; what is wrong with its arguments is told elsewhere. */
function aheadOf<T>(
  context: RequestContext,
  { kind, args, info }: Connecting<T>,
  pages: number,
): Ahead | undefined {
  const want = wantOfPage(kind, info, pages * pageCost(args).multiplier)
  return want === null ? undefined : { want, keeper: context.kept, fields: fieldNamesOf(info) }
}

function searchOf(filter: unknown): string | null {
  const { text } = (filter ?? {}) as { readonly text?: string | null }
  return text ?? null
}

/** A page costs as much as all of its rows; sizes that are refused anyway cost no more than the largest. */
export function pageCost({ first, last }: PageArguments): { field: number; multiplier: number } {
  const size = first ?? last ?? defaultPage
  return { field: 1, multiplier: Math.min(Math.max(size, 1), largestPage) }
}

type Ref<T> = ObjectRef<typeof builder.$inferSchemaTypes, unknown, T>

/** An edge of a connection with a search. */
export interface SearchedEdge<T> extends Edge<T> {
  readonly search: string | null
}

function edgeType<T>(name: string, node: Ref<T>, hasMentions: boolean) {
  return builder.objectRef<SearchedEdge<T>>(`${name}Edge`).implement({
    description: `One ${name} of a connection.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        description: 'Where the edge stands: give it as `after` or `before`.',
      }),
      node: t.field({ type: node, description: `The ${name}.`, resolve: (edge) => edge.node as never }),
      ...(hasMentions && {
        mentions: t.exposeInt('mentions', {
          nullable: true,
          description: 'How many spans, where the connection hangs on an article.',
        }),
      }),
    }),
  })
}

/** The connection and edge types of a node. */
export function connectionType<T>(name: string, node: Ref<T>, { hasMentions = false } = {}) {
  const edge = edgeType(name, node, hasMentions)
  const connection = builder.objectRef<LazyConnection<T>>(`${name}Connection`).implement({
    description: `A page of nodes of type ${name}.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'The nodes of the page with their cursors.',
        complexity: { field: 1, multiplier: 1 },
        resolve: ({ page, search }) =>
          once(page(), ({ edges }) => edges.map((edge) => ({ ...edge, search }))),
      }),
      nodes: t.field({
        type: [node],
        description: 'The nodes of the page.',
        complexity: { field: 1, multiplier: 1 },
        resolve: ({ page }) => once(page(), ({ edges }) => edges.map(({ node }) => node)) as never,
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: 'Whether there is more, and where to go on.',
        resolve: ({ page }) => once(page(), pageInfoOf),
      }),
      totalCount: t.int({
        description: 'How many there are on all pages; counted only when asked for.',
        complexity: 10,
        resolve: (connection) => connection.total(),
      }),
    }),
  })
  return { connection, edge }
}

function pageInfoOf({ edges, hasNextPage, hasPreviousPage }: Connection<unknown>) {
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  }
}
