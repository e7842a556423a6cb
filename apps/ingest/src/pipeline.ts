import type { Article, Extraction, Given, Issue, KeptApart, Linker, Stamps } from '@wiregraph/schema'

/** An article as it was read, and what was noticed in reading it. */
export interface ReadArticle {
  readonly article: Article
  readonly issues: readonly Issue[]
}

export interface ReadOptions {
  readonly given?: Given
  /** Tells the format where `given.format` does not. */
  readonly fileName?: string | null
}

/** From bytes to the graph, in three steps. None of them reads disk, network or clock. */
export interface Pipeline {
  /** Throws RefusedInput where the bytes can never become an article. */
  readonly read: (bytes: Uint8Array, options: ReadOptions) => { readonly articles: readonly ReadArticle[] }
  /** `apart`: names that analysts keep apart (readKeptApart). */
  readonly extract: (article: Article, apart?: readonly KeptApart[]) => Extraction
  readonly linker: Linker
  /** Of what the last two steps work with; without them, relinking reads the articles again. */
  readonly stamps?: Stamps
}

/** What one article says, with the issues of reading before those of extraction. */
export function extractArticle(
  { article, issues }: ReadArticle,
  { extract }: Pick<Pipeline, 'extract'>,
  apart: readonly KeptApart[] = [],
): Extraction {
  const extraction = extract(article, apart)
  return { ...extraction, issues: [...issues, ...extraction.issues] }
}
