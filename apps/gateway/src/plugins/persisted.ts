import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations'
import type { Plugin } from 'graphql-yoga'

export interface Persisted {
  /** Documents by the SHA-256 of their text, in hex. */
  readonly operations: ReadonlyMap<string, string>
  /** Nothing else is answered. */
  readonly only: boolean
}

const refusal = (code: string, message: string) => ({
  message,
  extensions: { code, http: { status: 400 } },
})

/** Queries by their hash, as Apollo and Relay send them: `extensions.persistedQuery.sha256Hash`. */
export function usePersisted({ operations, only }: Persisted): Plugin {
  return usePersistedOperations({
    getPersistedOperation: (hash) => operations.get(hash) ?? null,
    allowArbitraryOperations: !only,
    customErrors: {
      notFound: refusal(
        'PERSISTED_QUERY_NOT_FOUND',
        'Expected the hash of an operation that is kept here, found another: add it to the file of operations.',
      ),
      keyNotFound: refusal(
        'PERSISTED_QUERY_ID_REQUIRED',
        'Expected a query or extensions.persistedQuery with version 1 and sha256Hash, found neither: send one.',
      ),
      persistedQueryOnly: refusal(
        'PERSISTED_QUERY_ONLY',
        'Expected the hash of an operation that is kept here, found a query: this gateway answers those alone.',
      ),
    },
  }) as Plugin
}
