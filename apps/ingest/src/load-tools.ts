import { extract } from '@wiregraph/extract'
import { alsoApart, type Lexicon, loadLexicon } from '@wiregraph/lexicon'
import { linker } from '@wiregraph/link'
import { readArticles } from '@wiregraph/reader'
import type { KeptApart, Stamps } from '@wiregraph/schema'
import { type Annotator, createAnnotator } from '@wiregraph/syntax'
import type { Pipeline } from './pipeline.ts'
import { readStamps } from './stamps.ts'

/** The pipeline, and what its extraction works with. */
export interface IngestTools extends Pipeline {
  readonly lexicon: Lexicon
  readonly annotator: Annotator
  readonly stamps: Stamps
}

/** The lexicon with such names kept apart; the same one as long as they are the same. */
function keepingApart(lexicon: Lexicon): (apart: readonly KeptApart[]) => Lexicon {
  let last = { key: '[]', lexicon }
  return (apart) => {
    const key = JSON.stringify(apart)
    if (key !== last.key) {
      const cannotLink = alsoApart(lexicon.actors.cannotLink, apart)
      last = { key, lexicon: { ...lexicon, actors: { ...lexicon.actors, cannotLink } } }
    }
    return last.lexicon
  }
}

/** Loads lexicon and grammar from disk and wires the pipeline. It takes a while: once a process is enough. */
export function loadTools(): IngestTools {
  const lexicon = loadLexicon()
  const annotator = createAnnotator()
  const lexiconFor = keepingApart(lexicon)
  return {
    lexicon,
    annotator,
    stamps: readStamps(),
    read: readArticles,
    extract: (article, apart = []) => extract(article, { lexicon: lexiconFor(apart), annotator }),
    linker,
  }
}
