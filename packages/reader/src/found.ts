import type { ArticleFormat, Issue } from '@wiregraph/schema'
import type { Stamp } from './dates/stamp.ts'
import type { Body } from './newswire/layout.ts'

/** What a format found in one article, before it is checked, completed and named. */
export interface Found {
  /** Its part of the file, e.g. "line 3"; null where it is the whole file. */
  readonly where: string | null
  readonly title: string | null
  readonly body: Body
  readonly source: string | null
  readonly byline: string | null
  readonly url: string | null
  /** The page's own word for its address. */
  readonly canonical: string | null
  /** As declared, unchecked. */
  readonly language: string | null
  readonly published: Stamp | null
  readonly updated: Stamp | null
  /** Where a line above the body says that it was filed. */
  readonly place: string | null
  readonly issues: readonly Issue[]
}

/** One part of a file that could not be read, e.g. `where` "line 3". */
export interface Refusal {
  readonly where: string
  readonly code: string
  readonly message: string
}

export interface Reading {
  readonly found: readonly Found[]
  readonly refused: readonly Refusal[]
}

/** One kind of file. `read` throws RefusedInput when the text is not of its kind. */
export interface Format {
  readonly name: ArticleFormat
  /** Endings of file names, in lower case, without the dot. */
  readonly endings: readonly string[]
  /** Whether a text without a name is of this kind. */
  readonly fits: (text: string) => boolean
  /** Its text is cleaned by `read` itself, value by value: control characters mean something to the format. */
  readonly cleans?: boolean
  readonly read: (text: string) => Reading
}

export const nothingFound: Omit<Found, 'body'> = {
  where: null,
  title: null,
  source: null,
  byline: null,
  url: null,
  canonical: null,
  language: null,
  published: null,
  updated: null,
  place: null,
  issues: [],
}
