import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

/**
 * Parsed documents that are kept, by their characters: a parsed document keeps its source, and a thousand large ones
 * with a comment of 2 MB each would fill the memory. A tree takes about a hundred times the room of its text.
 */
const kept = { maxSize: 250_000, maxEntrySize: 20_000 }

const cacheOf = <T extends object>() =>
  new LRUCache<string, T>({ ...kept, sizeCalculation: (_value, source) => source.length + 1 })

export const documentCaches = () => ({
  documentCache: cacheOf<DocumentNode>(),
  errorCache: cacheOf<object>() as never,
})
