import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extract } from '@wiregraph/extract'
import { loadLexicon } from '@wiregraph/lexicon'
import { readArticles } from '@wiregraph/reader'
import type { Extraction } from '@wiregraph/schema'
import { createAnnotator } from '@wiregraph/syntax'

/** What the articles of the project's own sets say, by which invented ones are modelled. */
export interface Templates {
  readonly extractions: readonly Extraction[]
  /** Extracts the nth of them again. */
  readonly extractAgain: (n: number) => void
}

const root = fileURLToPath(new URL('../../../', import.meta.url))
const sets = ['examples', 'benchmarks/stories', 'benchmarks/newswire', 'corpus']

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return folder.endsWith('corpus') ? filesIn(path) : []
    return /^(?:README|gold)|\.yaml$/.test(entry.name) ? [] : [path]
  })
}

/** Reads every article of the project's sets through reader and extractor. */
export function readTemplates(): Templates {
  const tools = { lexicon: loadLexicon(), annotator: createAnnotator() }
  const articles = sets
    .flatMap((set) => filesIn(join(root, set)))
    .flatMap((file) => readArticles(readFileSync(file), { fileName: file }).articles)
  const read = articles.map(({ article }) => article)
  return {
    extractions: read.map((article) => extract(article, tools)),
    extractAgain(n) {
      const article = read[n % read.length]
      if (article !== undefined) extract(article, tools)
    },
  }
}
