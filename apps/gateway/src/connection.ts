import type { ObjectRef } from '@pothos/core'
import {
  type Connection,
  defaultPage,
  type Edge,
  largestPage,
  type NodeSet,
  type PageArguments,
} from '@wiregraph/store'
import { builder } from './builder.ts'
import type { RequestContext } from './context.ts'
import { loaderOf } from './loaders.ts'

/** A connection that asks the store only for what the query asks for. */
export interface LazyConnection<T> {
  page(): Promise<Connection<T>>
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
}

/** The connection of one parent; those of all parents with the same arguments are read in one statement. */
export function connect<T>(context: RequestContext, connecting: Connecting<T>): LazyConnection<T> {
  const { name, args, parent = '', open } = connecting
  const { first, last, after, before, ...rest } = args
  const set = `${name} ${JSON.stringify(rest)}`
  const page = { first, last, after, before }
  return {
    page: () =>
      loaderOf(context, `${set} ${JSON.stringify(page)}`, (parents) => open().pages(page, parents)).load(
        parent,
      ),
    search: searchOf(args.filter),
    total: () => loaderOf(context, `${set} total`, (parents) => open().totals(parents)).load(parent),
  }
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
        resolve: async (connection) => {
          const { edges } = await connection.page()
          return edges.map((edge) => ({ ...edge, search: connection.search }))
        },
      }),
      nodes: t.field({
        type: [node],
        description: 'The nodes of the page.',
        complexity: { field: 1, multiplier: 1 },
        resolve: async (connection) => (await connection.page()).edges.map((edge) => edge.node) as never,
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: 'Whether there is more, and where to go on.',
        resolve: async (connection) => pageInfoOf(await connection.page()),
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
