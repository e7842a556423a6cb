import type { SayingLexicon } from '@wiregraph/lexicon'
import { lemmaAt, type Tree, tokenAt } from '../document/tree.ts'
import type { Range } from './frame.ts'

/** The newswire tail, read from the words because trees of long sentences lose it: "The town fell[, police said]." */
export interface Tail {
  readonly speaker: number
  readonly frame: Range
  readonly content: Range
}

const nominal = /^(?:DT|PDT|CD|JJ[RS]?|NNS?|NNPS?|PRP\$?|POS|IN|CC|HYPH|VBG|VBN|RB)$/
const speakable = /^(?:NNS?|NNPS?|PRP)$/
/** A listener and a day may follow the verb; a clause may not. */
const listening = /^(?:DT|CD|JJ|NNS?|NNPS?|PRP\$?|POS|IN|CC|TO|HYPH)$/

const isComma = (tree: Tree, i: number) => tokenAt(tree, i).text === ','
const closers = new Set(['.', '”', '"', "''", '!', '?'])

function sentenceEnd(tree: Tree): number {
  let last = tree.tokens.length - 1
  while (last > 0 && closers.has(tokenAt(tree, last).text)) last--
  return last
}

/** The head of "security sources in the capital": the last noun before the first preposition. */
function headOfPhrase(tree: Tree, { first, last }: Range): number | null {
  let head: number | null = null
  for (let i = first; i <= last; i++) {
    const { xpos } = tokenAt(tree, i)
    if (xpos === 'IN' && head !== null) break
    if (speakable.test(xpos)) head = i
  }
  return head
}

/** The saying verb of the tail, searched from the end over what may follow it. */
function verbBefore(tree: Tree, end: number, sayings: SayingLexicon): number | null {
  for (let i = end; i > 1; i--) {
    const { xpos } = tokenAt(tree, i)
    const lemma = lemmaAt(tree, i)
    if (/^VB[DZP]?$/.test(xpos) && (sayings.say.has(lemma) || sayings.tell.has(lemma))) return i
    if (!listening.test(xpos)) return null
  }
  return null
}

/** The tail of a sentence; null where it has none. */
export function findTail(tree: Tree, sayings: SayingLexicon): Tail | null {
  const end = sentenceEnd(tree)
  const verb = verbBefore(tree, end, sayings)
  if (verb === null) return null
  let first = verb
  while (first > 0 && nominal.test(tokenAt(tree, first - 1).xpos)) first--
  const before = first - 1
  const speaker = headOfPhrase(tree, { first, last: verb - 1 })
  if (speaker === null || !(isComma(tree, before) || tokenAt(tree, before).text === '”')) return null
  const last = isComma(tree, before) ? before - 1 : before
  return last < 2 ? null : { speaker, frame: { first, last: end }, content: { first: 0, last } }
}
