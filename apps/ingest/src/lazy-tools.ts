import type { Stamps } from '@wiregraph/schema'
import { type IngestTools, loadTools } from './load-tools.ts'
import type { Pipeline } from './pipeline.ts'

/** A pipeline that loads lexicon and grammar when the first article comes, or when it is told to. */
export interface LazyPipeline extends Pipeline {
  readonly stamps: Stamps
  /** Loads them now, where they are not loaded yet. Throws what loading throws. */
  preload(): void
}

/** For a process that must answer at once, and reads articles later. */
export function makeLazyPipeline(load: () => IngestTools = loadTools): LazyPipeline {
  let loaded: IngestTools | null = null
  const tools = () => {
    loaded ??= load()
    return loaded
  }
  return {
    preload: () => void tools(),
    read: (bytes, options) => tools().read(bytes, options),
    extract: (article, apart) => tools().extract(article, apart),
    get linker() {
      return tools().linker
    },
    get stamps() {
      return tools().stamps
    },
  }
}
