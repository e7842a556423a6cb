import type { Layered } from '@wiregraph/extract'
import type { HappeningLexicon } from '@wiregraph/lexicon'
import type { Mention } from './place-of.ts'

/** Words that tell of something happening: verbs that are none of another's helpers, and nouns that are known to tell so. */
export function toldIn({ doc }: Layered, { kindOf }: HappeningLexicon): Mention[] {
  const tells = (upos: string, lemma: string) =>
    upos === 'VERB' || (upos === 'NOUN' && kindOf(lemma) !== null)
  return doc.sentences.flatMap(({ tokens }) =>
    tokens
      .filter(({ upos, lemma }) => tells(upos, lemma.toLowerCase()))
      .map(({ start, end }) => ({ start, end })),
  )
}
