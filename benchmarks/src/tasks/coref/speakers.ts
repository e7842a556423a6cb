import type { Layered } from '@wiregraph/extract'
import type { Actor } from '@wiregraph/schema'
import type { Token } from '@wiregraph/syntax'
import type { Place } from './place-of.ts'

/** A speaker by the word for him: two who are called otherwise are two. */
const calledBy = ({ lemma }: Token): Actor => ({
  id: `word|${lemma.toLowerCase()}`,
  name: lemma,
  aliases: [],
  kind: 'OTHER',
  country: null,
  sector: null,
  generic: false,
  titles: [],
  memberOf: null,
})

const isNoun = ({ upos }: Token) => upos === 'NOUN' || upos === 'PROPN'

/** The words that name who says it: "network [officials]", also where none of them is known as an actor. */
export function speakersOf({ doc, layers }: Layered, { sentence, token }: Place): Actor[] {
  const tokens = doc.sentences[sentence]?.tokens ?? []
  const speaker = layers.attributions.find(
    ({ frame }) => frame.sentence === sentence && frame.first <= token && token <= frame.last,
  )?.speaker
  if (speaker == null)
    return tokens.filter((t) => t.head === token && t.deprel === 'nsubj' && isNoun(t)).map(calledBy)
  const { first, last } = speaker
  return tokens
    .slice(first, last + 1)
    .filter((t) => isNoun(t) && (t.head < first || t.head > last))
    .map(calledBy)
}
