import { type DocumentNode, getOperationAST } from 'graphql'

interface Chosen {
  readonly document: DocumentNode
  readonly operationName?: unknown
}

export type OperationKind = 'query' | 'mutation' | 'subscription'

/** What the operation that will run does; a query where none is found, which execution then refuses. */
export function operationOf({ document, operationName }: Chosen): OperationKind {
  return getOperationAST(document, operationName as string | undefined)?.operation ?? 'query'
}
