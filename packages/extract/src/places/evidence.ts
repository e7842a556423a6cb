import type { Candidate, Gazetteer } from '@wiregraph/lexicon'
import type { Doc } from '../doc.ts'

/** What is known of the article when a name is judged. */
export interface Evidence {
  readonly doc: Doc
  readonly gazetteer: Gazetteer
  readonly surnames: ReadonlySet<string>
  /** Share of the article's hints that point to a country. */
  readonly countryShare: (code: string | null) => number
  /** 1 beside another place of the story, near 0 at a thousand kilometres. */
  readonly nearness: (candidate: Candidate) => number
}
