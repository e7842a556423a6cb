import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { print } from 'graphql'

/** What the gateway says when it refuses: its code is stable, its message says what to do. */
export class GraphError extends Error {
  override readonly name = 'GraphError'
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

export interface Graph {
  /** Throws GraphError. */
  ask<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data>
}

interface Answer<Data> {
  readonly data?: Data | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/** The graph at an address such as http://localhost:4000/graphql, with a key where it asks for one. */
export function connect(
  url: string,
  { key, send = fetch }: { key?: string; send?: typeof fetch } = {},
): Graph {
  const headers = {
    'content-type': 'application/json',
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  }
  return {
    async ask<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables) {
      const body = JSON.stringify({ query: print(document), variables })
      const response = await send(url, { method: 'POST', headers, body })
      const { data, errors } = (await response.json()) as Answer<Data>
      const [error] = errors ?? []
      if (error) throw new GraphError(error.extensions?.code ?? 'UNKNOWN', error.message)
      if (data == null)
        throw new GraphError('UNKNOWN', `Expected data, found none (status ${response.status}).`)
      return data
    },
  }
}
