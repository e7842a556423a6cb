/** A run of text between two block elements, in the order of the page. */
export interface Block {
  /** The innermost block element: p, h2, li, td, div … */
  readonly tag: string
  readonly text: string
  /** Letters inside links, and inside bold type. */
  readonly linked: number
  readonly bold: number
}

/** An element with the blocks it holds: from `first` up to, but not with, `end`. */
export interface Range {
  readonly tag: string
  readonly first: number
  readonly end: number
  /** Marked as the body of an article by microdata. */
  readonly marked: boolean
  readonly apart: 'sure' | 'perhaps' | null
}

/** A <time> or microdata date: its machine form, its words, and whether it is the time of an update. */
export interface PageTime {
  readonly value: string
  readonly updated: boolean
}

/** All that is kept of a web page. */
export interface Page {
  readonly blocks: readonly Block[]
  readonly ranges: readonly Range[]
  /** <meta> by property, name or itemprop in lower case; the first of each. */
  readonly meta: ReadonlyMap<string, string>
  readonly times: readonly PageTime[]
  readonly jsonLd: readonly string[]
  readonly title: string | null
  readonly canonical: string | null
  readonly language: string | null
  readonly byline: string | null
}
