import { extract } from '@wiregraph/extract'
import { type Lexicon, loadLexicon } from '@wiregraph/lexicon'
import { linker } from '@wiregraph/link'
import { readArticles } from '@wiregraph/reader'
import type { Stamps } from '@wiregraph/schema'
import { type Annotator, createAnnotator } from '@wiregraph/syntax'
import type { Pipeline } from './pipeline.ts'
import { readStamps } from './stamps.ts'

/** The pipeline, and what its extraction works with. */
export interface IngestTools extends Pipeline {
  readonly lexicon: Lexicon
  readonly annotator: Annotator
  readonly stamps: Stamps
}

/** Loads lexicon and grammar from disk and wires the pipeline. It takes a while: once a process is enough. */
export function loadTools(): IngestTools {
  const lexicon = loadLexicon()
  const annotator = createAnnotator()
  return {
    lexicon,
    annotator,
    stamps: readStamps(),
    read: readArticles,
    extract: (article) => extract(article, { lexicon, annotator }),
    linker,
  }
}
