import type { TriggerRow } from '@wiregraph/lexicon'
import type { EventType, Modality } from '@wiregraph/schema'
import { tokenAt } from '../document/tree.ts'
import { findHits, partOf, rowsAt } from './find-hits.ts'
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

/** "the [attack] victims", "he [met] the criteria": the first row of each type whose words stand there. */
function wordsAt(story: Story, reading: Reading, i: number): TriggerWord[] {
  const out: TriggerWord[] = []
  for (const row of rowsAt(story, reading, i)) {
    const made =
      partOf(reading, i) === 'noun' ? matchNoun(row, story, reading, i) : matchVerb(row, story, reading, i)
    const reason = typeof made === 'string' ? made : null
    if ((reason !== null && otherSense.has(reason)) || out.some((w) => w.type === row.type)) continue
    const hit = typeof made === 'string' ? null : made
    const { start, end } = tokenAt(reading.tree, i)
    const { rule, type, part, block } = row
    const modality = hit === null ? 'ACTUAL' : judgeModality(story, reading, hit).modality
    out.push({
      start,
      end,
      rule,
      type,
      mode: hit?.mode ?? block.mode,
      part,
      fit: hit === null ? 'words' : 'read',
      reason,
      modality,
    })
  }
  return out
}

/** Every event word of the article, in text order; at one word the readings that fit best first. */
export function findTriggerWords(story: Story): TriggerWord[] {
  const rank = { coded: 0, read: 1, words: 2 }
  return story.readings.flatMap((reading) => {
    const coded = new Map(findHits(story, reading).hits.map((hit) => [hit.token, hit.row.rule]))
    return [...reading.tree.tokens.keys()].flatMap((i) =>
      wordsAt(story, reading, i)
        .map((word) => (coded.get(i) === word.rule ? { ...word, fit: 'coded' as const } : word))
        .sort((a, b) => rank[a.fit] - rank[b.fit]),
    )
  })
}
