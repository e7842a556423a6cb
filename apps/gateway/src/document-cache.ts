import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

/**
 * Parsed documents that are kept, by their characters: a parsed document keeps its source, and a thousand large ones
 * with a comment of 2 MB each would fill the memory.
 */
const kept = { maxSize: 1_000_000, maxEntrySize: 20_000 }

const cacheOf = <T extends object>() =>
  new LRUCache<string, T>({ ...kept, sizeCalculation: (_value, source) => source.length + 1 })

export const documentCaches = () => ({
  documentCache: cacheOf<DocumentNode>(),
  errorCache: cacheOf<object>() as never,
})
