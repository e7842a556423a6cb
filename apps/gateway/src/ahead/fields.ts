import type { DocumentNode } from 'graphql'
import { Kind, visit } from 'graphql'

const known = new WeakMap<object, ReadonlySet<string> | null>()

function namesIn(definitions: DocumentNode['definitions']): ReadonlySet<string> {
  const names = new Set<string>()
  visit({ kind: Kind.DOCUMENT, definitions }, { Field: ({ name }) => void names.add(name.value) })
  return names
}

interface Operation {
  readonly operation: DocumentNode['definitions'][number] & { readonly operation?: string }
  readonly fragments: Readonly<Record<string, DocumentNode['definitions'][number]>>
}

/** Names of all fields of a query, found once for a document that is kept; null where more than a query may follow. */
export function fieldNamesOf({ operation, fragments }: Operation): ReadonlySet<string> | null {
  const found = known.get(operation)
  if (found !== undefined) return found
  const names = operation.operation === 'query' ? namesIn([operation, ...Object.values(fragments)]) : null
  known.set(operation, names)
  return names
}
