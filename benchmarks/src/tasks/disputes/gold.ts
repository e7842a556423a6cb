import { readFileSync } from 'node:fs'
import { DisputedField } from '@wiregraph/schema'

export interface GoldArticle {
  readonly source: string
  /** YYYY-MM-DD */
  readonly published: string
  readonly title: string
  /** Paragraphs. */
  readonly text: readonly string[]
}

export interface WantedDispute {
  readonly field: DisputedField
  /** Words or numbers of which each stands in a version of its own; where absent, any versions do. */
  readonly versions?: readonly string[]
}

/** A little story of one to three articles, alone in its world. */
export interface GoldStory {
  readonly name: string
  readonly note: string
  readonly articles: readonly GoldArticle[]
  /** All that is in dispute, on whichever of its events. */
  readonly disputed: readonly WantedDispute[]
}

/** Throws on a field that no dispute has: a slip of the pen would count as a fault of the system. */
export function readStories(file: string): readonly GoldStory[] {
  const { stories } = JSON.parse(readFileSync(file, 'utf8')) as { stories: readonly GoldStory[] }
  for (const { disputed } of stories) for (const { field } of disputed) DisputedField.parse(field)
  return stories
}
