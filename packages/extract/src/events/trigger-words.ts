import type { TriggerRow } from '@wiregraph/lexicon'
import type { EventType, Modality } from '@wiregraph/schema'
import { tokenAt } from '../document/tree.ts'
import { findHits, rowsAt } from './find-hits.ts'
import { matchNoun } from './match-noun.ts'
import { matchVerb } from './match-verb.ts'
import { judgeModality } from './modality.ts'
import type { Reading, Story } from './reading.ts'

/**
 * How far an event word got. coded: the sentence's own report or part of one; read: its words and arguments fit, but
 * another event takes it in or it names nobody; words: only the words fit, its arguments are of other classes.
 */
export type Fit = 'coded' | 'read' | 'words'

/** A word of the trigger lexicon in a text, whether it became a report or not. */
export interface TriggerWord {
  /** Offsets into the text, in UTF-16 units, end exclusive. */
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly type: EventType
  readonly mode: string | null
  readonly part: TriggerRow['part']
  readonly fit: Fit
  /** Why it is no report; null for one that is. */
  readonly reason: string | null
  readonly modality: Modality | 'DROP'
}

/** The words are not those of the row at all. */
const otherSense = new Set(['other words', 'no particle', 'no companion word', 'no such clause'])

const rank = { coded: 0, read: 1, words: 2 } as const

/** What one row makes of a word: null where the word is not the row's at all. */
function readRow(
  story: Story,
  reading: Reading,
  i: number,
  row: TriggerRow,
): Omit<TriggerWord, 'fit'> | null {
  const made = row.part === 'noun' ? matchNoun(row, story, reading, i) : matchVerb(row, story, reading, i)
  if (typeof made === 'string' && otherSense.has(made)) return null
  const { start, end } = tokenAt(reading.tree, i)
  const { rule, type, part, block } = row
  if (typeof made === 'string')
    return { start, end, rule, type, mode: block.mode, part, reason: made, modality: 'ACTUAL' }
  const { modality } = judgeModality(story, reading, made)
  return { start, end, rule, type, mode: made.mode, part, reason: null, modality }
}

/** "the [attack] victims", "he [met] the criteria": for each type the row that fits the word best. */
function wordsAt(story: Story, reading: Reading, i: number, coded: string | undefined): TriggerWord[] {
  const all = rowsAt(story, reading, i).flatMap((row): TriggerWord[] => {
    const word = readRow(story, reading, i, row)
    if (word === null) return []
    return [{ ...word, fit: word.rule === coded ? 'coded' : word.reason === null ? 'read' : 'words' }]
  })
  const sorted = all.sort((a, b) => rank[a.fit] - rank[b.fit])
  return sorted.filter((word, at) => sorted.findIndex((w) => w.type === word.type) === at)
}

/** Every event word of the article, in text order; at one word the readings that fit best first. */
export function findTriggerWords(story: Story): TriggerWord[] {
  return story.readings.flatMap((reading) => {
    const coded = new Map(findHits(story, reading).hits.map((hit) => [hit.token, hit.row.rule]))
    return [...reading.tree.tokens.keys()].flatMap((i) => wordsAt(story, reading, i, coded.get(i)))
  })
}
