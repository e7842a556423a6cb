import type { NodeKind } from '@wiregraph/schema'
import type { Connection } from '../connection.ts'
import type { PageArguments } from '../window.ts'
import type { LinkName } from './links.ts'
import type { PartName } from './parts.ts'
import type { SetName } from './sets.ts'

/**
 * What is read with a node in the statement that reads the node itself. It is a hint: whatever is not read ahead is read
 * when it is asked for.
 */
export interface Wanted {
  readonly parts: readonly PartName[]
  readonly links: readonly WantedLink[]
  readonly pages: readonly WantedPage[]
}

/** Nodes that a node leads to. */
export interface WantedLink {
  readonly link: LinkName
  readonly want: Wanted
}

/** A page of what hangs on a node. */
export interface WantedPage {
  readonly set: SetName
  readonly page: PageArguments
  /** Under which the page is kept for its node. */
  readonly key: string
  readonly want: Wanted
}

/** Where it is kept until it is asked for. */
export interface Keeper {
  node(node: { readonly id: string }): void
  /** A page, by the key of its WantedPage, or a part, by its name. */
  value(key: string, id: string, value: Connection<unknown> | unknown): void
}

export interface Ahead {
  readonly want: Wanted
  readonly keeper: Keeper
  /**
   * Names of the fields that anything in the query asks for, of whatever type: nodes are told without their other fields.
   * Null: whole.
   */
  readonly fields: ReadonlySet<string> | null
}

export type Kind = NodeKind

export const isNothing = ({ parts, links, pages }: Wanted): boolean =>
  parts.length + links.length + pages.length === 0
