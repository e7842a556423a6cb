import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import DataloaderPlugin from '@pothos/plugin-dataloader'
import RelayPlugin from '@pothos/plugin-relay'
import { kindOfId, type NodeKind } from '@wiregraph/schema'
import { defaultPage, largestPage } from '@wiregraph/store'
import type { RequestContext } from './context.ts'

/** Of each kind of node. */
export const typeNames: Readonly<Record<NodeKind, string>> = {
  article: 'Article',
  report: 'Report',
  event: 'Event',
  actor: 'Actor',
  place: 'Place',
  correction: 'Correction',
}

/** Ids carry their kind, so that any node tells its type. */
function typeNameOf(node: unknown): string | undefined {
  const kind = kindOfId((node as { readonly id: string }).id)
  return kind === null ? undefined : typeNames[kind]
}

const size = `1 to ${largestPage}, default ${defaultPage}`

export const builder = new SchemaBuilder<{
  Context: RequestContext
  DefaultFieldNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    Date: { Input: string; Output: string }
    DateTime: { Input: string; Output: string }
  }
}>({
  plugins: [DataloaderPlugin, RelayPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  // The limit is kept by plugins/limits.ts, before execution.
  complexity: { defaultComplexity: 1, defaultListMultiplier: 5 },
  relay: {
    encodeGlobalID: (_type, id) => String(id),
    decodeGlobalID: (id) => ({ typename: typeNameOf({ id }) ?? '', id }),
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    cursorType: 'String',
    nodeTypeOptions: {
      description: 'Anything with an id that leads back to it.',
      resolveType: typeNameOf as never,
    },
    idFieldOptions: { description: 'Stable: the same input gives the same id on every machine.' },
    pageInfoTypeOptions: { description: 'Where a page stands among all.' },
    hasNextPageFieldOptions: { description: 'There are more after this page.' },
    hasPreviousPageFieldOptions: { description: 'There are more before this page.' },
    startCursorFieldOptions: { description: 'Of the first edge: give it as `before` to go back.' },
    endCursorFieldOptions: { description: 'Of the last edge: give it as `after` to go on.' },
    firstArgOptions: { description: `So many from the start (${size}).` },
    lastArgOptions: { description: `So many from the end (1 to ${largestPage}); not together with first.` },
    afterArgOptions: { description: 'Only what follows the edge of this cursor.' },
    beforeArgOptions: { description: 'Only what precedes the edge of this cursor.' },
  },
})

builder.queryType({ description: 'Ways into the graph.' })
builder.mutationType({ description: 'What changes the graph.' })
builder.subscriptionType({ description: 'What tells of changes as they happen, over server-sent events.' })
