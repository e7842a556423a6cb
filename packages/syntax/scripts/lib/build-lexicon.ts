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

/** Clusters by key of the word, see cluster.ts. */
export type Clusters = ReadonlyMap<number, readonly [coarse: number, fine: number]>

/** What the training texts say of frequent words. */
export function buildLexicon(sentences: readonly GoldSentence[], clusters: Clusters): Lexicon {
  const sets = new Map<string, number>()
  const lexicon = new Map<number, LexiconEntry>()
  for (const [key, tags] of countTags(sentences)) {
    const seen = [...tags.values()].reduce((sum, count) => sum + count, 0)
    const [coarse, fine] = clusters.get(key) ?? [0, 0]
    if (seen < MIN_SEEN && fine === 0) continue
    const set = seen < MIN_SEEN ? '' : tagSetOf(tags, seen)
    if (set !== '' && !sets.has(set)) sets.set(set, sets.size + 1)
    lexicon.set(key, { ambiguity: sets.get(set) ?? 0, coarse, fine })
  }
  return lexicon
}
