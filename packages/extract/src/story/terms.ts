import type { WordLexicon } from '@wiregraph/lexicon'
import type { StoryTerm } from '@wiregraph/schema'
import type { Doc } from '../doc.ts'

/** Words that tell which story it is; the rarest of an article are enough to know it by. */
const SIZE = 60

/** Words of this rarity and below say nothing of a story: "man", "week", "say". */
const COMMON = 6

/** Sentences at the head of an article, which tell what it is about. */
const LEAD = 3

const telling: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'VERB', 'ADJ', 'NUM'])

interface Seen {
  count: number
  names: number
  first: number
}

/** "Gabès" and "Gabes" are one name. */
const plain = (term: string) => term.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

function countTerms({ sentences }: Doc): Map<string, Seen> {
  const seen = new Map<string, Seen>()
  for (const { index, tokens } of sentences) {
    for (const { text, lemma, upos } of tokens) {
      if (!telling.has(upos) || text.length < 2) continue
      const isName = upos === 'PROPN'
      const term = plain(isName ? text : lemma)
      const known = seen.get(term) ?? { count: 0, names: 0, first: index }
      known.count += 1
      known.names += isName ? 1 : 0
      seen.set(term, known)
    }
  }
  return seen
}

/** Names weigh more, and so does what is said again or at the head. */
function weightOf(term: string, { count, names, first }: Seen, words: WordLexicon): number {
  const rare = Math.max(0, words.rarity(term) - COMMON)
  return rare * (1 + Math.log(count) / 2) * (names * 2 > count ? 1.5 : 1) * (first < LEAD ? 1.3 : 1)
}

const round = (x: number) => Math.round(x * 1e4) / 1e4

/**
 * What an article is about, as a vector of length 1 over at most 60 words, sorted: two articles tell one story where
 * their vectors are alike. How rare a word is does not depend on the other articles.
 */
export function storyTerms(doc: Doc, words: WordLexicon): StoryTerm[] {
  const weighed = [...countTerms(doc)]
    .map(([term, seen]) => ({ term, weight: weightOf(term, seen, words) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, SIZE)
  const length = Math.hypot(...weighed.map(({ weight }) => weight)) || 1
  return weighed
    .map(({ term, weight }) => ({ term, weight: round(weight / length) }))
    .sort((a, b) => (a.term < b.term ? -1 : 1))
}
