import { describeWord } from '../../src/text/word.ts'
import type { Lexicon, LexiconEntry } from '../../src/text/word-book.ts'
import type { GoldSentence } from './conllu.ts'
import { jointTag } from './sample.ts'

/** Words seen less often say nothing reliable of their tags. */
const MIN_SEEN = 3
/** A tag belongs to a word's set when it makes at least this share of its uses. */
const MIN_SHARE = 0.05

type Counts = Map<number, Map<string, number>>

function countTags(sentences: readonly GoldSentence[]): Counts {
  const counts: Counts = new Map()
  for (const token of sentences.flatMap(({ tokens }) => tokens)) {
    const key = describeWord(token.form).atoms[1] as number
    const tags = counts.get(key) ?? new Map<string, number>()
    counts.set(key, tags)
    tags.set(jointTag(token), (tags.get(jointTag(token)) ?? 0) + 1)
  }
  return counts
}

function tagSetOf(tags: ReadonlyMap<string, number>, seen: number): string {
  const kept = [...tags].filter(([, count]) => count >= seen * MIN_SHARE)
  kept.sort(([left, many], [right, few]) => few - many || (left < right ? -1 : 1))
  return kept.map(([name]) => name).join(' ')
}

const FINITE = /^(?:VERB|AUX)\|(?:VB[DZP]|MD)$/

function finiteness(tags: ReadonlyMap<string, number>, seen: number): number {
  const finite = [...tags].reduce((sum, [name, count]) => sum + (FINITE.test(name) ? count : 0), 0)
  if (finite > seen / 2) return 2
  return finite > 0 ? 1 : 0
}

/** What the training texts say of frequent words. */
export function buildLexicon(sentences: readonly GoldSentence[]): Lexicon {
  const sets = new Map<string, number>()
  const lexicon = new Map<number, LexiconEntry>()
  for (const [key, tags] of countTags(sentences)) {
    const seen = [...tags.values()].reduce((sum, count) => sum + count, 0)
    if (seen < MIN_SEEN) continue
    const set = tagSetOf(tags, seen)
    const ambiguity = sets.get(set) ?? sets.size + 1
    sets.set(set, ambiguity)
    lexicon.set(key, { ambiguity, finite: finiteness(tags, seen) })
  }
  return lexicon
}
