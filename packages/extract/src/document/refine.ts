import type { Token } from '@wiregraph/syntax'
import { readControl, readInfinitive, readOrdinal, readTimeBetween } from './between.ts'
import { findListedSubject, joinParties, readBothSides, readTarget, readToldThat } from './joints.ts'
import { findLostName } from './lost-name.ts'
import { readHer, readPastAdjective, readPastInObject, readPastNoun, readPastSubject } from './lost-past.ts'
import {
  findLostSpeaker,
  findSubjectBehindDay,
  joinListedNames,
  partDay,
  passOverSaying,
  passOverTerms,
  readGerundSubject,
  readNamedSubject,
  readPastOfAdjective,
  readPlural,
  readShotDead,
  readThirdPerson,
  shareClause,
} from './newswire.ts'
import {
  findLostSubject,
  joinPerfect,
  type Repair,
  readAmid,
  readClause,
  readDoer,
  readEmptyIt,
  readLostClause,
  readPassive,
  readReduced,
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

const isFiniteVerb = (token: Token) => /^(VBD|VBP|VBZ|MD)$/.test(token.xpos)

/** What can begin a noun phrase: an object right behind the verb. */
const beginsObject = (token: Token | undefined) => /^(DET|NUM|NOUN|PROPN|ADJ|PRON)$/.test(token?.upos ?? '')

/** "Gunmen shot two officers": a past tense that was taken for a noun or an auxiliary. */
const isLostPast = (token: Token, { irregular }: WordForms) =>
  /^(NOUN|ADJ|AUX|PROPN)$/.test(token.upos) && irregular.has(token.text)

function mayBePast(token: Token, before: Token | undefined, forms: WordForms): boolean {
  if (isLostPast(token, forms)) return true
  if (token.deprel !== 'acl' && token.deprel !== 'amod') return false
  if (token.xpos === 'VBN') return forms.verbForms.has(token.lemma)
  return isPastForm(token, forms) && before?.upos !== 'NUM'
}

/** "The rebels suspended talks": a past tense that was taken for an adjective. */
const isPastForm = (token: Token, { verbForms }: WordForms) =>
  token.upos === 'ADJ' && token.text.endsWith('ed') && verbForms.has(token.text.toLowerCase())

/**
 * The participle that must be the predicate of a sentence without any finite verb: "The rebels made peace" read as
 * "the rebels (that were) made (are) peace". Null where there is none.
 */
function hiddenPredicate(tokens: readonly Token[], forms: WordForms): number | null {
  if (tokens.some((t) => isFiniteVerb(t) && !isLostPast(t, forms))) return null
  const found = tokens.findIndex(
    (t, i) =>
      mayBePast(t, tokens[i - 1], forms) &&
      (/^(NOUN|PROPN|NUM)$/.test(tokens[i - 1]?.upos ?? '') ||
        tokens[i - 1]?.text.toLowerCase() === 'both') &&
      (beginsObject(tokens[i + 1]) || tokens[i + 1]?.xpos === 'RP'),
  )
  return found < 0 ? null : found
}

/** Top of the noun phrase that ends right before `verb`. */
function subjectBefore(tokens: readonly Token[], verb: number): number {
  let at = verb - 1
  for (
    let head = tokens[at]?.head ?? -1;
    head >= 0 && head < verb && at !== head;
    head = tokens[at]?.head ?? -1
  )
    at = head
  return at
}

/** Head of the noun phrase behind `verb`. */
function objectBehind(tokens: readonly Token[], verb: number): number | null {
  const token = tokens[verb]
  if (token?.deprel === 'amod' && token.head > verb) return token.head
  const own = tokens.findIndex((t, i) => i > verb && t.head === verb && /^(obj|xcomp)$/.test(t.deprel))
  if (own >= 0) return own
  const root = tokens.findIndex((t) => t.head < 0)
  return root > verb ? root : null
}

/** "granted inspectors access": the second noun, read as if the first qualified it. */
function secondObject(tokens: readonly Token[], object: number): number | null {
  const token = tokens[object]
  if (token?.deprel !== 'compound' || token.head <= object) return null
  return tokens[token.head]?.head === -1 && token.xpos === 'NNS' ? token.head : null
}

function rerooted(tokens: readonly Token[], verb: number, forms: WordForms): readonly Token[] {
  const subject = subjectBefore(tokens, verb)
  const object = objectBehind(tokens, verb)
  if (object === null) return tokens
  const second = secondObject(tokens, object)
  return tokens.map((token, i) => {
    if (i === verb) {
      const text = token.text.toLowerCase()
      const lemma = forms.verbForms.get(text) ?? forms.irregular.get(text) ?? token.lemma
      return { ...token, lemma, xpos: 'VBD', upos: 'VERB' as const, head: -1, deprel: 'root' }
    }
    if (i === subject) return { ...token, head: verb, deprel: 'nsubj' }
    if (i === object) return { ...token, head: verb, deprel: second === null ? 'obj' : 'iobj' }
    if (i === second) return { ...token, head: verb, deprel: 'obj' }
    if (token.head < 0) return { ...token, head: verb, deprel: 'parataxis' }
    if (token.deprel === 'punct' && token.head === object && i > object) return { ...token, head: verb }
    return token.head === object && i < subject ? { ...token, head: subject } : token
  })
}

const rerootHidden =
  (forms: WordForms): Repair =>
  (tokens) => {
    const verb = hiddenPredicate(tokens, forms)
    return verb === null ? tokens : rerooted(tokens, verb, forms)
  }

const isCommonNoun = ({ classes, verbForms }: WordForms, word: string) =>
  !verbForms.has(word) && [...classes.values()].some((words) => words.has(word))

/** Tokens of one sentence with dictionary forms by the lexicon, and with its tree mended where the parser slips. */
export function refineTokens(tokens: readonly Token[], forms: WordForms): readonly Token[] {
  const repairs = [
    readPlural((word) => isCommonNoun(forms, word)),
    readPastOfAdjective(forms.verbForms),
    readThirdPerson(forms.verbForms),
    passOverTerms,
    readPastNoun(forms.irregular),
    readPastAdjective(forms.irregular),
    readPastInObject(forms.irregular),
    readPastSubject(forms.irregular),
    readInfinitive,
    readControl,
    readOrdinal,
    readTimeBetween,
    readHer,
    findLostName,
    joinParties,
    findListedSubject,
    readToldThat,
    readTarget,
    readBothSides,
    readNamedSubject,
    readShotDead,
    readGerundSubject(forms.nounForms),
    findLostSpeaker,
    passOverSaying,
    shareClause,
    partDay,
    findSubjectBehindDay,
    joinListedNames,
    readDoer(forms.classes.get('force') ?? new Set()),
    readAmid,
    rerootHidden(forms),
    readClause,
    readLostClause,
    readReduced(forms.verbForms),
    joinPerfect,
    readPassive(forms.verbForms),
    findLostSubject,
    readEmptyIt,
  ]
  const named = tokens.map((token) => withLemma(token, forms))
  return repairs.reduce<readonly Token[]>((mended, repair) => repair(mended), named)
}
