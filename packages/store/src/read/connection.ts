import type { Database } from '../database.ts'
import type { Ahead } from './ahead/wanted.ts'
import type { Order } from './keyset.ts'
import { countRows, type Page, readPages, type Source } from './page.ts'
import { type PageArguments, windowOf } from './window.ts'

export interface Edge<T> {
  readonly cursor: string
  readonly node: T
  /** How often the article names the node, where the connection hangs on an article. */
  readonly mentions: number | null
}

export interface Connection<T> {
  readonly edges: readonly Edge<T>[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
}

/** A set of nodes for each parent: its pages and its sizes, each in one statement for all parents. */
export interface NodeSet<T> {
  pages(page: PageArguments, parents: readonly string[], ahead?: Ahead): Promise<readonly Connection<T>[]>
  totals(parents: readonly string[]): Promise<readonly number[]>
}

/** What a set that hangs on no node is asked for. */
export const root: readonly [''] = ['']

/** The rows of a set and their order. */
export interface Listing {
  readonly source: Source
  readonly order: Order
}

export interface SetOptions<Row, T> {
  readonly list: () => Listing | Promise<Listing>
  readonly nodeOf: (row: Row) => T
}

/** The connection of a page, whose rows `nodeOf` makes nodes of. */
export function connectionOf<Row extends { readonly mentions?: number | null }, T>(
  { rows, hasNextPage, hasPreviousPage }: Page<Row>,
  nodeOf: (row: Row) => T,
): Connection<T> {
  const edges = rows.map(({ cursor, row }) => ({ cursor, node: nodeOf(row), mentions: row.mentions ?? null }))
  return { edges, hasNextPage, hasPreviousPage }
}

export function nodeSet<Row, T>(db: Database, { list, nodeOf }: SetOptions<Row, T>): NodeSet<T> {
  return {
    async pages(page, parents, ahead) {
      const { source, order } = await list()
      const window = windowOf(page, order)
      const asked = { source, order, window, ahead }
      const pages = await readPages<Row & { mentions?: number }>(db, asked, parents)
      return pages.map((one) => connectionOf(one, nodeOf))
    },
    totals: async (parents) => countRows(db, (await list()).source, parents),
  }
}
