import type { Issue } from '@wiregraph/schema'
import type { Stamp } from '../dates/stamp.ts'

/** What one line above the body says; null fields where it says nothing of them. */
export interface HeaderLine {
  readonly title: string | null
  readonly published: Stamp | null
  readonly updated: Stamp | null
  readonly byline: string | null
  readonly source: string | null
  readonly url: string | null
  /** Where it was filed, of "NAIROBI Sun Jun 22, 2014". */
  readonly place: string | null
  readonly issues: readonly Issue[]
}

export const nothing: HeaderLine = {
  title: null,
  published: null,
  updated: null,
  byline: null,
  source: null,
  url: null,
  place: null,
  issues: [],
}

/** The stamp of a line, whichever it is. */
export const stampOf = ({ published, updated }: HeaderLine): Stamp | null => published ?? updated
