import type { Token } from '@wiregraph/syntax'
import {
  readActive,
  readBareOblique,
  readBehindTerms,
  readBoth,
  readCase,
  readCiting,
  readCorrelative,
  readFirstSubject,
  readGerund,
  readLedObject,
  readNamedParty,
  readObjectOfAdjective,
  readOf,
  readUnmarkedObject,
  readUpTo,
} from './consistency.ts'
import {
  findListedSubject,
  readAmid,
  readControl,
  readDoer,
  readOrdinal,
  readPassive,
  readShotDead,
  readTarget,
  readToldThat,
} from './repairs.ts'

/** The word forms that refining looks at: a part of the trigger lexicon. */
export interface WordForms {
  readonly verbForms: ReadonlyMap<string, string>
  readonly nounForms: ReadonlyMap<string, string>
  readonly irregular: ReadonlyMap<string, string>
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>
}

/** Dictionary form by the lexicon, where the annotator's own is no word of it: "endorsed" is endorse. */
function withLemma(token: Token, forms: WordForms): Token {
  const table =
    token.upos === 'VERB' ? forms.verbForms : /^(NOUN|PROPN)$/.test(token.upos) ? forms.nounForms : null
  if (table === null || table.get(token.lemma) === token.lemma) return token
  const known = table.get(token.text.toLowerCase()) ?? pastOf(token, forms)
  return known === undefined ? token : { ...token, lemma: known }
}

const pastOf = (token: Token, { irregular }: WordForms) =>
  token.upos === 'VERB' ? irregular.get(token.text.toLowerCase()) : undefined

/** Tokens of one sentence with dictionary forms by the lexicon, and with its tree mended where the parser slips. */
export function refineTokens(tokens: readonly Token[], forms: WordForms): readonly Token[] {
  const repairs = [
    readActive,
    readLedObject,
    readGerund(forms.verbForms),
    readObjectOfAdjective,
    readCiting,
    readCase,
    readOf,
    readBehindTerms,
    readBareOblique,
    readFirstSubject,
    readCorrelative,
    readUpTo,
    readBoth,
    readNamedParty,
    readUnmarkedObject(forms.nounForms),
    readControl,
    readOrdinal,
    readToldThat,
    readTarget,
    findListedSubject,
    readShotDead,
    readDoer(forms.classes.get('force') ?? new Set()),
    readAmid,
    readPassive(forms.verbForms),
  ]
  const named = tokens.map((token) => withLemma(token, forms))
  return repairs.reduce<readonly Token[]>((mended, repair) => repair(mended), named)
}
