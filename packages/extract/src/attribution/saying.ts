import type { SayingLexicon } from '@wiregraph/lexicon'
import { baseRelation, childrenOf, lemmaAt, type Tree, tokenAt } from '../document/tree.ts'

/** Words that somebody says, and the words that say so, in one sentence. Token indices. */
export interface Saying {
  /** The saying verb, or the noun that "according to" leads to. */
  readonly head: number
  /** Head of the speaker's noun phrase; null for "it was reported". */
  readonly speaker: number | null
  /** What is said: heads of the clauses; or everything outside of the frame. */
  readonly content: readonly number[] | 'rest'
  readonly rule: string
}

const negations = new Set(['not', "n't", 'n’t', 'never', 'hardly'])
const isDenied = (tree: Tree, verb: number) =>
  childrenOf(tree, verb).some((c) => negations.has(tokenAt(tree, c).text.toLowerCase()))

const relationOf = (tree: Tree, i: number) => tokenAt(tree, i).deprel

/** The clauses that a saying verb governs: "said [the town fell]", "said: [the town fell]". */
function clausesOf(tree: Tree, verb: number): number[] {
  return childrenOf(tree, verb).filter((c) => {
    const relation = baseRelation(tokenAt(tree, c))
    return relation === 'ccomp' || (relation === 'parataxis' && c > verb)
  })
}

/** "The town fell[, police said]": the verb hangs below what it reports. */
const isAside = (tree: Tree, verb: number) => baseRelation(tokenAt(tree, verb)) === 'parataxis'

const subjects = new Set(['nsubj', 'nsubj:outer'])
const speakerOf = (tree: Tree, verb: number): number | null =>
  childrenOf(tree, verb).find((c) => subjects.has(relationOf(tree, c))) ?? null

/** "officials told CNN and said …": the second verb has the first one's speaker. */
function sharedSpeaker(tree: Tree, verb: number): number | null {
  const { head, deprel } = tokenAt(tree, verb)
  const joined = deprel === 'conj' || deprel === 'advcl' || deprel === 'xcomp'
  return joined && head >= 0 ? speakerOf(tree, head) : null
}

const isPassive = (tree: Tree, verb: number) =>
  childrenOf(tree, verb).some((c) => /:pass$/.test(relationOf(tree, c)))

/** "[It was reported] that the town fell": said by nobody who is named. */
function readPassive(tree: Tree, verb: number, clauses: readonly number[]): Saying | null {
  const dummy = childrenOf(tree, verb).some((c) => lemmaAt(tree, c) === 'it')
  return dummy && clauses.length > 0
    ? { head: verb, speaker: null, content: clauses, rule: 'attribution:passive' }
    : null
}

function readVerb(tree: Tree, verb: number, sayings: SayingLexicon): Saying | null {
  const { upos } = tokenAt(tree, verb)
  const lemma = lemmaAt(tree, verb)
  const always = sayings.say.has(lemma) || sayings.tell.has(lemma)
  if (upos !== 'VERB' || !(always || sayings.also.has(lemma)) || isDenied(tree, verb)) return null
  const clauses = clausesOf(tree, verb)
  if (isPassive(tree, verb)) return readPassive(tree, verb, clauses)
  const speaker = speakerOf(tree, verb) ?? sharedSpeaker(tree, verb)
  if (speaker === null) return null
  if (clauses.length > 0) return { head: verb, speaker, content: clauses, rule: 'attribution:clause' }
  if (isAside(tree, verb)) return { head: verb, speaker, content: 'rest', rule: 'attribution:aside' }
  return null
}

/** "[according to] two officials": the last token of the phrase that begins at `first`, or null. */
function phraseEnd(tree: Tree, first: number, phrase: readonly string[]): number | null {
  const fits = phrase.every((word, k) => tokenAt(tree, first + k).text.toLowerCase() === word)
  return fits ? first + phrase.length - 1 : null
}

/** The noun that a preposition leads to. */
function nounAfter(tree: Tree, preposition: number): number | null {
  let at = tokenAt(tree, preposition).head
  if (relationOf(tree, preposition) === 'fixed') at = tokenAt(tree, at).head
  const noun = at > preposition ? at : preposition + 1
  return noun < tree.tokens.length ? noun : null
}

function readPhrases(tree: Tree, sayings: SayingLexicon): Saying[] {
  return tree.tokens.flatMap((_, first) => {
    for (const phrase of sayings.phrases) {
      const end = phraseEnd(tree, first, phrase)
      const speaker = end === null ? null : nounAfter(tree, end)
      if (speaker !== null)
        return [{ head: speaker, speaker, content: 'rest', rule: 'attribution:phrase' } as const]
    }
    return []
  })
}

/** Every saying of a sentence, in text order. */
export function findSayings(tree: Tree, sayings: SayingLexicon): Saying[] {
  const verbs = tree.tokens.flatMap((_, i) => readVerb(tree, i, sayings) ?? [])
  return [...verbs, ...readPhrases(tree, sayings)].sort((a, b) => a.head - b.head)
}
