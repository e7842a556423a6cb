import type { TriggerRow } from '@wiregraph/lexicon'
import type { ActorMention } from '../doc.ts'
import { baseRelation, childrenOf, lemmaAt, subtree, tokenAt } from '../document/tree.ts'
import type { Hit } from '../events/hit.ts'
import type { Reading, Story } from '../events/reading.ts'

/** Deeds that somebody can have done or not: what is only said is none. */
const deeds: ReadonlySet<string> = new Set([
  'ASSAULT',
  'COERCE',
  'PROTEST',
  'RETREAT',
  'MOBILIZE',
  'SANCTION',
])

export const isDeed = ({ type }: TriggerRow): boolean => deeds.has(type)

export const wordAt = ({ tree }: Reading, i: number): string => tokenAt(tree, i).text.toLowerCase()

/** The lemma at a token is of a list of shared/words.yaml. */
export const isOf = (story: Story, { tree }: Reading, list: string, i: number): boolean =>
  story.lexicon.words.get(list)?.has(lemmaAt(tree, i)) === true

const isBreak = (word: string): boolean =>
  /^[,;:.—–]$|^(?:but|while|although|after|because|which|who)$/.test(word)

/** The first token from `from` on, at most `reach` further, for which the test holds; none behind a comma. Null without one. */
export function firstFrom(
  reading: Reading,
  from: number,
  reach: number,
  test: (i: number) => boolean,
): number | null {
  for (let i = from; i < Math.min(from + reach, reading.tree.tokens.length); i++) {
    if (isBreak(wordAt(reading, i))) return null
    if (test(i)) return i
  }
  return null
}

/** How the lexicon reads a noun of a deed; null where it is none, or only qualifies another noun. */
export function deedRowAt(story: Story, { tree }: Reading, i: number): TriggerRow | null {
  const { upos, deprel } = tokenAt(tree, i)
  if (upos !== 'NOUN' || deprel === 'compound' || deprel === 'amod') return null
  const rows = story.lexicon.rows.get(lemmaAt(tree, i)) ?? []
  return (
    rows.find((row) => row.part === 'noun' && row.rest.length === 0 && row.of === null && isDeed(row)) ?? null
  )
}

/** The next noun of a deed. */
export const deedFrom = (story: Story, reading: Reading, from: number, reach = 8): number | null =>
  firstFrom(reading, from, reach, (i) => deedRowAt(story, reading, i) !== null)

/** The next mention that begins there or soon behind; the head of whom it names. */
export function mentionFrom(reading: Reading, from: number, reach = 4): ActorMention | null {
  const at = firstFrom(reading, from, reach, (i) => reading.actorAt.has(i))
  return at === null ? null : (reading.actorAt.get(at) ?? null)
}

const nobody = /^(?:no|none|nobody|neither)$/

/** "[No group] claimed responsibility". */
const isNobody = (reading: Reading, { first }: ActorMention): boolean =>
  nobody.test(wordAt(reading, first)) || nobody.test(wordAt(reading, first - 1))

/** The subject of a verb, its own or that of the verb that it goes on from; null where it is nobody. */
function subjectToken(reading: Reading, verb: number): number | null {
  const { tree } = reading
  const subjectBelow = (at: number) =>
    childrenOf(tree, at).find((c) => baseRelation(tokenAt(tree, c)) === 'nsubj')
  const { deprel, head } = tokenAt(tree, verb)
  const subject = subjectBelow(verb) ?? (deprel === 'conj' ? subjectBelow(head) : undefined)
  if (subject === undefined || nobody.test(wordAt(reading, subject))) return null
  return childrenOf(tree, subject).some((c) => nobody.test(wordAt(reading, c))) ? null : subject
}

/** A word has a subject of its own, known or not. */
export const hasSubject = ({ tree }: Reading, at: number): boolean =>
  childrenOf(tree, at).some((c) => baseRelation(tokenAt(tree, c)) === 'nsubj')

/** "the front, [which] denied it": the one before. */
const antecedentOf = (reading: Reading, subject: number): ActorMention | undefined =>
  /^(?:which|who|that)$/.test(wordAt(reading, subject))
    ? (reading.actorAt.get(subject - 1) ?? reading.actorAt.get(subject - 2))
    : undefined

/** The subject of a verb as somebody who is known; null where nobody is, or it is nobody. */
export function subjectOf(reading: Reading, verb: number): ActorMention | null {
  const subject = subjectToken(reading, verb)
  const mention =
    subject === null ? undefined : (antecedentOf(reading, subject) ?? reading.actorAt.get(subject))
  return mention === undefined || isNobody(reading, mention) ? null : mention
}

/** Who speaks: the subject of the verb, known or only by the words for it. */
export function speakerOf(reading: Reading, verb: number): ActorMention | null {
  const head = subjectToken(reading, verb)
  const mention = subjectOf(reading, verb)
  if (mention !== null || head === null) return mention
  const { tree } = reading
  const run = subtree(tree, head, (t) => /^(?:acl|appos|punct|cc|conj)/.test(t.deprel))
  const [first = head, last = head] = [run[0], run.at(-1)]
  const { start } = tokenAt(tree, first)
  const { end } = tokenAt(tree, last)
  return {
    sentence: tree.index,
    first,
    last,
    start,
    end,
    head,
    actor: null,
    kind: 'generic',
    stated: true,
    rule: 'account',
  }
}

/** "did not claim", "never said": the verb is denied. */
export const isNegated = ({ tree }: Reading, verb: number): boolean =>
  childrenOf(tree, verb).some((c) => /^(?:not|n['’]t|never)$/i.test(tokenAt(tree, c).text))

/** "may have been behind", "if it was", "whether it was": nobody says that it was so. */
export function isOpen(reading: Reading, at: number): boolean {
  const before = [1, 2, 3, 4, 5, 6].map((k) => wordAt(reading, at - k))
  return before.some((word) => /^(?:may|might|could|would|will|if|whether|who|unless)$/.test(word))
}

/** A word as a hit that nothing fills yet and that tells more of what was told before. */
export const bareHit = (reading: Reading, token: number, row: TriggerRow): Hit => ({
  sentence: reading.tree.index,
  token,
  first: token,
  last: token,
  row,
  mode: null,
  modeRule: null,
  fillers: [],
  partners: [],
  complements: [],
  anaphor: true,
  otherwise: null,
})
