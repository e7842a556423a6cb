import type { HappeningLexicon } from '@wiregraph/lexicon'
import type { Token } from '@wiregraph/syntax'

/** Endings of inflection and derivation, the longest first: "killings" and "killed" are one word. */
const endings = [
  'ations',
  'ation',
  'ments',
  'ings',
  'ions',
  'ment',
  'ing',
  'ion',
  'ers',
  'er',
  'ed',
  'es',
  's',
  'e',
]

/** What is left of a dictionary form without its ending: words of one stem are taken for one kind of event. */
export function stemOf(lemma: string): string {
  const word = lemma.toLowerCase()
  const ending = endings.find((e) => word.endsWith(e) && word.length - e.length >= 3)
  return ending === undefined ? word : word.slice(0, -ending.length)
}

/** The particle of a verb: "break [out]", "took the firm [over]". */
function particleOf(tokens: readonly Token[], verb: number): string | null {
  const hanging = tokens.find((token) => token.head === verb && token.deprel === 'compound:prt')
  const next = tokens[verb + 1]
  const beside = next !== undefined && /^(?:ADP|ADV)$/.test(next.upos) ? next : undefined
  return (hanging ?? beside)?.text.toLowerCase() ?? null
}

/** "[according] to officials": what they say. */
export const isAccordingTo = ({ text }: Token): boolean => text.toLowerCase() === 'according'

/** The kind of happening that a word stands for: as the dictionary has it, else the stem of the word. */
export function keyOfToken(tokens: readonly Token[], at: number, { kindOf }: HappeningLexicon): string {
  const token = tokens[at]
  if (token === undefined) throw new RangeError(`no token at ${at} of ${tokens.length}`)
  const lemma = isAccordingTo(token) ? 'say' : token.lemma.toLowerCase()
  const particle = token.upos === 'VERB' ? particleOf(tokens, at) : null
  const phrase = particle === null ? null : kindOf(`${lemma}-${particle}`)
  return phrase ?? kindOf(lemma) ?? stemOf(lemma)
}
