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

/** The noun of which "which" and "that" tell more: "the [raid] that killed him". */
function nounBefore(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  if (token?.upos !== 'PRON' || !/^(?:that|which)$/i.test(token.text)) return null
  const clause = tokens[token.head]
  return clause?.deprel.startsWith('acl') && clause.head >= 0 && clause.head !== at ? clause.head : null
}

/** Words that a word may be a form of: in a headline ("Rebels Seize Town") verbs are taken for names and keep their endings. */
const basesOf = (word: string): string[] =>
  ['s', 'es', 'd', 'ed', 'ing']
    .filter((ending) => word.endsWith(ending))
    .flatMap((ending) => [word.slice(0, -ending.length), `${word.slice(0, -ending.length)}e`])

/** The kind of happening that a word stands for: as the dictionary has it, else the stem of the word. */
export function keyOfToken(tokens: readonly Token[], at: number, happenings: HappeningLexicon): string {
  const { kindOf } = happenings
  const token = tokens[at]
  if (token === undefined) throw new RangeError(`no token at ${at} of ${tokens.length}`)
  const noun = nounBefore(tokens, at)
  if (noun !== null) return keyOfToken(tokens, noun, happenings)
  const lemma = isAccordingTo(token) ? 'say' : token.lemma.toLowerCase()
  const particle = token.upos === 'VERB' ? particleOf(tokens, at) : null
  const phrase = particle === null ? null : kindOf(`${lemma}-${particle}`)
  const bases = token.upos === 'PROPN' ? basesOf(lemma) : []
  return [phrase, kindOf(lemma), ...bases.map(kindOf)].find((kind) => kind !== null) ?? stemOf(lemma)
}
